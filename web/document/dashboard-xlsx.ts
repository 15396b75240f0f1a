import writeExcelFile from 'write-excel-file/node'
import type { Dashboard } from '../../src/actions/measures/dashboard.ts'
import type { Section } from '../insight/section.ts'
import type { Messages } from '../words/nl.ts'
import { type DashboardLine, dashboardLines } from './dashboard-lines.ts'

const WIDTHS = [44, 12, 28, 16, 12, 12, 14, 14, 14, 22, 14, 12, 12, 60].map((width) => ({ width }))

/**
 * The figures of these sections as a workbook: the numbers of the CSV as numbers. Every text is written as text, so that a name
 * which begins with `=` is no formula.
 */
export async function dashboardXlsx(
  t: Messages,
  dashboard: Dashboard,
  sections: readonly Section[],
): Promise<Uint8Array<ArrayBuffer>> {
  const [head = [], ...lines] = dashboardLines(t, dashboard, sections)
  const file = writeExcelFile(
    [head.map((name) => ({ ...cellOf(name), fontWeight: 'bold' as const })), ...lines.map(rowOf)],
    { sheet: t.insight.figures, columns: WIDTHS, stickyRowsCount: 1 },
  )
  return new Uint8Array(await file.toBuffer())
}

function rowOf(line: DashboardLine) {
  return line.map(cellOf)
}

function cellOf(value: string | number) {
  return typeof value === 'number' ? { value, type: Number } : { value, type: String, format: '@' }
}
