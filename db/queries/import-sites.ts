import type { SQL } from 'drizzle-orm'
import { eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import type { Tx } from '../client.ts'
import { board, site } from '../schema/index.ts'

/** A site as a file describes it, with the number of its board. */
export type SiteRecord = Omit<typeof site.$inferSelect, 'id' | 'boardId' | 'contact'> & {
  readonly boardNumber: string
}

const { id: _id, contact: _contact, ...IMPORTED } = getTableColumns(site)

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

/** What is known of the sites with these codes, with the numbers of their boards. */
export async function knownSites(
  tx: Tx,
  codes: readonly string[],
): Promise<ReadonlyMap<string, SiteRecord>> {
  if (codes.length === 0) return new Map()
  const found = await tx
    .select({ ...IMPORTED, boardNumber: board.number })
    .from(site)
    .innerJoin(board, eq(board.id, site.boardId))
    .where(inArray(site.code, [...codes]))
  return new Map(found.map(({ boardId: _boardId, ...known }) => [known.code, known]))
}

/** Makes the boards that are not known yet, named by their number until somebody names them; answers their ids by number. */
export async function upsertBoards(
  tx: Tx,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (numbers.length === 0) return new Map()
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
): Promise<void> {
  if (sites.length === 0) return
  const rows = sites.map(({ boardNumber, ...record }) => ({
    ...record,
    boardId: boardIds.get(boardNumber) ?? '',
  }))
  await tx
    .insert(site)
    .values(rows)
    .onConflictDoUpdate({ target: site.code, set: INCOMING, setWhere: DIFFERS })
}
