import type { Tx } from '../../../db/client.ts'
import type { OfferRow } from '../../../db/queries/offer.ts'
import { sessionsById } from '../../../db/queries/request-session.ts'
import { spelregelsInForce } from '../../../db/queries/spelregels.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { weekdayOf } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { ActionError } from '../../errors.ts'

/**
 * The lessons of an offer on these weekdays (1 is Monday), all of them where no day is named. Whole days only: never one class
 * over two strangers on one day. Throws `rule-broken` where the pool lets nobody share an absence, and `invalid-input` where
 * there is no lesson on these days.
 */
export async function chosenOf(
  tx: Tx,
  { poolId, sessionIds }: OfferRow,
  weekdays: readonly number[] | undefined,
  now: Instant,
): Promise<string[]> {
  if (weekdays === undefined) return sessionIds
  const sessions = await sessionsById(tx, sessionIds)
  const chosen = sessions.filter(({ day }) => weekdays.includes(weekdayOf(day))).map(({ id }) => id)
  if (chosen.length === sessionIds.length) return sessionIds
  const spelregels = await spelregelsInForce(tx, poolId, dayOf(now))
  if (spelregels?.split !== 'weekday') {
    throw new ActionError(
      'rule-broken',
      'In deze pool doet één persoon alle lessen. U kunt niet een deel aannemen.',
      { facts: { ruleIds: ['split'] } },
    )
  }
  if (chosen.length > 0) return chosen
  throw new ActionError('invalid-input', 'Op deze dagen zijn er geen lessen.', {
    fields: [
      {
        field: 'weekdays',
        value: weekdays.join(', '),
        remedy: 'Kies een dag waarop er lessen zijn.',
      },
    ],
  })
}
