import type { Model } from '../compile/compile-model.ts'
import { overlookedIn } from '../compile/overlooked-in.ts'
import { programOf, type Row } from '../compile/program-of.ts'
import { greedy } from './greedy.ts'
import type { IntegerProgram, Solution, Solver } from './solver.ts'

/** A program together with its solution, which all hard rules allow. */
export interface Solved {
  readonly program: IntegerProgram
  readonly solution: Solution
}

/** Solves, judges the whole answer, and solves again with what the rows had overlooked, until the rules allow the answer. */
export async function solveByRules(model: Model, solver: Solver, seed: number): Promise<Solved> {
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
