import { type Day, type DayRange, daysBetween } from '../domain/day.ts'
import type { Counted } from './counted.ts'
import { YEAR_DAYS } from './season.ts'

/** How demand grows in a year, as a logarithm, and how unsure that is. */
export interface Growth {
  readonly perYear: number
  readonly variance: number
}

/** Before anything is seen, growth is most likely within 15 % a year; an assumption, that two calm years outweigh. */
const PRIOR_VARIANCE = 0.15 ** 2

/**
 * The last year against the one before, per weighed open day: the logarithm of their ratio, whose variance by chance is
 * `factor (1/x + 1/y)` (delta method), drawn to none by a normal prior. None of less than two years of history.
 */
export function growthOf(
  series: readonly Counted[],
  daysOf: (days: DayRange) => number,
  factor: number,
  asOf: Day,
): Growth {
  const year = (which: number) => {
    const of = series.filter(
      ({ first, last, amount }) =>
        amount !== null &&
        daysBetween(last, asOf) > which * YEAR_DAYS &&
        daysBetween(first, asOf) <= (which + 1) * YEAR_DAYS,
    )
    const amount = of.reduce((sum, one) => sum + (one.amount ?? 0), 0)
    return { amount, days: of.reduce((sum, one) => sum + daysOf(one), 0) }
  }
  const [now, before] = [year(0), year(1)]
  const oldest = series[0]
  const isLong = oldest !== undefined && daysBetween(oldest.first, asOf) >= 2 * YEAR_DAYS
  if (!isLong || now.amount === 0 || before.amount === 0) return { perYear: 0, variance: 0 }
  const found = Math.log(now.amount / now.days / (before.amount / before.days))
  const chance = factor * (1 / now.amount + 1 / before.amount)
  const weight = PRIOR_VARIANCE / (PRIOR_VARIANCE + chance)
  return { perYear: weight * found, variance: weight * chance }
}
