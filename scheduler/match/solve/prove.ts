import { branch } from './branch.ts'
import { fixPairs } from './fix-pairs.ts'
import { handOver } from './hand-over.ts'
import type { Problem } from './problem.ts'
import { answerOf, rebuilt, type Solving } from './solving.ts'
import { workWithin } from './work.ts'

/** In a large problem branching closes smaller gaps than this; above it has shown to lead nowhere. */
const GAP_TO_PROVE_MAX = 0.003
const SMALL_COLUMNS_MAX = 5_000

/** Closes what is left by branching; what that leaves goes to the solver, in whose thread it is closed while this one goes on. */
export async function prove(solving: Solving, units: number): Promise<void> {
  branchOn(solving, units)
  const { problem, work, search } = solving
  if (search.isClosed || work.isOver() || isHopeless(problem, search.gap)) return
  await askSolver(solving, units)
}

/** Branches for so many units. */
export function branchOn({ problem, index, pricer, work, search }: Solving, units: number): void {
  if (isHopeless(problem, search.gap)) return
  search.enter('proving')
  const { prices, choice: incumbent } = search
  const within = workWithin(work, units)
  const found = branch(problem, { work: within, incumbent, prices, pricer, index })
  search.offer(found.choice)
  search.lowerBy(found.bound, found.certificate)
}

function isHopeless({ values }: Problem, gap: number): boolean {
  return values.length > SMALL_COLUMNS_MAX && gap > GAP_TO_PROVE_MAX
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
  if (isStopped()) return
  solving.work.spend(1)
  if (answer === undefined) return
  search.offer(answer.choice)
  search.lower(answer.bound)
}
