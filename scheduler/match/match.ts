import type { World } from '../domain/world.ts'
import { compileModel, type Model } from './compile-model.ts'
import { greedy } from './greedy.ts'
import { indexWorld } from './index-world.ts'
import { judgeAll } from './judge-all.ts'
import { overlookedIn } from './overlooked-in.ts'
import type { Plan } from './plan.ts'
import { planOf } from './plan-of.ts'
import { programOf, type Row } from './program-of.ts'
import type { IntegerProgram, Solution, Solver } from './solver.ts'

/** How a match is run. */
export interface MatchOptions {
  /** Decides between equally good plans; the same seed and world always give the same plan. A whole number from 0 to 2^31 - 1. */
  readonly seed: number
}

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

/** A program together with its solution, which all hard rules allow. */
export interface Solved {
  readonly program: IntegerProgram
  readonly solution: Solution
}

/** Solves, judges the whole answer, and solves again with what the rows had overlooked, until the rules allow the answer. */
async function solveByRules(model: Model, solver: Solver, seed: number): Promise<Solved> {
  const values = model.columns.map(({ verdict }) => verdict.value)
  const rows: Row[] = [...model.rows]
  for (;;) {
    const withoutStart = programOf(values, rows, seed)
    const program = { ...withoutStart, start: greedy(withoutStart) }
    const solution = await solver.solve(program)
    const overlooked = overlookedIn(model.columns, solution.chosen)
    if (overlooked.length === 0) return { program, solution }
    rows.push(...overlooked)
  }
}
