import { asc, eq, inArray } from 'drizzle-orm'
import type { Tx } from '../../client.ts'
import {
  agency,
  board,
  participation,
  pool,
  poolRegion,
  region,
  role,
  site,
  vak,
} from '../../schema/index.ts'

/** What groups are called, by id: boards and sites of these ids, and every pool, vak, agency and role. */
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
  const pools = await tx.select({ id: pool.id, name: pool.name }).from(pool)
  const agencies = await tx.select({ id: agency.id, name: agency.name }).from(agency)
  const roles = await tx.select({ id: role.code, name: role.label }).from(role)
  return new Map(
    [...boards, ...sites, ...vakken, ...pools, ...agencies, ...roles].map(({ id, name }) => [
      id,
      name,
    ]),
  )
}

/** The name of a pool, board or region, where it exists. */
export async function nameOf(tx: Tx, table: 'pool' | 'board' | 'region', id: string) {
  const of = { pool, board, region }[table]
  const [found] = await tx.select({ name: of.name }).from(of).where(eq(of.id, id))
  return found?.name
}

/** The pools in which the board takes or took part. */
export async function poolIdsOfBoard(tx: Tx, boardId: string): Promise<readonly string[]> {
  const found = await tx
    .selectDistinct({ id: participation.poolId })
    .from(participation)
    .where(eq(participation.boardId, boardId))
    .orderBy(asc(participation.poolId))
  return found.map(({ id }) => id)
}

/** The pools that work in the region. */
export async function poolIdsOfRegion(tx: Tx, regionId: string): Promise<readonly string[]> {
  const found = await tx
    .select({ id: poolRegion.poolId })
    .from(poolRegion)
    .where(eq(poolRegion.regionId, regionId))
    .orderBy(asc(poolRegion.poolId))
  return found.map(({ id }) => id)
}

/** The boards that belong to the region. */
export async function boardIdsOfRegion(tx: Tx, regionId: string): Promise<readonly string[]> {
  const found = await tx
    .select({ id: board.id })
    .from(board)
    .where(eq(board.regionId, regionId))
    .orderBy(asc(board.id))
  return found.map(({ id }) => id)
}

/** The boards that take or took part in the pool. */
export async function boardIdsOfPool(tx: Tx, poolId: string): Promise<readonly string[]> {
  const found = await tx
    .selectDistinct({ id: participation.boardId })
    .from(participation)
    .where(eq(participation.poolId, poolId))
    .orderBy(asc(participation.boardId))
  return found.map(({ id }) => id)
}

/** The regions in which the pool works. */
export async function regionIdsOfPool(tx: Tx, poolId: string): Promise<readonly string[]> {
  const found = await tx
    .select({ id: poolRegion.regionId })
    .from(poolRegion)
    .where(eq(poolRegion.poolId, poolId))
    .orderBy(asc(poolRegion.regionId))
  return found.map(({ id }) => id)
}
