import type { MeasuresRead } from '../../src/actions/measures/table-of.ts'
import type { Chart } from '../charts/chart.ts'
import type { Messages } from '../words/nl.ts'
import { chartRow, named } from './charts-of.ts'
import { rowsOf } from './section.ts'

/** What was saved along the period: of a pool with all its costs, else of the assignments alone. */
export function savingChart(t: Messages, series: MeasuresRead): Chart {
  const isPool = rowsOf(series, 'saving-expected').length > 0
  const prefix = isPool ? 'saving' : 'assignment-saving'
  const title = isPool ? t.insight.charts.saving : t.insight.charts.assignmentSaving
  return rangeChart(t, series, prefix, title)
}

/** A saving along the period between its low and high tariff. */
export function rangeChart(
  t: Messages,
  series: MeasuresRead,
  prefix: 'saving' | 'assignment-saving' | 'director-saving',
  title: string,
): Chart {
  const { low, expected, high } = t.insight.series
  const parts = ['low', 'expected', 'high'].map((tariff) => rowsOf(series, `${prefix}-${tariff}`))
  const rows = (parts[0] ?? []).map((row, index) =>
    chartRow(
      t,
      series,
      row,
      parts.map((of) => of[index]?.numerator ?? null),
    ),
  )
  return {
    ...named(t, series, 'besparing-verloop', title),
    kind: 'line',
    unit: 'cents',
    series: [low, expected, high],
    rows,
    target: null,
  }
}
