import type { Tx } from '../../../db/client.ts'
import {
  boardIdsOfRegion,
  poolIdsOfBoard,
  poolIdsOfRegion,
} from '../../../db/queries/measure/names.ts'
import type { ActorAs } from '../../actor.ts'
import type { Universe } from './layers.ts'

/** Everything that this reader may ever ask about. */
export async function universeOf(
  tx: Tx,
  actor: ActorAs<'board' | 'school' | 'region'>,
): Promise<Universe> {
  if (actor.role === 'region') {
    const { regionId } = actor
    const poolIds = await poolIdsOfRegion(tx, regionId)
    const boardIds = await boardIdsOfRegion(tx, regionId)
    return { poolIds, boardIds, regionId, ownBoardId: null }
  }
  const { boardId } = actor
  const poolIds = await poolIdsOfBoard(tx, boardId)
  return { poolIds, boardIds: [boardId], regionId: null, ownBoardId: boardId }
}
