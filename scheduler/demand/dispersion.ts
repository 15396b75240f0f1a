import type { Counted, CountedOf } from './counted.ts'
import type { OpenDays } from './open-days.ts'

/** By how much a sum varies: its variance is `factor` times its mean. */
export interface Dispersion {
  readonly factor: number
  /** Degrees of freedom behind `factor`: of how many independent differences it was estimated, so to say. */
  readonly freedom: number
}

/** Of first differences one and a half count as one degree of freedom (Rice 1984). */
const DIFFERENCES_PER_FREEDOM = 1.5

/**
 * The dispersion of a quasi-Poisson sum (McCullagh and Nelder 1989, 9.2: variance `factor` times mean), out of the differences
 * between neighbours in time, so that season and growth, which are slow, hardly count (von Neumann 1941; Rice 1984, Annals of
 * Statistics 12). Of neighbours `x` and `y` over `d` and `e` open days, with `h = 1/(1/d + 1/e)`, the mean of `h (x/d - y/e)^2` is
 * `factor` times their common rate `(x + y)/(d + e)`; both are added up before they are divided, so that a series of few large
 * requests is not taken for a calm one. Stretches in which no school is open, or that are withheld, are left out. Undefined of
 * fewer than three differences, or where nothing was asked. Of several series, what one request weighs in the midst of the others.
 */
export function dispersionOf(
  all: readonly (readonly Counted[])[],
  open: OpenDays,
): Dispersion | undefined {
  let [found, expected, differences] = [0, 0, 0]
  for (const series of all) {
    const known = series.flatMap((one) => {
      const days = open.within(one)
      return one.amount === null || days <= 0 ? [] : [{ amount: one.amount, days }]
    })
    for (const [index, next] of known.entries()) {
      const last = known[index - 1]
      if (last === undefined || last.amount + next.amount === 0) continue
      const h = 1 / (1 / next.days + 1 / last.days)
      found += h * (next.amount / next.days - last.amount / last.days) ** 2
      expected += (next.amount + last.amount) / (next.days + last.days)
      differences += 1
    }
  }
  return fromSums(found, expected, differences)
}

/**
 * The dispersion of a share or mean: its variance is `factor` divided by what it is out of. As above, of the differences between
 * neighbours (a ratio estimator: Cochran 1977, chapter 6).
 */
export function dispersionOfShare(series: readonly CountedOf[]): Dispersion | undefined {
  const known = series.flatMap(({ amount, of }) =>
    amount === null || of === null || of <= 0 ? [] : [{ amount, of }],
  )
  let [found, expected, differences] = [0, 0, 0]
  for (const [index, next] of known.entries()) {
    const last = known[index - 1]
    if (last === undefined) continue
    const h = 1 / (1 / next.of + 1 / last.of)
    found += (h * (next.amount / next.of - last.amount / last.of)) ** 2
    expected += h
    differences += 1
  }
  return fromSums(found, expected, differences)
}

const DIFFERENCES_MIN = 3

function fromSums(found: number, expected: number, differences: number): Dispersion | undefined {
  if (differences < DIFFERENCES_MIN || expected <= 0) return undefined
  return { factor: found / expected, freedom: differences / DIFFERENCES_PER_FREEDOM }
}
