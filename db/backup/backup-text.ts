import type { Client } from 'pg'
import type { BackedUpTable } from './tables-in-order.ts'

/** How many rows of each table, in the order of the backup. */
export type RowsByTable = Readonly<Record<string, number>>

/** What a backup begins with, whichever version wrote it. */
export const MARK = 'achtervang backup 1 '

/** Ends the rows of a table; PostgreSQL writes a backslash in a value double, so no row reads like this. */
export const END_OF_TABLE = String.raw`\.`

/** The first line: which shape of tables the rows fit into, as the last migration that made it. */
export async function firstLine(owner: Client): Promise<string> {
  const { rows } = await owner.query<{ hash: string }>(
    'select hash from drizzle.__drizzle_migrations order by created_at desc limit 1',
  )
  const [last] = rows
  if (last === undefined) throw new Error('the database has no tables of the product')
  return `${MARK}${last.hash}`
}

/** The line above the rows of a table, which is also the statement that reads them. */
export function copyIn({ name, columns }: BackedUpTable): string {
  return `copy ${quoted(name)} (${columns.map(quoted).join(', ')}) from stdin`
}

/** The statement that writes the rows of a table. */
export function copyOut({ name, columns }: BackedUpTable): string {
  return `copy (select ${columns.map(quoted).join(', ')} from ${quoted(name)}) to stdout`
}

/** The last line: how much there was, so that a backup which was cut off is known from a whole one. */
export function lastLine(rows: RowsByTable): string {
  return `end ${JSON.stringify(rows)}`
}

/** A name as SQL has it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
