import { greedyChoice } from './greedy-choice.ts'
import type { ProblemIndex } from './index-problem.ts'
import type { Sweep } from './lagrange-sweep.ts'
import type { Choice, Problem } from './problem.ts'

/** What a column counts that the rounds never took, and what it counts more where it has a profit now. */
const FLOOR = 0.2
const WANTED = 0.1

/**
 * Puts together a choice from what rounds of prices lean to (`shares` by column, from 0 to 1), filled up with whatever fits
 * beside it.
 */
export function leaningChoice(
  problem: Problem,
  index: ProblemIndex,
  sweep: Sweep,
  shares: Float64Array,
): Choice {
  const { values, evenness } = problem
  const scores = values.map((value, column) => {
    const board = sweep.boardPrices[evenness?.boardOf[column] ?? 0] ?? 0
    const worth = value + board * (evenness?.minutes[column] ?? 0)
    const wanted = (sweep.profits[column] ?? 0) > 0 ? WANTED : 0
    return worth * (FLOOR + wanted + (shares[column] ?? 0))
  })
  return greedyChoice(problem, scores, index)
}
