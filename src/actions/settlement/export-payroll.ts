import { z } from 'zod'
import { boardNames } from '../../../db/queries/board-name.ts'
import { paidHours } from '../../../db/queries/settlement-work.ts'
import { addDays, addMonths } from '../../../scheduler/domain/day.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { insistOnProof } from '../../fresh-proof.ts'
import { record } from '../../record.ts'
import { dayInput } from '../input.ts'
import { payrollSheet } from './payroll-sheet.ts'
import { fileNameOf, type TextFile } from './text-file.ts'

export const exportPayrollInput = z.strictObject({
  /** The first day of a month. */
  month: dayInput.refine((month) => month.endsWith('-01'), {
    error: 'Kies de eerste dag van een maand.',
  }),
})

export type ExportPayrollInput = z.output<typeof exportPayrollInput>

/**
 * The hours of whom the own board employs, for its program of wages: by person, day and assignment, as the schools confirmed them
 * until now, and lessons that were cancelled and are paid all the same. Who took them is written down. Throws `not-allowed`.
 */
export async function exportPayroll(
  context: Context,
  { month }: ExportPayrollInput,
): Promise<TextFile> {
  const actor = onlyFor(context.actor, 'board')
  insistOnProof(context)
  return change(context, 'settlement.export-payroll', { month }, async (tx) => {
    const days = { first: month, last: addDays(addMonths(month, 1), -1) }
    const hours = await paidHours(tx, days)
    const boards = await boardNames(tx, [
      ...new Set(hours.map(({ borrowerBoardId }) => borrowerBoardId)),
    ])
    await record(tx, context, {
      verb: 'settlement.export-payroll',
      subjectId: actor.boardId,
      boardId: actor.boardId,
      poolId: null,
      facts: { format: 'csv', month, lineCount: hours.length },
    })
    const text = payrollSheet(hours, (boardId) => boards.get(boardId)?.name)
    return { fileName: fileNameOf(`uren loon ${month.slice(0, 7)}`, 'csv'), text }
  })
}
