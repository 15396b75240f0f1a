import { answeredChoice } from './answered-choice.ts'
import { compactProgram } from './compact-program.ts'
import type { FixedPairs } from './fix-pairs.ts'
import { indexProblem } from './index-problem.ts'
import type { Choice, Problem } from './problem.ts'
import { residual } from './residual.ts'
import type { Solver } from './solver.ts'

/** What the solver says of the columns that were left. */
export interface HandedOver {
  readonly choice: Choice
  /** No choice of the whole problem is worth more, if the solver is right. */
  readonly bound: number
}

export interface HandOverWith {
  readonly solver: Solver
  /** The best choice so far, where the solver begins. */
  readonly incumbent: Choice
  readonly seed: number
  readonly isStopped: () => boolean
}

/** More columns than these the solver has shown to take minutes for, and memory that never comes back. */
const COLUMNS_MAX = 25_000

/**
 * Hands what is left of a problem to the solver, in whose thread it runs while this one goes on; `undefined` where that has no
 * prospect. What is left holds every choice that is worth more than the incumbent, so what is proven for it, or the incumbent,
 * holds for the whole. Rejects where the answer is not allowed, or its bound is below what is known to be possible.
 */
export function handOver(
  problem: Problem,
  { keep, must }: FixedPairs,
  { solver, incumbent, seed, isStopped }: HandOverWith,
): Promise<HandedOver> | undefined {
  const left = residual(problem, keep, must)
  if (left.columns.length > COLUMNS_MAX) return undefined
  const start = left.within(incumbent)
  const program = compactProgram(left.problem, { start, seed })
  if (program === null) return undefined
  const fixed = left.whole([])
  return solver.solve(program, isStopped).then(({ chosen, bound }) => {
    const found = answeredChoice(left.problem, indexProblem(left.problem), chosen)
    if (!(bound >= Math.max(start.value, found.value))) {
      throw new Error('the solver proved less than what is possible')
    }
    return {
      choice: left.whole(found.chosen),
      bound: Math.max(incumbent.value, fixed.value + bound),
    }
  })
}
