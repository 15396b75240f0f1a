import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { offerInFull } from '../../../db/queries/offer-list.ts'
import { offersOfOwnClass } from '../../../db/queries/own-class.ts'
import { assignmentOfOffer } from '../../../db/queries/own-offers.ts'
import { spelregelsInForce } from '../../../db/queries/spelregels.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { restsBetween } from '../../../scheduler/calendar/quiet-hours.ts'
import { type Day, weekdayOf } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { idInput } from '../input.ts'
import { lessonsOf } from './lessons-of.ts'
import { ownTerms } from './own-terms.ts'

export const showOfferInput = z.strictObject({ offerId: idInput })

export type ShowOfferInput = z.output<typeof showOfferInput>

/**
 * One offer with its lessons: for the member it was sent to, who learns how far it is and what it means for the own contract,
 * and for the coordinator, who sees the name too. `open` says whether it can be answered at this moment. Throws `not-found`.
 */
export async function showOffer(context: Context, { offerId }: ShowOfferInput) {
  const actor = onlyFor(context.actor, 'member', 'coordinator')
  return context.db.transaction(scopeOf(actor), async (tx) => {
    const found = await offerInFull(tx, offerId)
    if (found === undefined) throw notFound()
    if (actor.role === 'member' && found.memberId !== actor.memberId) throw notFound()
    const lessons = await lessonsOf(tx, [found])
    const { sessionIds: _sessionIds, roundId: _roundId, ...offer } = found
    return {
      ...offer,
      /** Nobody has to answer then; null: that makes no difference to this offer. */
      restsBetween: restsBetween(context.now(), offer.deadlineAt, context.post.quietHours)
        ? context.post.quietHours
        : null,
      open: offer.status === 'sent' && context.now() < offer.deadlineAt,
      sessions: lessons.get(offerId) ?? [],
      /** The same class as the member has by this request already, at other hours or for longer. */
      isOwnClass: (await offersOfOwnClass(tx, [offerId])).has(offerId),
      assignmentId: await assignmentOfOffer(tx, offerId),
      /** The weekdays of which some alone can be accepted, 1 is Monday; empty where it is all or nothing. */
      weekdays: await weekdaysToChoose(tx, found.poolId, lessons.get(offerId) ?? [], context.now()),
      ...(actor.role === 'member' && { terms: await termsOf(tx, found) }),
    }
  })
}

async function termsOf(tx: Tx, found: NonNullable<Awaited<ReturnType<typeof offerInFull>>>) {
  const terms = (await ownTerms(tx, found.memberId, [found])).get(found.id)
  if (terms === undefined) throw new Error('an offer has no terms')
  return terms
}

async function weekdaysToChoose(
  tx: Tx,
  poolId: string,
  lessons: readonly { readonly day: Day }[],
  now: Instant,
): Promise<readonly number[]> {
  const weekdays = [...new Set(lessons.map(({ day }) => weekdayOf(day)))].toSorted((a, b) => a - b)
  if (weekdays.length < 2) return []
  return (await spelregelsInForce(tx, poolId, dayOf(now)))?.split === 'weekday' ? weekdays : []
}
