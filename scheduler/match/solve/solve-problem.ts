import type { Proof } from '../../domain/match-run.ts'
import type { Certificate } from '../trust/certificate.ts'
import { lagrange } from './lagrange.ts'
import { priceAndBranch } from './price-and-branch.ts'
import type { Choice, Prices, Problem } from './problem.ts'
import { branchOn, prove } from './prove.ts'
import { answerOf, begin, rebuilt, type SolveOptions, type Solving } from './solving.ts'

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

/** Each round of improving and proving may take twice as much as the one before. */
const FIRST_ROUND_UNITS = 250_000
/** The first few bring nearly all: the prices are near their end already. */
const THOROUGH_ROUNDS_MAX = 20
const SCHEDULES_MAX = 3_000
const MEMBERS_TO_PACK_MAX = 1_000

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
  if (!search.isClosed && !work.isOver()) branchOn(solving, FIRST_ROUND_UNITS)
  let units = Math.max(FIRST_ROUND_UNITS, work.used() / 2)
  while (!search.isClosed && !work.isOver()) {
    await improve(solving, units)
    if (!search.isClosed && !work.isOver()) await prove(solving, units)
    units *= 2
  }
  return outcomeOf(solving)
}

/** Prices that prove a bound, once more with patience where that was in a hurry; a better choice may fall out of them. */
function bound(solving: Solving): void {
  const { pricer, work, search } = solving
  search.enter('bounding')
  pricer.patience = 'quick'
  priced(solving, Infinity)
  if (!pricer.gaveUp || search.isClosed || work.isOver()) return
  pricer.patience = 'thorough'
  priced(solving, THOROUGH_ROUNDS_MAX)
  pricer.patience = 'quick'
}

function priced(solving: Solving, roundsMax: number): void {
  const { problem, index, pricer, work, search, schedules } = solving
  const known = search.bound < Infinity ? { prices: search.prices } : {}
  const shared = { index, pricer, work, schedules, incumbent: search.choice, roundsMax }
  const found = lagrange(problem, { ...shared, ...known })
  search.offer(found.choice)
  search.lowerByPrices(found.bound, found.prices)
}

async function improve(solving: Solving, units: number): Promise<void> {
  const { problem, options, work, search, schedules, isStopped } = solving
  search.enter('improving')
  const { seed, solver } = options
  const before = search.choice.value
  const { prices } = search
  search.offer(rebuilt(solving, units))
  if (search.isClosed || work.isOver()) return
  if (problem.members.length <= MEMBERS_TO_PACK_MAX) {
    const packing = { schedules, prices, start: search.choice, schedulesMax: SCHEDULES_MAX, seed }
    const packed = await answerOf(solving, () =>
      priceAndBranch(problem, packing, solver, isStopped),
    )
    // A stop ends the packing wherever it is, which no second run would meet again.
    if (isStopped()) return
    work.spend(1)
    if (packed !== undefined) search.offer(packed)
  }
  if (search.choice.value > before && !search.isClosed) bound(solving)
}

function outcomeOf({ search, work, stoppedAt, solverFailure }: Solving): SolvedProblem {
  const { choice, prices, certificate, certifiedBound } = search
  const isCertified = certifiedBound - choice.value < 1
  return {
    choice,
    bound: search.bound,
    proof: isCertified ? 'certificate' : search.isClosed ? 'solver' : 'none',
    prices,
    certificate,
    certifiedBound,
    workUsed: work.used(),
    stoppedAtWork: search.isClosed ? null : stoppedAt(),
    solverFailure,
  }
}
