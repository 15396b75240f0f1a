import { z } from 'zod'
import { lockOffer, lockRequest } from '../../../db/queries/lock.ts'
import { answerOffer, offerById } from '../../../db/queries/offer.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'
import { offerClosed } from './offer-closed.ts'
import { searchOn } from './search-on.ts'

export const withdrawOfferInput = z.strictObject({ offerId: idInput })

export type WithdrawOfferInput = z.output<typeof withdrawOfferInput>

/**
 * A coordinator takes an offer back before it is answered; the member hears so, and the lessons go back into the plan, or the
 * round asks the next. Throws `not-found`, and `offer-closed` where it was answered or closed already.
 */
export async function withdrawOffer(context: Context, input: WithdrawOfferInput) {
  onlyFor(context.actor, 'coordinator')
  return change(context, 'offer.withdraw', input, async (tx) => {
    const seen = await offerById(tx, input.offerId)
    if (seen === undefined) throw notFound()
    await lockRequest(tx, seen.requestId)
    const offer = await lockOffer(tx, seen.id)
    if (offer === undefined) throw notFound()
    const { id, requestId, boardId, poolId, memberId } = offer
    const now = context.now()
    const closed = { id, to: 'withdrawn', answeredAt: now, closedBecause: 'taken-back' } as const
    if (!(await answerOffer(tx, closed))) throw offerClosed(offer)
    await searchOn(tx, offer, now)
    const facts = { requestId, memberId }
    await record(tx, context, { verb: 'offer.withdraw', subjectId: id, boardId, poolId, facts })
    return { offerId: id, status: 'withdrawn' as const }
  })
}
