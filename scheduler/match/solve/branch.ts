import type { Certificate } from '../trust/certificate.ts'
import { BranchTree } from './branch-tree.ts'
import { indexProblem, type ProblemIndex } from './index-problem.ts'
import type { Pricer } from './pricer.ts'
import type { Choice, Prices, Problem } from './problem.ts'
import type { Work } from './work.ts'

export interface BranchWith {
  readonly work: Work
  /** An allowed choice; the answer is never worse. */
  readonly incumbent: Choice
  /** Prices whose bound is near the incumbent: a gap of more than some tenths of a percent is not closed this way. */
  readonly prices: Prices
  /** Of the same problem, the pricer spending from the same `work`. */
  readonly pricer: Pricer
  readonly index?: ProblemIndex
  readonly nodesMax?: number
}

/** What branching has found and proven. */
export interface Branched {
  readonly choice: Choice
  /** No choice is worth more: the value of `choice` where it is proven to be the best. */
  readonly bound: number
  readonly isProven: boolean
  /** Why `bound` holds. */
  readonly certificate: Certificate
  readonly nodes: number
}

const NODES_MAX = 2_000

/**
 * Closes a small gap: decides one column after another, chosen or kept out, and finds prices anew under what is decided, until
 * the prices prove for every part that nothing better is in it. Ends with what it has when the work is over or there are too
 * many parts; the bound is then that of the worst part left.
 */
export function branch(problem: Problem, options: BranchWith): Branched {
  const { index = indexProblem(problem), nodesMax = NODES_MAX } = options
  const tree = new BranchTree(problem, { ...options, index, nodesMax })
  const proven = tree.grow(options.prices)
  const { choice, nodes } = tree
  const bound = Math.max(proven.bound, choice.value)
  return { choice, bound, isProven: bound === choice.value, certificate: proven.certificate, nodes }
}
