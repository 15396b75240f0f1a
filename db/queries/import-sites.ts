import type { SQL } from 'drizzle-orm'
import { getTableColumns, inArray, sql } from 'drizzle-orm'
import type { Tx } from '../client.ts'
import { board, site } from '../schema/index.ts'

/** A site as a file describes it, with the number of its board. */
export type SiteRecord = Omit<
  typeof site.$inferSelect,
  'id' | 'boardId' | 'latitude' | 'longitude' | 'contact'
> & {
  readonly boardNumber: string
}

const {
  id: _id,
  latitude: _latitude,
  longitude: _longitude,
  contact: _contact,
  ...IMPORTED
} = getTableColumns(site)

/** Every imported column takes the value of the row that came in. */
const INCOMING = Object.fromEntries(
  Object.entries(IMPORTED).map(([key, column]) => [key, sql.raw(`excluded."${column.name}"`)]),
)

/** True where the row that came in says something else than the row that is known. */
const DIFFERS: SQL = sql`(${sql.join(Object.values(IMPORTED), sql`, `)}) is distinct from (${sql.raw(
  Object.values(IMPORTED)
    .map((column) => `excluded."${column.name}"`)
    .join(', '),
)})`

/** Makes the boards that are not known yet, named by their number until somebody names them; answers their ids by number. */
export async function upsertBoards(
  tx: Tx,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = numbers.map((number) => ({ number, name: `Bestuur ${number}` }))
  await tx.insert(board).values(rows).onConflictDoNothing()
  const known = await tx
    .select({ id: board.id, number: board.number })
    .from(board)
    .where(inArray(board.number, [...numbers]))
  return new Map(known.map(({ id, number }) => [number, id]))
}

/** Makes or changes the sites; a row that is equal to what is known is not touched. */
export async function upsertSites(
  tx: Tx,
  sites: readonly SiteRecord[],
  boardIds: ReadonlyMap<string, string>,
) {
  const codes = sites.map(({ code }) => code)
  const before = await tx.select({ code: site.code }).from(site).where(inArray(site.code, codes))
  const rows = sites.map(({ boardNumber, ...record }) => ({
    ...record,
    boardId: boardIds.get(boardNumber) ?? '',
  }))
  const written = await tx
    .insert(site)
    .values(rows)
    .onConflictDoUpdate({ target: site.code, set: INCOMING, setWhere: DIFFERS })
    .returning({ code: site.code })
  const known = new Set(before.map(({ code }) => code))
  const created = written.filter(({ code }) => !known.has(code)).length
  return { created, updated: written.length - created, unchanged: sites.length - written.length }
}
