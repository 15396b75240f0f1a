import type { Problem } from '../../../../scheduler/match/solve/problem.ts'
import { type ProblemSize, randomProblem, SMALL_PROBLEM } from './random-problem.ts'

/** One after another: ordinary, split, uneven cover counted, and all at once. */
const KINDS: readonly Partial<ProblemSize>[] = [
  {},
  { split: true, budgets: 2 },
  { boards: 3, budgets: 0 },
  { split: true, boards: 2, budgets: 2 },
]

/** As many made-up problems, of every kind the core meets. */
export function problemsOf(count: number, size: ProblemSize = SMALL_PROBLEM): readonly Problem[] {
  return Array.from({ length: count }, (_, seed) =>
    randomProblem(seed, { ...size, ...KINDS[seed % KINDS.length] }),
  )
}
