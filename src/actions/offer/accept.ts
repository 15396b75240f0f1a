import { z } from 'zod'
import { sessionsById } from '../../../db/queries/request-session.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'
import { chosenOf } from './chosen-of.ts'
import { lockedOffer } from './locked-offer.ts'
import { offerClosed } from './offer-closed.ts'
import { searchOn } from './search-on.ts'
import { acceptance, type Taken, takeOffer } from './take-offer.ts'
import { termsFor } from './terms-for.ts'

export const acceptOfferInput = z.strictObject({
  offerId: idInput,
  /** Only the lessons on these weekdays, 1 is Monday: where the rules of play let several members share an absence. */
  weekdays: z
    .array(z.number().int().min(1).max(7))
    .min(1, 'Kies minstens één dag.')
    .max(7)
    .optional(),
})

export type AcceptOfferInput = z.output<typeof acceptOfferInput>

/**
 * A member accepts; the first valid acceptance wins. Throws `not-found`, `offer-closed` where the deadline is past or the offer
 * was answered or withdrawn, `already-covered`, `double-booking`, and `rule-broken` where no engagement is in force or working-time
 * law does not allow it beside the member's other work. With `weekdays` the member takes part of the lessons, and the rest goes
 * on as a part of its own; `rule-broken` where the rules of play do not allow that.
 */
export async function acceptOffer(context: Context, input: AcceptOfferInput): Promise<Taken> {
  const actor = onlyFor(context.actor, 'member')
  return change(context, 'offer.accept', input, async (tx) => {
    const { request, offer } = await lockedOffer(tx, input.offerId, actor.memberId)
    if (offer.status !== 'sent' || offer.deadlineAt <= context.now()) throw offerClosed(offer)
    if (request.status !== 'open') {
      throw new ActionError('already-covered', 'Voor deze lessen is al iemand gevonden.')
    }
    const [first] = await sessionsById(tx, offer.sessionIds)
    const { poolId } = offer
    const firstDay = first?.day ?? request.firstDay
    const terms = await termsFor(tx, { ...request, poolId }, offer.memberId, firstDay)
    const sessionIds = await chosenOf(tx, offer, input.weekdays, context.now())
    const taken = await takeOffer(tx, context, { ...offer, sessionIds }, terms)
    // Somebody else is asked for the other days.
    if (sessionIds.length < offer.sessionIds.length) await searchOn(tx, offer, context.now())
    await record(tx, context, acceptance(offer, taken, false))
    return taken
  })
}
