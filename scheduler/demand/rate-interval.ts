import { normalQuantile } from './quantile.ts'

const TWO_SIDED = 0.975

/**
 * Between which values the mean behind one over-dispersed sum lies, at 95 %: Byar's approximation of the exact Poisson interval
 * (Breslow and Day 1987, 2.13) for `amount / factor` events, times `factor`. In the unit of `amount`.
 */
export function intervalOfSum(
  amount: number,
  factor: number,
): { readonly low: number; readonly high: number } {
  if (factor <= 0) return { low: amount, high: amount }
  const z = normalQuantile(TWO_SIDED)
  const events = amount / factor
  const end = (of: number, sign: 1 | -1) =>
    of <= 0 ? 0 : of * Math.max(0, 1 - 1 / (9 * of) + (sign * z) / (3 * Math.sqrt(of))) ** 3
  return { low: factor * end(events, -1), high: factor * end(events + 1, 1) }
}
