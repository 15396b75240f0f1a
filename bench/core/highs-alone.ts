import type { IntegerProgram } from '../../scheduler/match/solve/solver.ts'
import type { HighsSolver } from '../../src/solver/create-highs-solver.ts'
import type { Alone } from './alone.ts'
import { middleOf, stopwatch } from './stopwatch.ts'

/** HiGHS in its warm thread, from nothing; `runs` times, of which the middle one counts. */
export async function highsAlone(
  solver: HighsSolver,
  program: IntegerProgram,
  runs: number,
): Promise<Alone> {
  let last = await timed(solver, program)
  const all = [last]
  while (all.length < runs) {
    last = await timed(solver, program)
    all.push(last)
  }
  return { ...last, ...middleOf(all) }
}

async function timed(solver: HighsSolver, program: IntegerProgram) {
  const watch = stopwatch()
  const { status, value, bound } = await solver.solve({ ...program, start: [] })
  return { ...watch(), value, bound, proven: status === 'optimal' }
}
