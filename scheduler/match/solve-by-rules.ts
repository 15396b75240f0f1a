import type { CompiledWorld } from './compile/compile-world.ts'
import { overlookedIn } from './compile/overlooked-in.ts'
import { withOverlooked } from './compile/with-overlooked.ts'
import type { SolvedWorld } from './explain/plan-of.ts'
import { type SolvedProblem, solveProblem } from './solve/solve-problem.ts'
import type { SolveOptions } from './solve/solving.ts'

/**
 * Solves, judges the whole answer, and solves again with what the numbers had overlooked, until the rules allow the answer. Work
 * is counted over all of it: each search begins where the one before ended, with what of its answer stands.
 */
export async function solveByRules(
  compiled: CompiledWorld,
  options: SolveOptions,
): Promise<SolvedWorld> {
  const { workMax, stopAtWork, onProgress } = options
  let { problem } = compiled
  let before: SolvedProblem | undefined
  for (;;) {
    const spent = before?.workUsed ?? 0
    const left = (units: number | undefined) =>
      units === undefined ? undefined : Math.max(0, units - spent)
    const solved = await solveProblem(problem, {
      ...options,
      workMax: left(workMax),
      stopAtWork: left(stopAtWork),
      start: before?.choice.chosen,
      onProgress: (progress) => onProgress?.({ ...progress, work: spent + progress.work }),
    })
    before = afterBoth(before, solved)
    const overlooked = overlookedIn(compiled, solved.choice.chosen)
    if (overlooked.length === 0) {
      return { compiled, problem, solved: before, seed: options.seed }
    }
    problem = withOverlooked(problem, overlooked)
  }
}

/** The last search, with the work of all, and where one of them first heard of a stop. */
function afterBoth(before: SolvedProblem | undefined, last: SolvedProblem): SolvedProblem {
  if (before === undefined) return last
  const stoppedHere = last.stoppedAtWork === null ? null : before.workUsed + last.stoppedAtWork
  return {
    ...last,
    workUsed: before.workUsed + last.workUsed,
    stoppedAtWork: before.stoppedAtWork ?? stoppedHere,
    solverFailure: before.solverFailure ?? last.solverFailure,
  }
}
