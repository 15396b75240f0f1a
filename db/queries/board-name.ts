import { inArray } from 'drizzle-orm'
import type { Tx } from '../client.ts'
import { board } from '../schema/index.ts'

/** Names and numbers of boards, by id. */
export async function boardNames(
  tx: Tx,
  boardIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly name: string; readonly number: string }>> {
  const { id, name, number } = board
  const rows = await tx
    .select({ id, name, number })
    .from(board)
    .where(inArray(id, [...boardIds]))
  return new Map(rows.map((row) => [row.id, { name: row.name, number: row.number }]))
}
