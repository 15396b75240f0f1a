import { branch } from './branch.ts'
import { fixPairs } from './fix-pairs.ts'
import { handOver } from './hand-over.ts'
import { answerOf, rebuilt, type Solving } from './solving.ts'
import { workWithin } from './work.ts'

/** In a large problem branching closes smaller gaps than this; above it has shown to lead nowhere. */
const GAP_TO_PROVE_MAX = 0.003
const SMALL_COLUMNS_MAX = 5_000

/** Closes what is left by branching; what that leaves goes to the solver, in whose thread it is closed while this one goes on. */
export async function prove(solving: Solving, units: number): Promise<void> {
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
