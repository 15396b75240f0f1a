import { sql } from 'drizzle-orm'
import type { Day, DayRange } from '../../scheduler/domain/day.ts'
import type { Tx } from '../client.ts'

/** What somebody works on one day, in all pools together. */
export interface DayOfWork {
  readonly day: Day
  readonly minutes: number
}

/** How long each of these members works on each day of a stretch, in any pool; for a coordinator of one of their pools. */
export async function hoursOfMembers(
  tx: Tx,
  memberIds: readonly string[],
  { first, last }: DayRange,
): Promise<ReadonlyMap<string, readonly DayOfWork[]>> {
  const rows = await tx
    .select({
      memberId: sql<string>`worked.member_id`,
      day: sql<Day>`worked.day`,
      minutes: sql<number>`worked.minutes`,
    })
    .from(
      sql`hours_of_members(${sql.param([...memberIds])}::uuid[], ${first}::date, ${last}::date) as worked`,
    )
    .orderBy(sql`worked.day`)
  return Map.groupBy(rows, ({ memberId }) => memberId)
}
