import type { Dashboard } from '../../src/actions/measures/dashboard.ts'
import type { MeasureRow, MeasuresRead } from '../../src/actions/measures/table-of.ts'
import type { Chart, ChartRow } from '../charts/chart.ts'
import type { Messages } from '../words/nl.ts'
import { rowsOf } from './section.ts'
import { shortStretch } from './short-stretch.ts'

const GROUPS_MAX = 8
const OFFER_ENDS = ['accepted', 'declined', 'expired'] as const

type Read = (measureId: string) => readonly MeasureRow[]

/** What became of the hours that were asked, along the period. */
export function outcomeChart(t: Messages, series: MeasuresRead): Chart {
  const read: Read = (id) => rowsOf(series, id)
  const words = t.insight.series
  const [covered, outside, unfilled] = [
    read('fill-rate'),
    read('demand-outside'),
    read('demand-unfilled'),
  ]
  const rows = read('demand-hours').map((asked, index) => {
    const known = [covered[index], outside[index], unfilled[index]].map(
      (row) => row?.numerator ?? null,
    )
    const open = known.reduce(
      (rest, part) => (rest === null || part === null ? null : rest - part),
      asked.numerator,
    )
    return chartRow(t, series, asked, [...known, open === null ? null : Math.max(0, open)])
  })
  const names = [words.covered, words.outside, words.unfilled, words.open]
  return {
    ...named(t, series, 'uitkomst', t.insight.charts.outcome),
    kind: 'stacked',
    unit: 'minutes',
    series: names,
    rows,
  }
}

/** The hours of each group and how many of them the pool took, the largest first; nothing where hours are not divided. */
export function groupChart(t: Messages, whole: MeasuresRead): Chart | undefined {
  if (whole.by === null || whole.by === 'rule' || whole.by === 'pair') return undefined
  const by = t.insight.bys[whole.by]
  const covered = new Map(grouped(whole, 'fill-rate').map((row) => [row.group?.id, row.numerator]))
  const all = grouped(whole, 'demand-hours')
    .filter(({ numerator }) => numerator !== 0)
    .toSorted((one, other) => (other.numerator ?? -1) - (one.numerator ?? -1))
  const rows = all.slice(0, GROUPS_MAX).map(({ group, numerator }): ChartRow => {
    const taken = covered.get(group?.id) ?? null
    const label = group?.label ?? ''
    const values =
      numerator === null || taken === null ? [null, null] : [taken, Math.max(0, numerator - taken)]
    return { label, short: label, values }
  })
  const { covered: first, notCovered } = t.insight.series
  return {
    ...named(t, whole, 'groepen', t.insight.charts.perGroup(by)),
    kind: 'lying',
    rowHead: by,
    unit: 'minutes',
    series: [first, notCovered],
    rows,
  }
}

/** Hours along the period, as bars. */
export function hoursChart(
  t: Messages,
  series: MeasuresRead,
  measureId: string,
  title: string,
): Chart {
  const rows = rowsOf(series, measureId).map((row) => chartRow(t, series, row, [row.numerator]))
  const of = { kind: 'stacked', unit: 'minutes', series: [t.insight.series.hours] } as const
  return { ...named(t, series, measureId, title), ...of, rows }
}

/** A count along the period, as bars. */
export function countChart(
  t: Messages,
  series: MeasuresRead,
  measureId: string,
  title: string,
): Chart {
  const rows = rowsOf(series, measureId).map((row) => chartRow(t, series, row, [row.numerator]))
  return {
    ...named(t, series, measureId, title),
    kind: 'stacked',
    unit: 'count',
    series: [t.insight.series.requests],
    rows,
  }
}

/** How the offers that are closed ended, along the period. */
export function offersChart(t: Messages, series: MeasuresRead): Chart {
  const ends = OFFER_ENDS.map((end) => rowsOf(series, `offers-${end}`))
  const rows = (ends[0] ?? []).map((row, index) =>
    chartRow(
      t,
      series,
      row,
      ends.map((of) => of[index]?.numerator ?? null),
    ),
  )
  const names = OFFER_ENDS.map((end) => t.insight.series[end])
  return {
    ...named(t, series, 'aanbod', t.insight.charts.offers),
    kind: 'stacked',
    unit: 'count',
    series: names,
    rows,
  }
}

/** The parts of the cost over all asked days. */
export function costChart(t: Messages, whole: MeasuresRead): Chart {
  const parts = ['wage-cost', 'idle-cost', 'travel-cost', 'overhead']
  const rows = whole.measures
    .filter(({ id }) => parts.includes(id))
    .map(({ id, nl, en }): ChartRow => {
      const label = t.code === 'nl' ? nl : en
      return { label, short: label, values: [rowsOf(whole, id)[0]?.numerator ?? null] }
    })
  return {
    ...named(t, whole, 'kosten', t.insight.charts.cost),
    kind: 'lying',
    rowHead: t.insight.csv.measure,
    unit: 'cents',
    series: [t.insight.series.cost],
    rows,
  }
}

/** Deployment along the period, with what the rules of play aim at. */
export function deploymentChart(
  t: Messages,
  { series, target }: Pick<Dashboard, 'series' | 'target'>,
): Chart {
  const rows = rowsOf(series, 'deployment').map((row) => chartRow(t, series, row, [row.value]))
  const aim = target === null ? null : target.deploymentBasisPoints / 10_000
  return {
    ...named(t, series, 'inzet', t.insight.charts.deployment),
    kind: 'line',
    unit: 'share',
    series: [t.insight.series.deployment],
    rows,
    target: aim === null ? null : { label: t.insight.target(`${aim * 100}\u00a0%`), value: aim },
  }
}

function grouped({ rows }: MeasuresRead, measureId: string): readonly MeasureRow[] {
  return rows.filter((row) => row.measureId === measureId && row.group !== null)
}

/** What every chart along a period has. */
export function named(t: Messages, { period }: MeasuresRead, id: string, title: string) {
  return { id: `beeld-${id}`, title, rowHead: t.insight.periods[period] }
}

/** One stretch of a chart. */
export function chartRow(
  t: Messages,
  { period }: MeasuresRead,
  row: MeasureRow,
  values: readonly (number | null)[],
): ChartRow {
  return { label: row.label, short: shortStretch(t, period, row), values }
}
