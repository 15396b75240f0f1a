import type { World } from '../domain/world.ts'
import { compileModel } from './compile/compile-model.ts'
import { judgeAll } from './compile/judge-all.ts'
import { planOf } from './explain/plan-of.ts'
import type { MatchOptions } from './match-options.ts'
import type { Plan } from './plan.ts'
import { solveByRules } from './solve/solve-by-rules.ts'
import type { Solver } from './solve/solver.ts'
import { indexWorld } from './world/index-world.ts'

/**
 * Decides all open requests of a world together: the plan of the highest total value that every hard rule allows, or the best
 * found where the solver stopped. Throws `RangeError` as `indexWorld` does; rejects when the solver fails.
 */
export async function match(world: World, solver: Solver, { seed }: MatchOptions): Promise<Plan> {
  const indexed = indexWorld(world)
  const judged = judgeAll(indexed)
  const model = compileModel(judged.flatMap(({ columns }) => columns))
  const solved = await solveByRules(model, solver, seed)
  return planOf(indexed.world, judged, model.columns, solved, seed)
}
