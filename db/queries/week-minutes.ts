import { and, eq, gte, inArray, lte, sql } from 'drizzle-orm'
import type { DayRange } from '../../scheduler/domain/day.ts'
import type { Tx } from '../client.ts'
import { assignmentSession } from '../schema/index.ts'

/** How many minutes each of these members has promised in this stretch of days, as far as the asker may see. */
export async function promisedMinutes(
  tx: Tx,
  memberIds: readonly string[],
  { first, last }: DayRange,
): Promise<ReadonlyMap<string, number>> {
  const { memberId, minutes, day, status } = assignmentSession
  const rows = await tx
    .select({ memberId, minutes: sql<number>`sum(${minutes})::int` })
    .from(assignmentSession)
    .where(
      and(
        inArray(memberId, [...memberIds]),
        eq(status, 'confirmed'),
        gte(day, first),
        lte(day, last),
      ),
    )
    .groupBy(memberId)
  return new Map(rows.map((row) => [row.memberId, row.minutes]))
}
