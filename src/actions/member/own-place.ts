import type { Tx } from '../../../db/client.ts'
import { lockMember } from '../../../db/queries/lock.ts'
import { placesOfMember } from '../../../db/queries/pool-member.ts'
import type { ActorAs } from '../../actor.ts'
import { notFound } from '../../errors.ts'

/** Somebody's places in the pools of who acts. */
export interface OwnPlace {
  readonly places: Awaited<ReturnType<typeof placesOfMember>>
  /** The pool in whose chain a change is recorded. */
  readonly poolId: string
}

/** Where a member stands in the own pools; throws `not-found` for somebody of other pools, as for nobody. */
export async function ownPlace(
  tx: Tx,
  actor: ActorAs<'coordinator'>,
  memberId: string,
): Promise<OwnPlace> {
  const places = (await placesOfMember(tx, memberId)).filter(({ poolId }) =>
    actor.poolIds.includes(poolId),
  )
  const [first] = places
  if (first === undefined) throw notFound()
  return { places, poolId: first.poolId }
}

/** The same for who changes something: one at a time for each member, and only while the person is or may become a member. */
export async function lockOwnPlace(
  tx: Tx,
  actor: ActorAs<'coordinator'>,
  memberId: string,
): Promise<OwnPlace> {
  const own = await ownPlace(tx, actor, memberId)
  const places = own.places.filter(({ status }) => status === 'admitted' || status === 'candidate')
  const [first] = places
  if (first === undefined || !(await lockMember(tx, memberId))) throw notFound()
  return { places, poolId: first.poolId }
}
