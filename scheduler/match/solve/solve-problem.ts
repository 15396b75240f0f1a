import type { Proof } from '../../domain/match-run.ts'
import type { Certificate } from '../trust/certificate.ts'
import { branch } from './branch.ts'
import { fixPairs } from './fix-pairs.ts'
import { greedyChoice } from './greedy-choice.ts'
import { handOver } from './hand-over.ts'
import { indexProblem, type ProblemIndex } from './index-problem.ts'
import { lagrange } from './lagrange.ts'
import { priceAndBranch } from './price-and-branch.ts'
import { createPricer } from './price-members.ts'
import type { Pricer } from './pricer.ts'
import type { Choice, Prices, Problem } from './problem.ts'
import { ruinAndRecreate } from './ruin-and-recreate.ts'
import { Schedules } from './schedules.ts'
import { Search, type SearchProgress } from './search.ts'
import type { Solver } from './solver.ts'
import { type Work, workOf, workWithin } from './work.ts'

export interface SolveOptions {
  readonly solver: Solver
  readonly seed: number
  /** Units of work after which the best choice so far counts. */
  readonly workMax?: number | undefined
  /** Ends there as if somebody had asked to stop: what `stoppedAtWork` said makes the same choice again. */
  readonly stopAtWork?: number | undefined
  readonly isStopped?: (() => boolean) | undefined
  readonly onProgress?: ((progress: SearchProgress) => void) | undefined
}

/** The best choice that was found, with what is proven about it. */
export interface SolvedProblem {
  readonly choice: Choice
  /** No choice is worth more. */
  readonly bound: number
  readonly proof: Proof
  readonly prices: Prices
  readonly certificate: Certificate
  /** What the certificate proves; above `bound` where only the solver says the rest. */
  readonly certifiedBound: number
  readonly workUsed: number
  readonly stoppedAtWork: number | null
  /** Why the solver failed, if it did: what is proven then is proven without it. */
  readonly solverFailure: string | null
}

/** Some twenty seconds to a minute. */
const WORK_MAX = 150_000_000
/** Each round of improving and proving may take twice as much as the one before. */
const FIRST_ROUND_UNITS = 250_000
/** In a large problem branching closes smaller gaps than this; above it has shown to lead nowhere. */
const GAP_TO_PROVE_MAX = 0.003
const SMALL_COLUMNS_MAX = 5_000
const SCHEDULES_MAX = 3_000
const MEMBERS_TO_PACK_MAX = 1_000

/** One search with all that its steps share. */
interface Solving {
  readonly problem: Problem
  readonly options: SolveOptions
  readonly index: ProblemIndex
  readonly pricer: Pricer
  readonly work: Work
  readonly search: Search
  readonly schedules: Schedules
  readonly isStopped: () => boolean
  solverFailure: string | null
}

/**
 * Finds the best choice, or the best that the budget allows, with a bound and why it holds. A first choice in one pass; prices
 * for a bound; then rounds in which the choice is improved by taking members apart and putting schedules together, and what is
 * left is closed by branching here and by the solver in its own thread. Nothing depends on which of the two is faster: branching
 * counts first, the solver only where branching did not prove it. A solver that fails is told and not asked again.
 */
export async function solveProblem(
  problem: Problem,
  options: SolveOptions,
): Promise<SolvedProblem> {
  const solving = begin(problem, options)
  const { search, work } = solving
  bound(solving)
  let units = Math.max(FIRST_ROUND_UNITS, work.used() / 2)
  while (!search.isClosed && !work.isOver()) {
    await improve(solving, units)
    if (!search.isClosed && !work.isOver()) await prove(solving, units)
    units *= 2
  }
  return outcomeOf(solving)
}

function begin(problem: Problem, options: SolveOptions): Solving {
  const { stopAtWork = Infinity, workMax = WORK_MAX, onProgress = () => undefined } = options
  const asked = options.isStopped ?? (() => false)
  const work = workOf(Math.min(workMax, stopAtWork), asked)
  const index = indexProblem(problem)
  const boards = problem.evenness?.targets.length ?? 0
  const free = {
    demands: new Float64Array(problem.demandCount),
    boards: new Float64Array(boards),
  }
  const start = greedyChoice(problem, problem.values, index)
  work.spend(problem.values.length)
  return {
    problem,
    options,
    index,
    pricer: createPricer(problem, work),
    work,
    search: new Search(start, free, work, onProgress),
    schedules: new Schedules(),
    isStopped: () => asked() || work.used() >= stopAtWork,
    solverFailure: null,
  }
}

/** Prices that prove a bound; a better choice now and then falls out of them. */
function bound({ problem, index, pricer, work, search, schedules }: Solving): void {
  search.enter('bounding')
  const known = search.bound < Infinity ? { prices: search.prices } : {}
  const shared = { index, pricer, work, schedules, incumbent: search.choice }
  const found = lagrange(problem, { ...shared, ...known })
  search.offer(found.choice)
  search.lowerByPrices(found.bound, found.prices)
}

async function improve(solving: Solving, units: number): Promise<void> {
  const { problem, options, work, search, schedules } = solving
  search.enter('improving')
  const { seed, solver } = options
  const before = search.choice.value
  const { prices } = search
  search.offer(rebuilt(solving, units))
  if (search.isClosed || work.isOver()) return
  if (problem.members.length <= MEMBERS_TO_PACK_MAX) {
    const packing = { schedules, prices, start: search.choice, schedulesMax: SCHEDULES_MAX, seed }
    const packed = await answerOf(solving, () => priceAndBranch(problem, packing, solver))
    if (packed !== undefined) search.offer(packed)
  }
  if (search.choice.value > before && !search.isClosed) bound(solving)
}

/** The best choice after taking members apart; never worse than the one so far. */
function rebuilt(
  { problem, options, index, pricer, work, search }: Solving,
  units: number,
): Choice {
  const { prices, bound: highest, choice: start } = search
  const { seed } = options
  const shared = { prices, pricer, work, index, seed, bound: highest }
  return ruinAndRecreate(problem, { ...shared, start, unitsMax: units })
}

/** Closes what is left by branching; what that leaves goes to the solver, in whose thread it is closed while this one goes on. */
async function prove(solving: Solving, units: number): Promise<void> {
  const { problem, index, pricer, work, search } = solving
  const isSmall = problem.values.length <= SMALL_COLUMNS_MAX
  if (!isSmall && search.gap > GAP_TO_PROVE_MAX) return
  search.enter('proving')
  const { prices, choice: incumbent } = search
  const within = workWithin(work, units)
  const found = branch(problem, { work: within, incumbent, prices, pricer, index })
  search.offer(found.choice)
  search.lowerBy(found.bound, found.certificate)
  if (!search.isClosed && !work.isOver()) await askSolver(solving, units)
}

async function askSolver(solving: Solving, units: number): Promise<void> {
  const { problem, options, index, pricer, search, isStopped } = solving
  const { solver, seed } = options
  const { prices, choice: incumbent } = search
  const fixed = fixPairs(problem, { prices, value: incumbent.value, pricer, index })
  const handed = answerOf(solving, () =>
    handOver(problem, fixed, { solver, incumbent, seed, isStopped }),
  )
  search.offer(rebuilt(solving, units))
  const answer = isStopped() ? undefined : await handed
  if (answer === undefined || isStopped()) return
  search.offer(answer.choice)
  search.lower(answer.bound)
}

/** What the solver answers; nothing where it was not asked, or failed. */
async function answerOf<Answer>(
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

function outcomeOf({ search, work, isStopped, solverFailure }: Solving): SolvedProblem {
  const { choice, prices, certificate, certifiedBound } = search
  const isCertified = certifiedBound - choice.value < 1
  const workUsed = work.used()
  return {
    choice,
    bound: search.bound,
    proof: isCertified ? 'certificate' : search.isClosed ? 'solver' : 'none',
    prices,
    certificate,
    certifiedBound,
    workUsed,
    stoppedAtWork: !search.isClosed && isStopped() ? workUsed : null,
    solverFailure,
  }
}
