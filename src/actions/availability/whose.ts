import type { Tx } from '../../../db/client.ts'
import { memberById, placesOf } from '../../../db/queries/member.ts'
import type { ActorAs } from '../../actor.ts'
import { ActionError, notFound } from '../../errors.ts'

/** Whose availability it is about, and in the chain of which pool it is recorded; null: of none. */
export interface Whose {
  readonly memberId: string
  readonly poolIds: readonly string[]
  readonly poolId: string | null
}

/**
 * A member is about the own availability; a coordinator names a member of an own pool and acts on behalf. Throws `not-found`
 * for everybody else, and `invalid-input` where a coordinator names nobody.
 */
export async function whose(
  tx: Tx,
  actor: ActorAs<'member' | 'coordinator'>,
  asked: string | undefined,
): Promise<Whose> {
  const memberId = asked ?? (actor.role === 'member' ? actor.memberId : undefined)
  if (memberId === undefined) {
    throw new ActionError('invalid-input', 'Over wie gaat het?', {
      fields: [{ field: 'memberId', value: '', remedy: 'Noem een vervanger van uw pool.' }],
    })
  }
  if (actor.role === 'member' && memberId !== actor.memberId) throw notFound()
  if ((await memberById(tx, memberId)) === undefined) throw notFound()
  const places = (await placesOf(tx, memberId)).filter(({ status }) => status !== 'rejected')
  const poolIds = places
    .map(({ poolId }) => poolId)
    .filter((poolId) => actor.role === 'member' || actor.poolIds.includes(poolId))
  if (actor.role === 'coordinator' && poolIds.length === 0) throw notFound()
  return { memberId, poolIds, poolId: poolIds[0] ?? null }
}
