import { asc, eq, inArray } from 'drizzle-orm'
import type { Tx } from '../../client.ts'
import { board, pool, region } from '../../schema/index.ts'

/** A pool, board or region whose figures can be chosen. */
export interface ScopeChoice {
  readonly kind: 'pool' | 'board' | 'region'
  readonly id: string
  readonly name: string
}

/** What one reader may choose from, with names: the region, or the only board, before the pools; null: every pool. */
export async function choicesOf(
  tx: Tx,
  within: {
    readonly poolIds: readonly string[]
    readonly boardIds: readonly string[]
    readonly regionId: string | null
  } | null,
): Promise<readonly ScopeChoice[]> {
  const pools = await tx
    .select({ id: pool.id, name: pool.name })
    .from(pool)
    .where(within === null ? undefined : inArray(pool.id, [...within.poolIds]))
    .orderBy(asc(pool.name), asc(pool.id))
  const ofPools = pools.map((one): ScopeChoice => ({ kind: 'pool', ...one }))
  if (within === null) return ofPools
  const boards = await tx
    .select({ id: board.id, name: board.name })
    .from(board)
    .where(inArray(board.id, [...within.boardIds]))
    .orderBy(asc(board.name), asc(board.id))
  const ofBoards = boards.map((one): ScopeChoice => ({ kind: 'board', ...one }))
  if (within.regionId === null) return [...ofBoards, ...ofPools]
  const regions = await tx
    .select({ id: region.id, name: region.name })
    .from(region)
    .where(eq(region.id, within.regionId))
  return [
    ...regions.map((one): ScopeChoice => ({ kind: 'region', ...one })),
    ...ofPools,
    ...ofBoards,
  ]
}
