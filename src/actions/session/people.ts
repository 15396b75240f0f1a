import type { ActorAs, ActorRole } from '../../actor.ts'

/** Every role of a person: what concerns the own account is for everybody. */
export const PEOPLE = ['school', 'coordinator', 'member', 'board', 'region', 'admin'] as const

/** Somebody, in whichever role. */
export type Person = ActorAs<Exclude<ActorRole, 'worker'>>

/** Where what somebody does to the own account is written down: with the board or pool as which they act. */
export function placeOf(actor: Person): {
  readonly boardId: string | null
  readonly poolId: string | null
} {
  const boardId = 'boardId' in actor ? actor.boardId : null
  const poolId = 'poolIds' in actor ? (actor.poolIds[0] ?? null) : null
  return { boardId, poolId }
}
