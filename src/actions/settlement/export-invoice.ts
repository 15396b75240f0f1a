import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { boardNames } from '../../../db/queries/board-name.ts'
import { type BillOf, invoicesCorrected } from '../../../db/queries/invoice.ts'
import { invoiceParties } from '../../../db/queries/invoice-party.ts'
import { billsOf } from '../../../scheduler/settlement/bills.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import { ublOf } from '../../invoice/ubl-of.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'
import { type BilledSide, type BilledSides, invoiceOf, lacking } from './invoice-of.ts'
import { type ShownSettlement, settlementShown } from './show.ts'
import { fileNameOf, type TextFile } from './text-file.ts'

export const exportInvoiceInput = z.strictObject({
  periodId: idInput,
  creditorBoardId: idInput,
  debtorBoardId: idInput,
  /** Joint costs, which are outside the scope of VAT, have an invoice of their own. */
  isOutsideScope: z.boolean(),
})

export type ExportInvoiceInput = z.output<typeof exportInvoiceInput>

/**
 * One invoice of a closed month as UBL, a credit note where it is below 0; for the coordinator and both boards. Who took it is
 * written down. Throws `not-found`, and `invalid-input` naming what lacks of a board.
 */
export async function exportInvoice(
  context: Context,
  input: ExportInvoiceInput,
): Promise<TextFile> {
  const actor = onlyFor(context.actor, 'coordinator', 'board')
  return change(context, 'settlement.export-invoice', input, async (tx) => {
    const shown = await settlementShown(tx, actor, input.periodId)
    const bill = billOf(shown, input)
    const sides = await sidesOf(tx, input)
    const fields = lacking(sides, bill.isOutsideScope)
    if (fields.length > 0) {
      const detail = 'Voor deze factuur ontbreken gegevens van een bestuur.'
      throw new ActionError('invalid-input', detail, { fields })
    }
    const correctedNumbers = await correctedBy(tx, bill)
    const invoice = invoiceOf(shown, { ...bill, correctedNumbers }, sides)
    await record(tx, context, {
      verb: 'settlement.export',
      subjectId: shown.id,
      boardId: actor.role === 'board' ? actor.boardId : null,
      poolId: shown.poolId,
      facts: { format: 'ubl', month: shown.month, number: invoice.number },
    })
    return { fileName: fileNameOf(invoice.number, 'xml'), text: ublOf(invoice) }
  })
}

/** The bill with its number and its lines. */
function billOf(shown: ShownSettlement, input: ExportInvoiceInput) {
  const isAsked = (one: BillOf) =>
    one.creditorBoardId === input.creditorBoardId &&
    one.debtorBoardId === input.debtorBoardId &&
    one.isOutsideScope === input.isOutsideScope
  const bill = billsOf(shown.lines).find(isAsked)
  const number = shown.bills.find(isAsked)?.number
  if (bill === undefined || number === undefined || number === null) throw notFound()
  return { ...bill, number }
}

function correctedBy(tx: Tx, { lines }: ReturnType<typeof billOf>): Promise<readonly string[]> {
  return invoicesCorrected(
    tx,
    lines.flatMap(({ id }) => id ?? []),
  )
}

async function sidesOf(
  tx: Tx,
  { creditorBoardId, debtorBoardId }: ExportInvoiceInput,
): Promise<BilledSides> {
  const ids = [creditorBoardId, debtorBoardId]
  const boards = await boardNames(tx, ids)
  const parties = await invoiceParties(tx, ids)
  const side = (boardId: string): BilledSide => ({
    name: boards.get(boardId)?.name ?? '',
    party: parties.get(boardId) ?? null,
  })
  return { creditor: side(creditorBoardId), debtor: side(debtorBoardId) }
}
