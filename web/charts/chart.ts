import type { MeasuresRead } from '../../src/actions/measures/table-of.ts'

/** What the values of a chart count; `waiting` is minutes that somebody waited. */
export type ChartUnit = MeasuresRead['measures'][number]['unit'] | 'waiting'

/** One bar or point. A value is null where it is withheld or there is nothing to say. */
export interface ChartRow {
  readonly label: string
  /** For the axis. */
  readonly short: string
  readonly values: readonly (number | null)[]
}

interface AnyChart {
  /** Of the element on the page, and of the patterns in the picture. */
  readonly id: string
  readonly title: string
  /** What the first column of its table is called. */
  readonly rowHead: string
  readonly unit: ChartUnit
  /** What the values of a row are called, in their order. */
  readonly series: readonly string[]
  readonly rows: readonly ChartRow[]
}

/** Bars over time, in parts on top of each other; the parts are not below 0. */
export interface StackedChart extends AnyChart {
  readonly kind: 'stacked'
}

/** A line over time: one value, or three of which the first and the last are its interval. */
export interface LineChart extends AnyChart {
  readonly kind: 'line'
  readonly target: { readonly label: string; readonly value: number } | null
}

/** Bars lying down, one per group, in parts beside each other; the parts are not below 0. */
export interface LyingChart extends AnyChart {
  readonly kind: 'lying'
}

/** A few figures, each between its low and its high: every row has low, what is between, and high. */
export interface SpansChart extends AnyChart {
  readonly kind: 'spans'
}

export type Chart = StackedChart | LineChart | LyingChart | SpansChart

/** In whole units as people read them: hours, euro, per cent. */
export function plotted(unit: ChartUnit, value: number): number {
  switch (unit) {
    case 'minutes':
    case 'waiting':
      return value / 60
    case 'cents':
    case 'share':
      return unit === 'cents' ? value / 100 : value * 100
    case 'count':
    case 'days':
    case 'fte':
    case 'mean':
      return value
  }
}

/** Whether there is anything at all to draw. */
export function hasValues({ rows }: Chart): boolean {
  return rows.some(({ values }) => values.some((value) => value !== null && value !== 0))
}

/** Every number of a chart as it is drawn, 0 among them. */
export function extentOf({ unit, rows }: Chart): readonly [number, number] {
  const all = rows.flatMap(({ values }) => values.map((value) => plotted(unit, value ?? 0)))
  return [Math.min(0, ...all), Math.max(0, ...all)]
}
