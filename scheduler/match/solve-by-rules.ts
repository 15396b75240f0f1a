import type { CompiledWorld } from './compile/compile-world.ts'
import { overlookedIn } from './compile/overlooked-in.ts'
import { withOverlooked } from './compile/with-overlooked.ts'
import type { SolvedWorld } from './explain/plan-of.ts'
import { solveProblem } from './solve/solve-problem.ts'
import type { SolveOptions } from './solve/solving.ts'

/** Solves, judges the whole answer, and solves again with what the numbers had overlooked, until the rules allow the answer. */
export async function solveByRules(
  compiled: CompiledWorld,
  options: SolveOptions,
): Promise<SolvedWorld> {
  let { problem } = compiled
  for (;;) {
    const solved = await solveProblem(problem, options)
    const overlooked = overlookedIn(compiled.columns, solved.choice.chosen)
    if (overlooked.length === 0) return { compiled, problem, solved, seed: options.seed }
    problem = withOverlooked(problem, overlooked)
  }
}
