import type { Tx } from '../../../db/client.ts'
import {
  boardIdsOfPool,
  boardIdsOfRegion,
  poolIdsOfBoard,
  poolIdsOfRegion,
  regionIdsOfPool,
} from '../../../db/queries/measure/names.ts'
import type { MeasureScope, Universe } from './layers.ts'
import type { ReaderAs } from './reader.ts'

/** Everything that this reader may ever ask about. */
export async function universeOf(
  tx: Tx,
  actor: ReaderAs<'board' | 'school' | 'region'>,
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

/**
 * Everything that readers of what is published may know beside it, whoever publishes: of a region its pools and boards, of a
 * pool its first region with every board that takes part. Each of these boards reads it beside its own rows.
 */
export async function publishedUniverse(tx: Tx, { kind, id }: MeasureScope): Promise<Universe> {
  if (kind === 'board') {
    const poolIds = await poolIdsOfBoard(tx, id)
    return { poolIds, boardIds: [id], regionId: null, ownBoardId: null }
  }
  const regionId = kind === 'region' ? id : ((await regionIdsOfPool(tx, id))[0] ?? null)
  const ofRegion =
    regionId === null
      ? { poolIds: [], boardIds: [] }
      : {
          poolIds: await poolIdsOfRegion(tx, regionId),
          boardIds: await boardIdsOfRegion(tx, regionId),
        }
  if (kind === 'region')
    return { ...ofRegion, regionId, ownBoardId: null, readByBoardIds: ofRegion.boardIds }
  const boardIds = [...ofRegion.boardIds, ...(await boardIdsOfPool(tx, id))]
  const poolIds = [...ofRegion.poolIds, id]
  // A board of another region is no part of this one.
  const isWhole = boardIds.every((boardId) => ofRegion.boardIds.includes(boardId))
  const readByBoardIds = [...new Set(boardIds)].toSorted()
  return {
    poolIds: [...new Set(poolIds)].toSorted(),
    boardIds: readByBoardIds,
    regionId: isWhole ? regionId : null,
    ownBoardId: null,
    readByBoardIds,
  }
}
