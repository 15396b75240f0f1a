import type { Report } from '../../src/actions/measures/report.ts'
import type { Messages } from '../words/nl.ts'

/** What the file of a report is called. */
export function reportName(t: Messages, { edition, series: { days } }: Report): string {
  return `${t.report.file}-${edition}-${days.first}-${days.last}.pdf`
}
