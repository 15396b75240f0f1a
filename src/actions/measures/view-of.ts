import type { Tx } from '../../../db/client.ts'
import { isInRegion, nameOf, takesPart } from '../../../db/queries/measure/names.ts'
import type { MeasureScope } from '../../../db/queries/measure/scope.ts'
import type { ActorAs } from '../../actor.ts'
import { notFound } from '../../errors.ts'

export type MeasureReader = ActorAs<'coordinator' | 'board' | 'school' | 'region' | 'admin'>

/** What somebody may see of the figures of one scope. */
export interface View {
  readonly name: string
  /** Small cells are withheld from everybody who does not run the pool. */
  readonly withholds: boolean
  /** Of other boards' figures in a pool only the sum is told; null: no such limit. */
  readonly ownBoardId: string | null
}

/**
 * Which view this actor has on these figures: coordinators on their pools; a board or school on its own board and on the whole
 * of a pool in which it takes part; a region on its pools and boards. Throws `not-found` for all else.
 */
export async function viewOf(tx: Tx, actor: MeasureReader, scope: MeasureScope): Promise<View> {
  const name =
    scope.poolId === undefined
      ? await nameOf(tx, 'board', scope.boardId)
      : await nameOf(tx, 'pool', scope.poolId)
  if (name === undefined || !(await mayRead(tx, actor, scope))) throw notFound()
  const runsIt = actor.role === 'coordinator' || actor.role === 'admin'
  const isOfBoard = actor.role === 'board' || actor.role === 'school'
  return { name, withholds: !runsIt, ownBoardId: isOfBoard ? actor.boardId : null }
}

async function mayRead(tx: Tx, actor: MeasureReader, scope: MeasureScope): Promise<boolean> {
  switch (actor.role) {
    case 'admin':
      return true
    case 'coordinator':
      return scope.poolId !== undefined && actor.poolIds.includes(scope.poolId)
    case 'region':
      return isInRegion(tx, actor.regionId, scope)
    case 'board':
    case 'school':
      return scope.poolId === undefined
        ? scope.boardId === actor.boardId
        : takesPart(tx, scope.poolId, actor.boardId)
  }
}
