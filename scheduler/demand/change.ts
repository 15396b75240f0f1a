import type { Dispersion } from './dispersion.ts'
import { studentQuantile } from './quantile.ts'

/** How much something changed. An end of the interval is null where it has none. */
export interface Change {
  readonly value: number
  readonly low: number
  readonly high: number | null
}

/** What was asked, and on how many open school days. */
export interface PerDays {
  readonly amount: number
  readonly days: number
}

const TWO_SIDED = 0.975

/**
 * By which factor the amount per open school day changed, with a 95 % interval. Given their sum, the later of two over-dispersed
 * counts is a binomial part of it (Przyborowski and Wilenski 1940) of `sum / factor` trials (quasi-Poisson: McCullagh and Nelder
 * 1989, 9.2); the interval of that part is Wilson's score interval (1927) with Student's t for the normal quantile, since the
 * dispersion is estimated; the odds of its ends are the ends of the ratio. Undefined where nothing was asked before.
 */
export function ratioOf(now: PerDays, before: PerDays, by: Dispersion): Change | undefined {
  if (before.amount <= 0 || now.days <= 0 || before.days <= 0) return undefined
  const sum = now.amount + before.amount
  const trials = sum / by.factor
  const t2 = studentQuantile(TWO_SIDED, by.freedom) ** 2
  const part = now.amount / sum
  const middle = part + t2 / (2 * trials)
  const half = Math.sqrt(t2 * ((part * (1 - part)) / trials + t2 / (4 * trials ** 2)))
  const ends = [middle - half, middle + half].map((end) => end / (1 + t2 / trials))
  const days = before.days / now.days
  const ratio = (of: number) => (of / (1 - of)) * days
  const [low = 0, high = 1] = ends
  return {
    value: ratio(part),
    low: Math.max(0, ratio(Math.max(0, low))),
    high: high >= 1 ? null : ratio(high),
  }
}

/** A share or mean: `amount` out of `of`. */
export interface OutOf {
  readonly amount: number
  readonly of: number
}

/**
 * By how much a share or mean changed, with a 95 % interval: the difference of two ratio estimators (Cochran 1977, chapter 6)
 * with the dispersion that their series has, and Student's t. Undefined where either is out of nothing.
 */
export function differenceOf(now: OutOf, before: OutOf, by: Dispersion): Change | undefined {
  if (now.of <= 0 || before.of <= 0) return undefined
  const value = now.amount / now.of - before.amount / before.of
  const error = Math.sqrt(by.factor * (1 / now.of + 1 / before.of))
  const half = studentQuantile(TWO_SIDED, by.freedom) * error
  return { value, low: value - half, high: value + half }
}
