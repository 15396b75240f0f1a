import { inSheet } from '../../src/actions/in-sheet.ts'
import type { Dashboard } from '../../src/actions/measures/dashboard.ts'
import type { Section } from '../insight/section.ts'
import type { Messages } from '../words/nl.ts'
import { dashboardLines } from './dashboard-lines.ts'

/** The figures of these sections as CSV for Excel: a mark of UTF-8, `;` between, `,` in numbers; a name cannot become a formula. */
export function dashboardCsv(
  t: Messages,
  dashboard: Dashboard,
  sections: readonly Section[],
): string {
  return inSheet(dashboardLines(t, dashboard, sections))
}
