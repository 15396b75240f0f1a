import type { Tx } from '../../../db/client.ts'
import { lockMember, lockOffer, lockRequest } from '../../../db/queries/lock.ts'
import { offerById } from '../../../db/queries/offer.ts'
import { notFound } from '../../errors.ts'

/**
 * Locks request, member and offer, in the order that everybody keeps, for a member who answers. Throws `not-found` where the
 * offer is unknown or somebody else's.
 */
export async function lockedOffer(tx: Tx, offerId: string, memberId: string) {
  const seen = await offerById(tx, offerId)
  if (seen === undefined || seen.memberId !== memberId) throw notFound()
  const request = await lockRequest(tx, seen.requestId)
  await lockMember(tx, memberId)
  const offer = await lockOffer(tx, offerId)
  if (request === undefined || offer === undefined) throw notFound()
  return { request, offer }
}
