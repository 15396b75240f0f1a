import { compactProgram } from '../../scheduler/match/solve/compact-program.ts'
import { greedyChoice } from '../../scheduler/match/solve/greedy-choice.ts'
import type { Problem } from '../../scheduler/match/solve/problem.ts'
import type { IntegerProgram, Solver } from '../../scheduler/match/solve/solver.ts'
import { compiledRegion } from './compiled-region.ts'

const SOLVES = 5

/** A small program of the same kind as what is measured. */
export function smallProgram(): IntegerProgram {
  const size = { seed: 9, members: 100, requests: 150, mode: 'normal' } as const
  return programOf(compiledRegion(size).problem)
}

/** The problem as one compact program, with the first plan as its start. Throws `RangeError` where there is none. */
export function programOf(problem: Problem): IntegerProgram {
  const program = compactProgram(problem, { start: greedyChoice(problem), seed: 1 })
  if (program === null) throw new RangeError('uneven cover has no compact program')
  return program
}

/** WebAssembly is six times slower until about the fourth solve: none of these counts. */
export async function warmUp(solvers: readonly Solver[]): Promise<void> {
  const program = smallProgram()
  for (const solver of solvers) {
    for (let n = 0; n < SOLVES; n += 1) await solver.solve(program)
  }
}
