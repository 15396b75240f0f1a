import { z } from 'zod'
import { offerInFull } from '../../../db/queries/offer.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { idInput } from '../input.ts'
import { lessonsOf } from './lessons-of.ts'

export const showOfferInput = z.strictObject({ offerId: idInput })

export type ShowOfferInput = z.output<typeof showOfferInput>

/**
 * One offer with its lessons: for the member it was sent to, and for the coordinator, who sees the name too. `open` says whether
 * it can be answered at this moment. Throws `not-found`.
 */
export async function showOffer(context: Context, { offerId }: ShowOfferInput) {
  const actor = onlyFor(context.actor, 'member', 'coordinator')
  return context.db.transaction(scopeOf(actor), async (tx) => {
    const found = await offerInFull(tx, offerId)
    if (found === undefined) throw notFound()
    if (actor.role === 'member' && found.memberId !== actor.memberId) throw notFound()
    const lessons = await lessonsOf(tx, [found])
    const { sessionIds: _, ...offer } = found
    return {
      ...offer,
      open: offer.status === 'sent' && context.now() < offer.deadlineAt,
      sessions: lessons.get(offerId) ?? [],
    }
  })
}
