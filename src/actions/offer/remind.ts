import { z } from 'zod'
import { offerById } from '../../../db/queries/offer.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'

export const remindOfOfferInput = z.strictObject({ offerId: idInput })

export type RemindOfOfferInput = z.output<typeof remindOfOfferInput>

/** Reminds a member of an offer that still waits for an answer. Does nothing for one that does not. Throws `not-found`. */
export async function remindOfOffer(context: Context, input: RemindOfOfferInput) {
  onlyFor(context.actor, 'worker')
  return change(context, 'offer.remind', input, async (tx) => {
    const offer = await offerById(tx, input.offerId)
    if (offer === undefined) throw notFound()
    const { id, boardId, poolId, requestId, status, deadlineAt } = offer
    if (status !== 'sent' || deadlineAt <= context.now()) return { offerId: id, reminded: false }
    const facts = { requestId, deadlineAt }
    await record(tx, context, { verb: 'offer.remind', subjectId: id, boardId, poolId, facts })
    return { offerId: id, reminded: true }
  })
}
