import { z } from 'zod'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { insistOnProof } from '../../fresh-proof.ts'
import { record } from '../../record.ts'
import { inSheet } from '../in-sheet.ts'
import { idInput } from '../input.ts'
import { type ShownSettlement, settlementShown } from './show.ts'
import { fileNameOf, inEuro, type TextFile } from './text-file.ts'

export const exportSettlementInput = z.strictObject({ periodId: idInput })

export type ExportSettlementInput = z.output<typeof exportSettlementInput>

const HEAD = [
  'Pool',
  'Periode',
  'Soort',
  'Maand van het werk',
  'Wie betaald krijgt',
  'Wie betaalt',
  'Vervanger',
  'Functie',
  'Opdracht',
  'Minuten',
  'Loonkosten',
  'Reiskosten',
  'Kostenopslag',
  'Bedrag zonder btw',
  'Btw-regel',
  'Btw-percentage',
  'Btw onzeker',
  'Sleutelversie',
  'Regel',
  'Corrigeert regel',
]
const KINDS = {
  lending: 'uitleen',
  cancelled: 'afgezegd, wordt wel betaald',
  idle: 'uren zonder inzet',
  overhead: 'overhead',
} as const

/**
 * The lines of a closed month to take along: all for the coordinator, those with the own board for a board. With a
 * fresh proof: they name people with their wages. Who took them is written down. Throws `not-found`.
 */
export async function exportSettlement(
  context: Context,
  input: ExportSettlementInput,
): Promise<TextFile> {
  const actor = onlyFor(context.actor, 'coordinator', 'board')
  insistOnProof(context)
  return change(context, 'settlement.export', input, async (tx) => {
    const shown = await settlementShown(tx, actor, input.periodId)
    await record(tx, context, {
      verb: 'settlement.export',
      subjectId: shown.id,
      boardId: actor.role === 'board' ? actor.boardId : null,
      poolId: shown.poolId,
      facts: { format: 'csv', month: shown.month, lineCount: shown.lines.length },
    })
    return {
      fileName: fileNameOf(`verrekening ${shown.poolCode} ${shown.month.slice(0, 7)}`, 'csv'),
      text: inSheet([HEAD, ...shown.lines.map((line) => cellsOf(shown, line))]),
    }
  })
}

function cellsOf(
  { poolName, month }: ShownSettlement,
  line: ShownSettlement['lines'][number],
): readonly (string | number)[] {
  const { evidence, vat } = line
  return [
    poolName,
    month.slice(0, 7),
    KINDS[line.kind],
    line.month.slice(0, 7),
    line.creditorName,
    line.debtorName,
    line.memberName ?? '',
    line.roleLabel ?? '',
    line.assignmentId ?? '',
    line.minutes,
    inEuro(line.wageCents),
    inEuro(line.travelCents),
    inEuro(line.handlingCents),
    inEuro(line.cents),
    vat.ruleId,
    vat.basisPoints / 100,
    vat.isUncertain ? 'ja' : 'nee',
    Number(evidence['keyVersion'] ?? 0) || '',
    line.id ?? '',
    line.correctsLineId ?? '',
  ]
}
