import { z } from 'zod'
import { termsOfMember } from '../../../db/queries/member.ts'
import { answerOffer } from '../../../db/queries/offer.ts'
import { sessionsById } from '../../../db/queries/request-session.ts'
import { engagementOf } from '../../../db/queries/world-members.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { engagementOn } from '../../../scheduler/domain/engagement.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { idInput, plainText } from '../input.ts'
import { lockedOffer } from './locked-offer.ts'
import { offerClosed } from './offer-closed.ts'
import { searchOn } from './search-on.ts'

export const declineOfferInput = z.strictObject({
  offerId: idInput,
  reason: z
    .enum(['not-available', 'travel', 'level', 'other-work', 'no-reason'])
    .default('no-reason'),
  /** What the member adds to it. */
  words: plainText(500).optional(),
})

export type DeclineOfferInput = z.output<typeof declineOfferInput>

/**
 * A member declines; the lessons go back into the plan, or the round asks the next one. Of who is on call, now or in these
 * lessons, no reason and no words are kept, also when they are given: they owe none (domain.md 2.2). Nobody's refusal counts in
 * any ranking. Throws `not-found` and `offer-closed`.
 */
export async function declineOffer(context: Context, input: DeclineOfferInput) {
  const actor = onlyFor(context.actor, 'member')
  return change(context, 'offer.decline', input, async (tx) => {
    const { offer } = await lockedOffer(tx, input.offerId, actor.memberId)
    const now = context.now()
    const { id, requestId, boardId, poolId } = offer
    if (offer.status !== 'sent' || offer.deadlineAt <= now) throw offerClosed(offer)
    const { engagements } = await termsOfMember(tx, actor.memberId, poolId)
    const [first] = await sessionsById(tx, offer.sessionIds)
    const isOnCall = [dayOf(now), first?.day ?? dayOf(now)].some(
      (day) => engagementOn(engagements.map(engagementOf), day)?.form === 'on-call',
    )
    const declineReason = isOnCall ? 'no-reason' : input.reason
    const declineWords = isOnCall ? null : input.words || null
    const answer = { id, to: 'declined' as const, answeredAt: now, declineReason, declineWords }
    if (!(await answerOffer(tx, answer))) {
      throw offerClosed(offer)
    }
    await searchOn(tx, offer, now)
    await record(tx, context, {
      verb: 'offer.decline',
      subjectId: id,
      boardId,
      poolId,
      facts: { requestId, roundId: offer.roundId },
    })
    return { offerId: id, status: 'declined' as const }
  })
}
