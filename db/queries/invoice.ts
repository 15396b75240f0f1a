import { eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '../client.ts'
import { invoice, settlementLine } from '../schema/index.ts'

/** Which bill of a month an invoice is: between whom, and whether of joint costs. */
export interface BillOf {
  readonly creditorBoardId: string
  readonly debtorBoardId: string
  readonly isOutsideScope: boolean
}

/** Gives each bill of a closed month its number, in this order. */
export async function insertInvoices(
  tx: Tx,
  { periodId, poolId }: { readonly periodId: string; readonly poolId: string },
  bills: readonly BillOf[],
): Promise<void> {
  if (bills.length === 0) return
  // Only these columns: the others are given by the trigger, and not for the application to write.
  const rows = bills.map(
    (bill) =>
      sql`(${periodId}::uuid, ${poolId}::uuid, ${bill.creditorBoardId}::uuid, ${bill.debtorBoardId}::uuid, ${bill.isOutsideScope})`,
  )
  await tx.execute(
    sql`insert into invoice (period_id, pool_id, creditor_board_id, debtor_board_id, is_outside_scope)
        values ${sql.join(rows, sql`, `)}`,
  )
}

/** The numbers of the invoices of a month that the asker may see. */
export function invoicesOf(tx: Tx, periodId: string) {
  const { creditorBoardId, debtorBoardId, isOutsideScope, number } = invoice
  return tx
    .select({ creditorBoardId, debtorBoardId, isOutsideScope, number })
    .from(invoice)
    .where(eq(invoice.periodId, periodId))
}

const said = alias(settlementLine, 'said')

/** The numbers of the invoices on which the lines stood that these lines correct, each once, the oldest first. */
export async function invoicesCorrected(
  tx: Tx,
  lineIds: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx
    .selectDistinct({ number: invoice.number, year: invoice.year, serial: invoice.serial })
    .from(settlementLine)
    .innerJoin(said, eq(said.id, settlementLine.correctsLineId))
    .innerJoin(
      invoice,
      sql`(${invoice.periodId}, ${invoice.creditorBoardId}, ${invoice.debtorBoardId}, ${invoice.isOutsideScope})
        = (${said.periodId}, ${said.creditorBoardId}, ${said.debtorBoardId}, ${said.vatCategory} = 'O')`,
    )
    .where(inArray(settlementLine.id, [...lineIds]))
    .orderBy(invoice.year, invoice.serial)
  return rows.map(({ number }) => number)
}
