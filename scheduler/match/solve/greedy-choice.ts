import { indexProblem, type ProblemIndex } from './index-problem.ts'
import { PlanState } from './plan-state.ts'
import type { Choice, Problem } from './problem.ts'
import { ranked } from './ranked.ts'

/**
 * An allowed choice in one pass: the highest score first, of equals the first column, each where it still fits. Columns that
 * score 0 or less are left out. The scores are the values, or what a search has learnt about the columns.
 */
export function greedyChoice(
  problem: Problem,
  scores: Float64Array = problem.values,
  index: ProblemIndex = indexProblem(problem),
): Choice {
  const plan = new PlanState(problem, index)
  for (const column of ranked(scores)) if (plan.fits(column)) plan.add(column)
  return plan.choice()
}
