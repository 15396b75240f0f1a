import type { MeasureRow, MeasuresRead } from '../../src/actions/measures/table-of.ts'
import { dateFormat } from '../parts/formats.ts'
import type { Messages } from '../words/nl.ts'

const MONTHS_PER_QUARTER = 3

/** A stretch of time in so few letters that twelve of them fit on an axis. */
export function shortStretch(
  t: Messages,
  period: MeasuresRead['period'],
  { first, label }: Pick<MeasureRow, 'first' | 'label'>,
): string {
  const [year = '', month = '', day = ''] = first.split('-')
  switch (period) {
    case 'month':
      return monthOf(t, first)
    case 'week':
    case 'half-quarter':
      return `${Number(day)} ${monthOf(t, first)}`
    case 'quarter':
      return `K${Math.ceil(Number(month) / MONTHS_PER_QUARTER)} ’${year.slice(2)}`
    case 'school-year':
    case 'whole':
      return label
  }
}

function monthOf(t: Messages, first: string): string {
  const at = new Date(`${first}T00:00:00Z`)
  return dateFormat(t.locale, { month: 'short', timeZone: 'UTC' })
    .format(at)
    .replace('.', '')
    .slice(0, 3)
}
