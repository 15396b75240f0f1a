import { greedyChoice } from './greedy-choice.ts'
import { indexProblem, type ProblemIndex } from './index-problem.ts'
import { planOfChoice } from './plan-state.ts'
import { createPricer } from './price-members.ts'
import type { Pricer } from './pricer.ts'
import type { Choice, Problem } from './problem.ts'
import { ruinAndRecreate } from './ruin-and-recreate.ts'
import { Schedules } from './schedules.ts'
import { Search, type SearchProgress } from './search.ts'
import type { Solver } from './solver.ts'
import { type Work, workOf } from './work.ts'

export interface SolveOptions {
  readonly solver: Solver
  readonly seed: number
  /** Units of work after which the best choice so far counts. */
  readonly workMax?: number | undefined
  /** Ends there as if somebody had asked to stop: what `stoppedAtWork` said makes the same choice again. */
  readonly stopAtWork?: number | undefined
  readonly isStopped?: (() => boolean) | undefined
  readonly onProgress?: ((progress: SearchProgress) => void) | undefined
  /** Where to begin, if that is worth more than a first pass; what is not allowed of it is left out. */
  readonly start?: readonly number[] | undefined
}

/** Some twenty seconds to a minute. */
const WORK_MAX = 60_000_000

/** One search with all that its steps share. */
export interface Solving {
  readonly problem: Problem
  readonly options: SolveOptions
  readonly index: ProblemIndex
  readonly pricer: Pricer
  readonly work: Work
  readonly search: Search
  readonly schedules: Schedules
  readonly isStopped: () => boolean
  /** The work that was done when the search first heard that it stops; `null` while it goes on. */
  readonly stoppedAt: () => number | null
  solverFailure: string | null
  rebuilds: number
}

/** A search that has a first choice and nothing else yet. */
export function begin(problem: Problem, options: SolveOptions): Solving {
  const { workMax = WORK_MAX, onProgress = () => undefined } = options
  const stop = stopOf(options, () => work.used())
  const work = workOf(workMax, stop.isStopped)
  const index = indexProblem(problem)
  const boards = problem.evenness?.targets.length ?? 0
  const free = {
    demands: new Float64Array(problem.demandCount),
    boards: new Float64Array(boards),
  }
  const greedy = greedyChoice(problem, problem.values, index)
  const given = planOfChoice(problem, index, options.start ?? []).choice()
  const start = given.value > greedy.value ? given : greedy
  work.spend(problem.values.length)
  return {
    problem,
    options,
    index,
    pricer: createPricer(problem, work),
    work,
    search: new Search(start, free, work, onProgress),
    schedules: new Schedules(),
    ...stop,
    solverFailure: null,
    rebuilds: 0,
  }
}

/**
 * Whether the search stops, and where it first heard so. Steps that were under way still end and count as work: only what was done
 * when it was heard says where the same search stops again.
 */
function stopOf({ stopAtWork = Infinity, isStopped }: SolveOptions, used: () => number) {
  let at: number | null = null
  return {
    isStopped: () => {
      if (at === null && (used() >= stopAtWork || isStopped?.() === true)) at = used()
      return at !== null
    },
    stoppedAt: () => at,
  }
}

/** The best choice after taking members apart, with other dice each time; never worse than the one so far. */
export function rebuilt(solving: Solving, units: number): Choice {
  const { problem, options, index, pricer, work, search } = solving
  const { prices, bound: highest, choice: start } = search
  const seed = options.seed + solving.rebuilds
  solving.rebuilds += 1
  const shared = { prices, pricer, work, index, seed, bound: highest }
  return ruinAndRecreate(problem, { ...shared, start, unitsMax: units })
}

/** What the solver answers; nothing where it was not asked, or failed. */
export async function answerOf<Answer>(
  solving: Solving,
  ask: () => Promise<Answer> | undefined,
): Promise<Answer | undefined> {
  if (solving.solverFailure !== null) return undefined
  try {
    return await ask()
  } catch (failure) {
    solving.solverFailure = failure instanceof Error ? failure.message : String(failure)
    return undefined
  }
}
