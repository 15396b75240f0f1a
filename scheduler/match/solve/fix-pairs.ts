import { indexProblem, type ProblemIndex } from './index-problem.ts'
import { Fixing } from './lagrange-fixing.ts'
import { Sweep } from './lagrange-sweep.ts'
import type { Pricer } from './pricer.ts'
import type { Prices, Problem } from './problem.ts'

export interface FixPairsWith {
  readonly prices: Prices
  /** What the best known choice is worth. */
  readonly value: number
  /** Of the same problem. */
  readonly pricer: Pricer
  readonly index?: ProblemIndex
}

/** What all choices that are worth more than a known one have in common; if there is none, this may be anything. */
export interface FixedPairs {
  /** By column: 1 where such a choice can have it, 0 where none has. */
  readonly keep: Uint8Array
  /** By column: 1 where each such choice has it. */
  readonly must: Uint8Array
}

/**
 * Which columns can still be part of a choice that is worth more than `value`, and which every such choice must have: the bound
 * is worked out again with the column forced in, and with it kept out. Says much once the gap is some hundredths of a percent.
 */
export function fixPairs(problem: Problem, options: FixPairsWith): FixedPairs {
  const { prices, value, pricer, index = indexProblem(problem) } = options
  const sweep = new Sweep(problem, index, pricer)
  sweep.setPrices(prices)
  sweep.price()
  const fixing = new Fixing({ problem, index, sweep, pricer }, value)
  const keep = Uint8Array.from(problem.values, (_, column) => (fixing.canHave(column) ? 1 : 0))
  const must = keep.map((_, column) => (fixing.mustHave(column) ? 1 : 0))
  return { keep, must }
}
