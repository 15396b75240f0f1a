import { z } from 'zod'
import { lockOffer, lockRequest } from '../../../db/queries/lock.ts'
import { answerOffer, offerById } from '../../../db/queries/offer.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'
import { searchOn } from './search-on.ts'

export const expireOfferInput = z.strictObject({ offerId: idInput })

export type ExpireOfferInput = z.output<typeof expireOfferInput>

/**
 * Ends an offer whose deadline has come; the lessons go back into the plan. Does nothing when it was answered or is still open,
 * so that it can be asked any number of times. Throws `not-found`.
 */
export async function expireOffer(context: Context, input: ExpireOfferInput) {
  onlyFor(context.actor, 'worker')
  return change(context, 'offer.expire', input, async (tx) => {
    const seen = await offerById(tx, input.offerId)
    if (seen === undefined) throw notFound()
    await lockRequest(tx, seen.requestId)
    const offer = await lockOffer(tx, seen.id)
    const now = context.now()
    const { id, requestId, boardId, poolId, deadlineAt } = seen
    if (offer?.status !== 'sent' || now < deadlineAt) return { offerId: id, expired: false }
    await answerOffer(tx, { id, to: 'expired', answeredAt: now })
    await searchOn(tx, seen, now)
    await record(tx, context, {
      verb: 'offer.expire',
      subjectId: id,
      boardId,
      poolId,
      facts: { requestId, deadlineAt, roundId: seen.roundId },
    })
    return { offerId: id, expired: true }
  })
}
