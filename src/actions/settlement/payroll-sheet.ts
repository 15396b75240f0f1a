import type { PaidHours } from '../../../db/queries/settlement-work.ts'
import { inSheet } from '../in-sheet.ts'

const HEAD = [
  'Dag',
  'Werknemer',
  'Werknemersnummer',
  'Opdracht',
  'Bestuur van inzet',
  'School',
  'Functie',
  'Schaal',
  'Minuten',
  'Uren',
  'Soort',
]

/** Hours to pay as a table, one line for each: minutes as they were confirmed, hours with two decimals. */
export function payrollSheet(
  hours: readonly PaidHours[],
  nameOfBoard: (boardId: string) => string | undefined,
): string {
  const cellsOf = (one: PaidHours) => [
    one.day,
    one.name,
    one.memberId,
    one.assignmentId,
    nameOfBoard(one.borrowerBoardId) ?? '',
    one.siteName,
    one.roleCode,
    one.wageBasis,
    one.minutes,
    Math.round((one.minutes * 100) / 60) / 100,
    one.isCancelled ? 'afgezegd, wordt wel betaald' : 'gewerkt',
  ]
  return inSheet([HEAD, ...hours.map(cellsOf)])
}
