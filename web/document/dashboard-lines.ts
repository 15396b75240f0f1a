import type { Dashboard } from '../../src/actions/measures/dashboard.ts'
import type { MeasureRow } from '../../src/actions/measures/table-of.ts'
import { type MeasureName, nameOf, type Section } from '../insight/section.ts'
import { trendText } from '../insight/trend-text.ts'
import type { Messages } from '../words/nl.ts'

/** A line of a table of figures: text, or a number in euros, minutes or per cent. */
export type DashboardLine = readonly (string | number)[]

/**
 * The figures of these sections as lines under a head: over all asked days and along the period, for everything together and per
 * group. Every file that is a table has these same numbers.
 */
export function dashboardLines(
  t: Messages,
  { whole, series }: Dashboard,
  sections: readonly Section[],
): readonly DashboardLine[] {
  const words = t.insight.csv
  const measures = sections.flatMap(({ figures }) => figures.map(({ measure }) => measure))
  const { measure, unit, group, period, from, to, value, numerator, denominator, note } = words
  const trend = [words.trend, words.trendLow, words.trendHigh, words.trendNote]
  const plain = [measure, unit, group, period, from, to, value, numerator, denominator, note]
  const head = [...plain, ...trend]
  const lines = measures.flatMap((one) =>
    [...whole.rows, ...series.rows]
      .filter(({ measureId }) => measureId === one.id)
      .map((row) => lineOf(t, one, row)),
  )
  return [head, ...lines]
}

function lineOf(t: Messages, measure: MeasureName, row: MeasureRow): DashboardLine {
  const { group, label, first, last, withheld } = row
  return [
    nameOf(t, measure),
    t.insight.csv.units[measure.unit],
    group === null ? t.insight.all : group.label,
    label,
    first,
    last,
    inUnit(measure, row.value) ?? '',
    row.numerator ?? '',
    row.denominator ?? '',
    withheld ? t.insight.tooFew : '',
    ...trendCells(t, measure, row),
  ]
}

/** The change with its interval as numbers, and which days were held against which, or why there is none. */
function trendCells(t: Messages, measure: MeasureName, row: MeasureRow): DashboardLine {
  const change = row.trend?.change ?? null
  const inCell = (value: number | null) =>
    (row.trend?.kind === 'ratio' ? value : inUnit(measure, value)) ?? ''
  if (change === null) return ['', '', '', trendText(t, measure, row) ?? '']
  return [
    inCell(change.value),
    inCell(change.low),
    inCell(change.high),
    trendText(t, measure, row) ?? '',
  ]
}

function inUnit({ unit }: MeasureName, value: number | null): number | null {
  if (value === null) return null
  if (unit === 'cents') return value / 100
  return unit === 'share' ? Math.round(value * 1_000_000) / 10_000 : value
}
