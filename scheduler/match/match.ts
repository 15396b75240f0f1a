import type { World } from '../domain/world.ts'
import { begin } from './begin.ts'
import { coveredCounts } from './covered-counts.ts'
import { planOf, type SolvedWorld } from './explain/plan-of.ts'
import type { MatchOptions } from './match-options.ts'
import type { Plan } from './plan.ts'
import type { Problem } from './solve/problem.ts'
import type { Solver } from './solve/solver.ts'
import { solveByRules } from './solve-by-rules.ts'
import { certifiedBound } from './trust/check-certificate.ts'

/** A plan, the numbers that its certificate speaks of, and all from which a plan is made again after a change. */
export interface Matched {
  readonly plan: Plan
  readonly problem: Problem
  readonly solvedWorld: SolvedWorld
}

/** The plan alone. */
export async function match(world: World, solver: Solver, options: MatchOptions): Promise<Plan> {
  const { plan } = await matchWithProblem(world, solver, options)
  return plan
}

/**
 * Decides all open requests of a world together: the plan of the highest total value that every hard rule allows, or the best
 * found where the search was stopped. Throws `RangeError` as `indexWorld` and `withPins` do; rejects when the solver fails.
 */
export async function matchWithProblem(
  world: World,
  solver: Solver,
  options: MatchOptions,
): Promise<Matched> {
  const { seed, workMax, stopAtWork, onProgress = () => undefined } = options
  const { compiled, begun } = begin(world, options)
  const coveredIn = coveredCounts(compiled)
  let last = begun
  const solvedWorld = await solveByRules(compiled, {
    solver,
    seed,
    workMax,
    stopAtWork,
    isStopped: options.isStopped,
    onProgress({ phase, choice, bound, work }) {
      const coveredCount = coveredIn(choice.chosen)
      const known = bound === Infinity ? null : bound
      last = { ...begun, phase, value: choice.value, bound: known, coveredCount, work }
      onProgress(last)
    },
  })
  onProgress({ ...last, phase: 'explaining' })
  const { problem } = solvedWorld
  return { plan: certified(planOf(solvedWorld), problem), problem, solvedWorld }
}

/**
 * The plan with what the independent checker makes of its certificate. Where that takes it too long it is content with less than
 * the search knows, and says so.
 */
export function certified(plan: Plan, problem: Problem): Plan {
  const proven = Math.max(plan.bound, certifiedBound(problem, plan.certificate))
  const isShort = plan.proof === 'certificate' && proven - plan.totalValue >= 1
  return { ...plan, certifiedBound: proven, proof: isShort ? 'solver' : plan.proof }
}
