import type { DemandRead } from '../../src/actions/demand/read.ts'
import type { Chart } from '../charts/chart.ts'
import type { Messages } from '../words/nl.ts'
import { shortStretch } from './short-stretch.ts'

type Year = DemandRead['years'][number]
type Stretch = Year['stretches'][number]

/** What was asked per open school day in one school year, with its interval. */
export function perDayChart(t: Messages, year: Year): Chart {
  const { low, value, high, perDay: title } = t.demand
  return {
    ...along(t, year, 'verloop', title(year.label)),
    kind: 'line',
    series: [low, value, high],
    target: null,
    rows: year.stretches
      .filter(({ schoolDays }) => schoolDays > 0)
      .map((one) => row(t, year, one, [one.perDay?.low, one.perDay?.value, one.perDay?.high])),
  }
}

/** What became of the hours that were asked in one school year. */
export function becameChart(t: Messages, year: Year): Chart {
  const { outcome, became: title } = t.demand
  return {
    ...along(t, year, 'werd', title(year.label)),
    kind: 'stacked',
    series: [outcome.pool, outcome.outside, outcome.unfilled, outcome.open],
    rows: year.stretches.map((one) => {
      const { pool, outside, unfilled, open } = one.minutes ?? {}
      return row(t, year, one, [pool, outside, unfilled, open])
    }),
  }
}

function along(t: Messages, { first, period }: Year, id: string, title: string) {
  const unit = 'minutes' as const
  return { id: `${id}-${first}`, title, rowHead: t.demand[period], unit }
}

function row(
  t: Messages,
  { period }: Year,
  one: Stretch,
  values: readonly (number | undefined)[],
): Chart['rows'][number] {
  const known = values.map((value) => value ?? null)
  return { label: one.label, short: shortStretch(t, period, one), values: known }
}
