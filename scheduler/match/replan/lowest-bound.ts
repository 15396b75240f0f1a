import { boundOf } from '../solve/bound-of.ts'
import type { ProblemIndex } from '../solve/index-problem.ts'
import { lagrange } from '../solve/lagrange.ts'
import type { Pricer } from '../solve/pricer.ts'
import type { Choice, Prices, Problem } from '../solve/problem.ts'
import type { Work } from '../solve/work.ts'

export interface BoundWith {
  readonly pricer: Pricer
  readonly index: ProblemIndex
  readonly work: Work
  /** The choice that the bound is for. */
  readonly incumbent: Choice
  /** At most so many rounds to bring the best of the prices nearer. */
  readonly roundsMax: number
}

/** The lowest bound that any of these prices proves, with its prices. */
export function lowestBound(
  problem: Problem,
  candidates: readonly Prices[],
  { roundsMax, ...shared }: BoundWith,
): { readonly prices: Prices; readonly bound: number } {
  const [lowest] = candidates
    .map((prices) => ({ prices, bound: boundOf(problem, prices, shared.pricer) }))
    .toSorted((a, b) => a.bound - b.bound)
  if (lowest === undefined) throw new RangeError('a bound needs prices')
  if (roundsMax === 0) return lowest
  return lagrange(problem, { ...shared, prices: lowest.prices, roundsMax })
}
