import type { IntegerProgram } from '../../scheduler/match/solve/solver.ts'
import type { HighsSolver } from '../../src/solver/create-highs-solver.ts'
import { median } from '../times.ts'
import type { Alone } from './alone.ts'

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
  return {
    ...last,
    milliseconds: median(all.map(({ milliseconds }) => milliseconds)),
    processor: median(all.map(({ processor }) => processor)),
  }
}

async function timed(solver: HighsSolver, program: IntegerProgram) {
  const before = process.cpuUsage()
  const start = performance.now()
  const { status, value, bound } = await solver.solve({ ...program, start: [] })
  const milliseconds = performance.now() - start
  const { user, system } = process.cpuUsage(before)
  const processor = (user + system) / 1_000
  return { milliseconds, processor, value, bound, proven: status === 'optimal' }
}
