import { PERSONS_MIN } from './suppress.ts'

/** How two groups of people differ in something that each of them has one number of. */
export interface Difference {
  readonly heldCount: number
  readonly otherCount: number
  readonly heldMean: number
  readonly otherMean: number
  /** Held less others, with the bounds between which it lies with 95 % certainty. */
  readonly difference: number
  readonly low: number
  readonly high: number
}

/** Whether those who met a criterion had more of it, less, no visible difference, or too few to say. */
export type Effect = 'more' | 'less' | 'none' | 'unknown'

/**
 * The difference between the means of those who met a criterion and those who did not, with its interval of 95 % (Welch: groups
 * may differ in size and spread). Null where fewer than five people stand on either side, whose mean says nothing.
 */
export function differenceOf(
  held: readonly number[],
  others: readonly number[],
): Difference | null {
  if (held.length < PERSONS_MIN || others.length < PERSONS_MIN) return null
  const [one, other] = [spreadOf(held), spreadOf(others)]
  const difference = one.mean - other.mean
  const error = one.error + other.error
  // By share, since the square of a very small error is nought.
  const share = error === 0 ? 0 : one.error / error
  const freedom = 1 / (share ** 2 / (held.length - 1) + (1 - share) ** 2 / (others.length - 1))
  const margin = studentAt975(freedom) * Math.sqrt(error)
  return {
    heldCount: held.length,
    otherCount: others.length,
    heldMean: one.mean,
    otherMean: other.mean,
    difference,
    low: difference - margin,
    high: difference + margin,
  }
}

/** What an interval says: one that has nought in it shows no difference. */
export function effectOf(difference: Difference | null): Effect {
  if (difference === null) return 'unknown'
  if (difference.low > 0) return 'more'
  return difference.high < 0 ? 'less' : 'none'
}

/** The mean, and the square of its standard error. */
function spreadOf(values: readonly number[]): { readonly mean: number; readonly error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, error: squares / (values.length - 1) / values.length }
}

/** Where the normal distribution has 97.5 % of its weight below it. */
const NORMAL_AT_975 = 1.959963984540054

/**
 * The same of Student's distribution, by the expansion of Fisher and Cornish (Abramowitz and Stegun 26.7.5): within 0.01 from
 * four degrees of freedom on, which five people on either side have.
 */
function studentAt975(freedom: number): number {
  const z = NORMAL_AT_975
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160,
  ]
  return terms.reduce((sum, term, place) => sum + term / freedom ** (place + 1), z)
}
