import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Tx } from '../client.ts'
import { board, site } from '../schema/index.ts'

const columns = {
  id: site.id,
  boardId: site.boardId,
  boardName: board.name,
  regionId: board.regionId,
  code: site.code,
  name: site.name,
  placeName: site.placeName,
  levels: site.levels,
  holidayRegion: site.holidayRegion,
}

/** A site of this board, with what it inherits its calendar from; nothing where it is another board's. */
export async function siteOfBoard(tx: Tx, boardId: string, siteId: string) {
  const [found] = await tx
    .select(columns)
    .from(site)
    .innerJoin(board, eq(board.id, site.boardId))
    .where(and(eq(site.id, siteId), eq(site.boardId, boardId)))
  return found
}

export type SiteRow = NonNullable<Awaited<ReturnType<typeof siteOfBoard>>>

/** Whose site it is; undefined where there is no such site. */
export async function boardIdOfSite(tx: Tx, siteId: string): Promise<string | undefined> {
  const [found] = await tx.select({ boardId: site.boardId }).from(site).where(eq(site.id, siteId))
  return found?.boardId
}

/** The sites of a board by name; only these where `siteIds` is given. */
export function sitesOfBoard(tx: Tx, boardId: string, siteIds: readonly string[] | null) {
  const some = siteIds === null ? undefined : inArray(site.id, [...siteIds])
  return tx
    .select(columns)
    .from(site)
    .innerJoin(board, eq(board.id, site.boardId))
    .where(and(eq(site.boardId, boardId), some))
    .orderBy(asc(site.name), asc(site.id))
}

/** Every site, for the administrator. */
export function everySite(tx: Tx) {
  const { id, boardId, code, name } = site
  return tx.select({ id, boardId, code, name }).from(site).orderBy(asc(code))
}
