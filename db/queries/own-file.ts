import { inArray } from 'drizzle-orm'
import type { Tx } from '../client.ts'
import { board, pool } from '../schema/index.ts'

/** What these boards are called, by id. */
export async function boardNames(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { id, name } = board
  const rows = await tx
    .select({ id, name })
    .from(board)
    .where(inArray(id, [...ids]))
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** What these pools are called, by id. */
export async function poolNames(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { id, name } = pool
  const rows = await tx
    .select({ id, name })
    .from(pool)
    .where(inArray(id, [...ids]))
  return new Map(rows.map((row) => [row.id, row.name]))
}
