import type { CompiledWorld } from '../compile/compile-world.ts'
import type { ProblemIndex } from '../solve/index-problem.ts'
import { createPricer } from '../solve/price-members.ts'
import type { Choice, Prices, Problem } from '../solve/problem.ts'
import type { SolvedProblem } from '../solve/solve-problem.ts'
import type { Work } from '../solve/work.ts'
import { keepingIn } from './keeping-in.ts'
import { lowestBound } from './lowest-bound.ts'
import { type Replanned, replanChoice } from './replan-choice.ts'
import type { Standing } from './standing-as-told.ts'

/** How a problem is solved again. */
export interface AgainOptions {
  /** Decides between equally good plans. */
  readonly seed: number
  /** Units of work for prices and search together. */
  readonly unitsMax: number
  /** So many rounds of prices for a lower bound once the plan is there; what each takes is a few milliseconds. */
  readonly boundRoundsMax: number
}

export interface AgainWith {
  readonly standing: Standing
  readonly options: AgainOptions
  readonly work: Work
  readonly index: ProblemIndex
  /** What is known of the prices. */
  readonly prices: Prices
}

/** Solves a problem from what stands (see `replanChoice`), with the lowest bound that its prices prove. */
export function solveAgain(
  compiled: CompiledWorld,
  problem: Problem,
  { standing, options, work, index, prices }: AgainWith,
): Replanned & { readonly solved: SolvedProblem } {
  const pricer = createPricer(problem, work)
  const { seed, unitsMax, boundRoundsMax } = options
  const replanned = replanChoice(problem, {
    ...standing,
    keepBonus: keepingIn(compiled, standing),
    prices,
    pricer,
    work,
    unitsMax,
    seed,
    index,
  })
  const { choice, prices: fitted } = replanned
  const shared = { pricer, index, work, incumbent: choice }
  const proven = lowestBound(problem, [prices, fitted], { ...shared, roundsMax: boundRoundsMax })
  return { ...replanned, solved: solvedWith(choice, { ...proven, work }) }
}

function solvedWith(
  choice: Choice,
  { prices, bound, work }: { prices: Prices; bound: number; work: Work },
): SolvedProblem {
  const isProven = bound - choice.value < 1
  return {
    choice,
    bound,
    proof: isProven ? 'certificate' : 'none',
    prices,
    certificate: { kind: 'bound', ...prices },
    certifiedBound: bound,
    workUsed: work.used(),
    stoppedAtWork: null,
    solverFailure: null,
  }
}
