import type { ProblemIndex } from './index-problem.ts'
import { planOfChoice } from './plan-state.ts'
import type { Choice, Problem } from './problem.ts'

/**
 * What a solver answered, as a choice of the problem. Throws `Error` where the problem has no such columns or does not allow them
 * together: a solver that errs there is believed in nothing.
 */
export function answeredChoice(
  problem: Problem,
  index: ProblemIndex,
  chosen: readonly number[],
): Choice {
  const columns = problem.values.length
  const isKnown = (one: number) => Number.isInteger(one) && one >= 0 && one < columns
  const plan = planOfChoice(problem, index, chosen.filter(isKnown))
  const choice = plan.choice()
  if (choice.chosen.length !== chosen.length) {
    throw new Error('the solver chose what the problem does not allow')
  }
  return choice
}
