import type { Tx } from '../../../db/client.ts'
import { availabilityConfirmedAt } from '../../../db/queries/availability.ts'
import { spelregelsInForceOf } from '../../../db/queries/spelregels.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { addDays, type Day } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { Whose } from './whose.ts'

/** Of a pool without rules of play, and of a member without a pool. */
const STALE_WEEKS = 8

/** When a member last said that the availability is right, and whether that is so long ago that it is doubted. */
export async function staleness(
  tx: Tx,
  { memberId, poolIds }: Pick<Whose, 'memberId' | 'poolIds'>,
  now: Instant,
) {
  const today = dayOf(now)
  const confirmedAt = await availabilityConfirmedAt(tx, memberId)
  const staleWeeks = await staleAfter(tx, poolIds, today)
  const isStale = confirmedAt === null || dayOf(confirmedAt) <= addDays(today, -7 * staleWeeks)
  return { confirmedAt, staleWeeks, isStale }
}

/** After how many weeks without a word the availability is doubted: the shortest time of the member's pools. */
async function staleAfter(tx: Tx, poolIds: readonly string[], today: Day): Promise<number> {
  const rules = await spelregelsInForceOf(tx, poolIds, today)
  const weeks = rules.map(({ availabilityStaleWeeks }) => availabilityStaleWeeks)
  return weeks.length === 0 ? STALE_WEEKS : Math.min(...weeks)
}
