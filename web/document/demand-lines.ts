import type { DemandRead } from '../../src/actions/demand/read.ts'
import type { Messages } from '../words/nl.ts'
import type { DashboardLine } from './dashboard-lines.ts'

const MINUTES_PER_HOUR = 60

/** Development, forecast and earlier forecasts as lines under one head; hours are numbers, and what is withheld says so. */
export function demandLines(
  t: Messages,
  { years, forecast }: DemandRead,
): readonly DashboardLine[] {
  const stretches = years.flatMap((year) => year.stretches)
  return [
    headOf(t),
    ...stretches.map((one) => developmentLine(t, one)),
    ...forecast.rows.map((row) => forecastLine(t, forecast, row)),
    ...forecast.backtests.map((test) => testLine(t, test)),
  ]
}

function headOf({ demand: words }: Messages): DashboardLine {
  const what = [words.part, words.from, words.to, words.vak, words.level, words.schoolDays]
  const became = [words.poolHours, words.outsideHours, words.unfilledHours, words.openHours]
  const bounds = [words.low80, words.high80, words.low95, words.high95]
  const last = [words.naiveHours, words.requests, words.note]
  return [...what, words.askedHours, ...became, words.expectedHours, ...bounds, ...last]
}

type Stretch = DemandRead['years'][number]['stretches'][number]
type Forecast = DemandRead['forecast']
type Expected = NonNullable<Forecast['rows'][number]['minutes']>

const NO_OUTCOME = ['', '', '', '', ''] as const
const NO_EXPECTED = ['', '', '', '', ''] as const

function developmentLine(t: Messages, one: Stretch): DashboardLine {
  const { first, last, schoolDays, minutes } = one
  const { asked, pool, outside, unfilled, open } = minutes ?? {}
  const hours = [asked, pool, outside, unfilled, open].map((of) => inHours(of ?? null))
  const what = [t.demand.parts.development, first, last, '', '', schoolDays]
  return [...what, ...hours, ...NO_EXPECTED, '', '', minutes === null ? t.demand.tooFew : '']
}

function forecastLine(
  t: Messages,
  { term }: Forecast,
  { group, minutes, requests }: Forecast['rows'][number],
): DashboardLine {
  const { first = '', last = '', schoolDays = '' } = term ?? {}
  const vak = group?.vak ?? t.demand.all
  const what = [t.demand.parts.forecast, first, last, vak, group?.level ?? '', schoolDays]
  const note = minutes === null ? t.demand.tooFew : ''
  return [...what, ...NO_OUTCOME, ...expectedCells(minutes), '', requests?.mean ?? '', note]
}

function testLine(t: Messages, test: Forecast['backtests'][number]): DashboardLine {
  const { term, expected, actual, naive } = test
  const what = [t.demand.parts.test, term.first, term.last, t.demand.all, '', '']
  const outcome = [inHours(actual), '', '', '', '']
  return [...what, ...outcome, ...expectedCells(expected), inHours(naive), '', '']
}

function expectedCells(of: Expected | null): DashboardLine {
  if (of === null) return NO_EXPECTED
  return [of.mean, of.low80, of.high80, of.low95, of.high95].map(inHours)
}

function inHours(minutes: number | null): string | number {
  return minutes === null ? '' : Math.round((minutes / MINUTES_PER_HOUR) * 100) / 100
}
