import type { CompiledWorld } from './compile/compile-world.ts'
import { demandsOf } from './compile/demands-of.ts'
import type { SolvedWorld } from './explain/plan-of.ts'
import type { Standing } from './replan-standing.ts'
import type { ProblemIndex } from './solve/index-problem.ts'
import { secondBest } from './solve/lagrange-start.ts'
import type { Prices, Problem } from './solve/problem.ts'
import { boardsOf } from './with-evenness.ts'

/** The prices before, told in demands and boards of the world after a change; what is new costs what its second best is worth. */
export function pricesIn(
  { world }: CompiledWorld,
  problem: Problem,
  index: ProblemIndex,
  { compiled: earlier, solved: { prices } }: SolvedWorld,
  { places, demands }: Pick<Standing, 'places' | 'demands'>,
): Prices {
  const found = secondBest(problem, index)
  const demandsBefore = demandsOf(earlier.parts)
  for (const [part, now] of places.partNow.entries()) {
    const own = demandsBefore.ofPart[part] ?? []
    for (const [nth, demand] of (demands.ofPart[now] ?? []).entries()) {
      found.demands[demand] = prices.demands[own[nth] ?? -1] ?? 0
    }
  }
  const placeBefore = new Map(boardsOf(earlier.world).map((id, place) => [id, place]))
  const boards = boardsOf(world)
  return {
    demands: found.demands,
    boards: found.boards.map(
      (_, at) => prices.boards[placeBefore.get(boards[at] ?? '') ?? -1] ?? 0,
    ),
  }
}
