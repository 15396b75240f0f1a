import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '../../client.ts'
import { board, participation, pool, poolRegion, site, vak } from '../../schema/index.ts'

/** What groups are called: boards, sites and vakken by id. */
export async function groupNames(
  tx: Tx,
  ids: { readonly boardIds: readonly string[]; readonly siteIds: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const boards = await tx
    .select({ id: board.id, name: board.name })
    .from(board)
    .where(inArray(board.id, [...ids.boardIds]))
  const sites = await tx
    .select({ id: site.id, name: site.name })
    .from(site)
    .where(inArray(site.id, [...ids.siteIds]))
  const vakken = await tx.select({ id: vak.id, name: vak.name }).from(vak)
  return new Map([...boards, ...sites, ...vakken].map(({ id, name }) => [id, name]))
}

/** The name of a pool or board, where it exists. */
export async function nameOf(tx: Tx, table: 'pool' | 'board', id: string) {
  const found =
    table === 'pool'
      ? await tx.select({ name: pool.name }).from(pool).where(eq(pool.id, id))
      : await tx.select({ name: board.name }).from(board).where(eq(board.id, id))
  return found[0]?.name
}

/** Whether the board takes or took part in the pool. */
export async function takesPart(tx: Tx, poolId: string, boardId: string): Promise<boolean> {
  const found = await tx
    .select({ id: participation.id })
    .from(participation)
    .where(and(eq(participation.poolId, poolId), eq(participation.boardId, boardId)))
    .limit(1)
  return found.length > 0
}

/** Whether the pool works in the region, or the board belongs to it. */
export async function isInRegion(
  tx: Tx,
  regionId: string,
  of: { readonly poolId: string } | { readonly boardId: string },
): Promise<boolean> {
  const found =
    'poolId' in of
      ? await tx
          .select({ id: poolRegion.poolId })
          .from(poolRegion)
          .where(and(eq(poolRegion.poolId, of.poolId), eq(poolRegion.regionId, regionId)))
      : await tx
          .select({ id: board.id })
          .from(board)
          .where(and(eq(board.id, of.boardId), eq(board.regionId, regionId)))
  return found.length > 0
}
