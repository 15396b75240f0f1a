import { inArray } from 'drizzle-orm'
import type { Tx } from '../client.ts'
import { invoiceParty } from '../schema/index.ts'

/** What an invoice says of these boards, by id; a board that filled in nothing is left out. */
export async function invoiceParties(
  tx: Tx,
  boardIds: readonly string[],
): Promise<ReadonlyMap<string, typeof invoiceParty.$inferSelect>> {
  const rows = await tx
    .select()
    .from(invoiceParty)
    .where(inArray(invoiceParty.boardId, [...boardIds]))
  return new Map(rows.map((row) => [row.boardId, row]))
}

/** Writes what an invoice says of a board. */
export async function putInvoiceParty(
  tx: Tx,
  row: typeof invoiceParty.$inferInsert,
): Promise<void> {
  const { boardId: _boardId, ...said } = row
  await tx
    .insert(invoiceParty)
    .values(row)
    .onConflictDoUpdate({ target: invoiceParty.boardId, set: said })
}
