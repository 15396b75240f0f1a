import type { Tx } from '../../../db/client.ts'
import { lockPlaceById, placeById } from '../../../db/queries/pool-member.ts'
import type { ActorAs } from '../../actor.ts'
import { ActionError, notFound } from '../../errors.ts'

/**
 * Locks the place of a candidate in an own pool, to decide or to write down what was found. Who came first wins: throws
 * `already-decided` with who and when, and `not-found` for another pool's.
 */
export async function candidateOf(tx: Tx, actor: ActorAs<'coordinator'>, placeId: string) {
  const place = await lockPlaceById(tx, placeId)
  if (place === undefined || !actor.poolIds.includes(place.poolId)) throw notFound()
  if (place.status === 'candidate') return place
  const { decidedByName = null } = (await placeById(tx, placeId)) ?? {}
  const who = decidedByName ?? 'een andere coördinator'
  const word = place.status === 'rejected' ? 'afgewezen' : 'aangenomen'
  throw new ActionError('already-decided', `Deze kandidaat is al ${word} door ${who}.`, {
    facts: {
      status: place.status,
      decidedBy: place.decidedBy,
      decidedByName,
      decidedAt: place.decidedAt,
    },
  })
}
