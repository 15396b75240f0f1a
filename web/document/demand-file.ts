import type { DemandRead } from '../../src/actions/demand/read.ts'
import { inSheet } from '../../src/actions/in-sheet.ts'
import type { Messages } from '../words/nl.ts'
import { demandLines } from './demand-lines.ts'
import { workbookOf } from './workbook.ts'

const WIDTHS = [20, 12, 12, 24, 12, 12, 14, 16, 18, 18, 16, 16, 22, 22, 22, 22, 26, 12, 22]

/** How demand developed and what is expected of it as CSV for Excel. */
export function demandCsv(t: Messages, found: DemandRead): string {
  return inSheet(demandLines(t, found))
}

/** The same as a workbook. */
export async function demandXlsx(t: Messages, found: DemandRead): Promise<Uint8Array<ArrayBuffer>> {
  return workbookOf(t.demand.file, demandLines(t, found), WIDTHS)
}
