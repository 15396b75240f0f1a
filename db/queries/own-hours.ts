import { and, eq, gte, isNull, lte, sql } from 'drizzle-orm'
import type { DayRange } from '../../scheduler/domain/day.ts'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import { availabilityException, engagement } from '../schema/index.ts'

/** What schools confirmed for the member who asks, by session: how many minutes, and when. */
export async function confirmedMinutes(
  tx: Tx,
): Promise<ReadonlyMap<string, { readonly minutes: number; readonly confirmedAt: Instant }>> {
  const { rows } = await tx.execute<{ id: string; minutes: number; at: string }>(sql`
    select assignment_session_id as id, minutes, (extract(epoch from confirmed_at) * 1000)::bigint::text as at
    from confirmed_minutes_of_own_member()`)
  return new Map(
    rows.map(({ id, minutes, at }) => [id, { minutes, confirmedAt: Number(at) as Instant }]),
  )
}

/** The engagements of a member that are in force on one of these days, the earliest first. */
export function engagementsOn(tx: Tx, memberId: string, { first, last }: DayRange) {
  const { id, form, weekMinutes, homeSiteId, firstDay, lastDay } = engagement
  return tx
    .select({ id, form, weekMinutes, homeSiteId, firstDay, lastDay })
    .from(engagement)
    .where(
      and(
        eq(engagement.memberId, memberId),
        lte(firstDay, last),
        sql`coalesce(${lastDay}, ${last}) >= ${first}`,
      ),
    )
    .orderBy(firstDay, id)
}

/** Whole days on which a member is away by the own word. */
export function wholeDaysAway(tx: Tx, memberId: string, { first, last }: DayRange) {
  const away = availabilityException
  return tx
    .select({ firstDay: away.firstDay, lastDay: away.lastDay })
    .from(away)
    .where(
      and(
        eq(away.memberId, memberId),
        eq(away.available, false),
        isNull(away.fromTime),
        lte(away.firstDay, last),
        gte(away.lastDay, first),
      ),
    )
}
