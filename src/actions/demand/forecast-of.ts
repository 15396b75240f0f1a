import { periodOf, periodsBetween } from '../../../scheduler/calendar/period.ts'
import { type Backtest, backtest } from '../../../scheduler/demand/backtest.ts'
import { type Expected, forecastTerm } from '../../../scheduler/demand/forecast.ts'
import { termAfter, termsWithin } from '../../../scheduler/demand/term-after.ts'
import { yearBefore } from '../../../scheduler/demand/year-before.ts'
import { addDays, type Day, type DayRange } from '../../../scheduler/domain/day.ts'
import { allot } from '../../../scheduler/measures/allot.ts'
import { NO_GROUP } from '../../../scheduler/measures/breakdown.ts'
import { CROSSED, crossedGroup, partsOfCrossed } from '../../../scheduler/measures/cell-kind.ts'
import type { AskedFact } from '../../../scheduler/measures/facts.ts'
import type { Figures } from '../measures/figures.ts'
import { isKnown } from '../measures/school-days.ts'
import { toldOf } from '../measures/told-of.ts'
import { toldTiles } from '../measures/told-tiles.ts'
import { countedIn } from './counted-in.ts'

/** Why there is no forecast. */
export const NO_FORECAST = ['no-history', 'no-calendar', 'withheld'] as const

/** One vak at one level, or everything together. */
export interface ForecastRow {
  /** Null: everything together. */
  readonly group: {
    readonly id: string
    readonly vakId: string | null
    readonly vak: string
    readonly level: string
  } | null
  /** In minutes and in requests; null where it is unknown. Means are whole numbers, those of groups are parts of the whole. */
  readonly minutes: Expected | null
  readonly requests: Expected | null
  readonly unknown: (typeof NO_FORECAST)[number] | null
}

export interface DemandForecast {
  /** The next term: between two holidays, or the next quarter where figures of few are withheld. Null where none is known. */
  readonly term: (DayRange & { readonly schoolDays: number }) | null
  /** From which day on something was asked; null where nothing ever was. */
  readonly historyFrom: Day | null
  readonly unknown: (typeof NO_FORECAST)[number] | null
  /** Everything together first, then by how much is expected, then those that are withheld. */
  readonly rows: readonly ForecastRow[]
  /** Earlier terms as they would have been forecast, in minutes, the oldest first. */
  readonly backtests: readonly Backtest[]
}

type Amount = (fact: AskedFact) => number
const MINUTES: Amount = ({ minutes }) => minutes
const REQUESTS: Amount = ({ main }) => Number(main)
const BACKTESTS_MAX = 6

/** What is expected of the next term, out of what this reader is told. */
export function forecastOf(figures: Figures, names: ReadonlyMap<string, string>): DemandForecast {
  const { past } = figures
  const term = nextTerm(figures)
  const base = { term, historyFrom: past.start, rows: [], backtests: [] }
  if (past.start === null) return { ...base, unknown: 'no-history' }
  if (term === null || !isKnown(past.school, term)) return { ...base, unknown: 'no-calendar' }
  const tiles = toldTiles(figures, null, null)
  if (tiles === null) return { ...base, unknown: 'withheld' }
  const minutes = forecastsBy(figures, MINUTES, term, tiles)
  const ofMinutes = shown(minutes)
  const ofRequests = shown(forecastsBy(figures, REQUESTS, term, tiles))
  if (ofMinutes === null) return { ...base, unknown: 'no-history' }
  const cells = [...ofMinutes.cells].map(([id, expected]): ForecastRow => {
    const of = ofRequests?.cells.get(id) ?? null
    const { vak, level } = partsOfCrossed(id)
    return {
      group: {
        id,
        vakId: vak === NO_GROUP ? null : vak,
        vak: names.get(vak) ?? 'Zonder vak',
        level,
      },
      minutes: expected,
      requests: of,
      unknown: expected === null ? 'withheld' : null,
    }
  })
  const whole: ForecastRow = {
    group: null,
    minutes: ofMinutes.whole,
    requests: ofRequests?.whole ?? null,
    unknown: null,
  }
  return {
    ...base,
    unknown: null,
    rows: [whole, ...cells.toSorted(byMean)],
    backtests: minutes.tests.slice(-BACKTESTS_MAX).map(wholeTest),
  }
}

function byMean(one: ForecastRow, other: ForecastRow): number {
  const order = (other.minutes?.mean ?? -1) - (one.minutes?.mean ?? -1)
  return order || ((one.group?.id ?? '') < (other.group?.id ?? '') ? -1 : 1)
}

function nextTerm({ past, withheld }: Figures): DemandForecast['term'] {
  const term =
    withheld === null
      ? termAfter(past.today, past.school.open)
      : periodOf('quarter', addDays(periodOf('quarter', past.today).last, 1))
  if (term === undefined) return null
  const { first, last } = term
  return { first, last, schoolDays: past.school.open.within({ first, last }) }
}

/** The forecasts of one way to count, with how earlier ones would have been. */
function forecastsBy(figures: Figures, amount: Amount, term: DayRange, tiles: readonly DayRange[]) {
  const { past, withheld } = figures
  const { open } = past.school
  const whole = countedIn(tiles, past.asked, amount)
  const groups = [...Map.groupBy(past.asked, (fact) => crossedGroup(fact.groups))]
  const told = groups.flatMap(([id, facts]) => {
    const of = toldTiles(figures, CROSSED, id)
    const counted = of === null ? [] : countedIn(of, facts, amount)
    return counted.some((one) => one.amount !== 0) ? [[id, counted] as const] : []
  })
  const period = withheld === null ? 'week' : 'quarter'
  const { tests, drift } = backtest(
    termsBefore(figures),
    { whole, open, yearBefore: (one) => yearBefore(one, period) },
    amountsTold(figures, amount),
  )
  const question = { whole, cells: new Map(told), term, asOf: past.today, open, drift }
  const made = forecastTerm(question)
  return { made, tests, ids: groups.map(([id]) => id) }
}

/** Means in whole numbers, of which those of the groups are parts of the whole; null where a group may not be told. */
function shown({ made, ids }: Pick<ReturnType<typeof forecastsBy>, 'made' | 'ids'>) {
  if (made === undefined) return null
  const total = Math.round(made.whole.mean)
  const found = [...made.cells]
  const parts = allotted(total, made.whole.mean, found)
  const cells = new Map<string, Expected | null>(ids.map((id) => [id, null]))
  for (const [index, [id, expected]] of found.entries()) {
    cells.set(id, rounded(expected, parts[index] ?? 0))
  }
  return { whole: rounded(made.whole, total), cells }
}

/** The means of groups in whole numbers; what is left of the whole is that of groups that are not told. */
function allotted(
  total: number,
  mean: number,
  cells: readonly (readonly [string, Expected])[],
): readonly number[] {
  const means = cells.map(([, expected]) => expected.mean)
  const rest = Math.max(0, mean - means.reduce((sum, one) => sum + one, 0))
  return allot(
    total,
    [...means, rest].map((one) => Math.round(one * 1_000)),
  )
}

/** The mean as it was divided; an interval outward to whole numbers. */
function rounded({ low80, high80, low95, high95 }: Expected, mean: number): Expected {
  const [down, up] = [Math.floor, Math.ceil]
  return { mean, low80: down(low80), high80: up(high80), low95: down(low95), high95: up(high95) }
}

function wholeTest({ term, expected, actual, naive }: Backtest): Backtest {
  return {
    term: { first: term.first, last: term.last },
    expected: rounded(expected, Math.round(expected.mean)),
    actual,
    naive: naive === null ? null : Math.round(naive),
  }
}

/** The terms that have ended since the first request. */
function termsBefore({ past, withheld }: Figures): readonly DayRange[] {
  if (past.start === null) return []
  const known = { first: past.start, last: addDays(past.today, -1) }
  if (withheld === null) return termsWithin(known, past.school.open)
  return periodsBetween('quarter', known.first, known.last).filter(
    ({ first, last }) => first >= known.first && last <= known.last,
  )
}

/** What was asked on some days, where that is told and lies in the history. */
function amountsTold(figures: Figures, amount: Amount): (days: DayRange) => number | null {
  const isTold = toldOf(figures, null)
  const { asked, start } = figures.past
  return ({ first, last }) => {
    if (start === null || first < start || !isTold({ first, last }, null)) return null
    return asked.reduce(
      (sum, fact) => sum + (first <= fact.day && fact.day <= last ? amount(fact) : 0),
      0,
    )
  }
}
