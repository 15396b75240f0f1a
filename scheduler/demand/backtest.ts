import type { DayRange } from '../domain/day.ts'
import { type Expected, type ForecastQuestion, forecastTerm } from './forecast.ts'
import type { OpenDays } from './open-days.ts'

/** What was forecast for a term before it began, and what it became. */
export interface Backtest {
  readonly term: DayRange
  readonly expected: Expected
  readonly actual: number
  /** What the same weeks a year before would have said, per open school day; null where that is not known. */
  readonly naive: number | null
}

/** What was asked in all on some days; null where that is not told. */
export type AmountOn = (days: DayRange) => number | null

/** What terms of the past are forecast from. */
export interface BacktestQuestion extends Pick<ForecastQuestion, 'whole' | 'open'> {
  /** The days of a year before that a term is held against. */
  readonly yearBefore: (term: DayRange) => DayRange
}

/** So much, of 1, demand is taken to move from term to term where nothing was forecast before. */
const DRIFT = 0.08
/** As if that had been seen so many times. */
const DRIFT_TIMES = 2

/**
 * Forecasts each of these terms as it would have been done on its first day, with what was known then, and holds it against what
 * it became. `drift` is how far the level of demand moves from one term to the next, learned from how wrong these forecasts were
 * beyond what chance explains; each is made with what was learned before it.
 */
export function backtest(
  terms: readonly DayRange[],
  question: BacktestQuestion,
  amountOn: AmountOn,
): { readonly tests: readonly Backtest[]; readonly drift: number } {
  const { whole, open } = question
  const tests: Backtest[] = []
  const excesses: number[] = []
  for (const term of terms) {
    const actual = amountOn(term)
    if (actual === null) continue
    const drift = driftOf(excesses)
    const made = forecastTerm({
      whole,
      open,
      cells: new Map(),
      term,
      asOf: term.first,
      drift,
    })
    if (made === undefined || made.whole.mean <= 0) continue
    excesses.push((actual / made.whole.mean - 1) ** 2 - made.variance)
    const naive = naiveOf(term, question.yearBefore(term), open, amountOn)
    tests.push({ term, expected: made.whole, actual, naive })
  }
  return { tests, drift: driftOf(excesses) }
}

/** The seasonal naive forecast: what was asked on the days `before`, at as many open days as the term has. */
export function naiveOf(
  term: DayRange,
  before: DayRange,
  open: OpenDays,
  amountOn: AmountOn,
): number | null {
  const [amount, days] = [amountOn(before), open.within(before)]
  return amount === null || days === 0 ? null : (amount / days) * open.within(term)
}

function driftOf(excesses: readonly number[]): number {
  const sum = excesses.reduce((total, one) => total + one, DRIFT_TIMES * DRIFT ** 2)
  return Math.sqrt(Math.max(0, sum / (DRIFT_TIMES + excesses.length)))
}
