import type { Dashboard } from '../../src/actions/measures/dashboard.ts'
import type { Section } from '../insight/section.ts'
import type { Messages } from '../words/nl.ts'
import { dashboardLines } from './dashboard-lines.ts'
import { workbookOf } from './workbook.ts'

const WIDTHS = [44, 12, 28, 16, 12, 12, 14, 14, 14, 22, 14, 12, 12, 60]

/** The figures of these sections as a workbook: the numbers of the CSV as numbers. */
export async function dashboardXlsx(
  t: Messages,
  dashboard: Dashboard,
  sections: readonly Section[],
): Promise<Uint8Array<ArrayBuffer>> {
  return workbookOf(t.insight.figures, dashboardLines(t, dashboard, sections), WIDTHS)
}
