import type { Problem } from '../../scheduler/match/solve/problem.ts'
import { type SolvedProblem, solveProblem } from '../../scheduler/match/solve/solve-problem.ts'
import type { Solver } from '../../scheduler/match/solve/solver.ts'
import { gapOf } from './line.ts'
import { middleOf, stopwatch, type Took } from './stopwatch.ts'

/** What was known at a moment of a search. */
interface Moment {
  readonly milliseconds: number
  readonly value: number
  readonly bound: number
}

/** A search of the core with what it had on the way. */
export interface TimedSolve extends Took {
  readonly solved: SolvedProblem
  readonly proven: boolean
  /** Of the last run. */
  readonly moments: readonly Moment[]
}

export interface SolveWith {
  readonly solver: Solver
  /** How often; the middle time counts. */
  readonly runs: number
  /** After so many seconds the best so far counts. */
  readonly secondsMax: number
}

/** Solves a problem with the core; every run does the same, only the time differs. */
export async function timedSolve(
  problem: Problem,
  { solver, runs, secondsMax }: SolveWith,
): Promise<TimedSolve> {
  let last = await once(problem, solver, secondsMax)
  const all = [last]
  while (all.length < runs) {
    last = await once(problem, solver, secondsMax)
    all.push(last)
  }
  return { ...last, ...middleOf(all) }
}

async function once(problem: Problem, solver: Solver, secondsMax: number): Promise<TimedSolve> {
  const moments: Moment[] = []
  const watch = stopwatch()
  const passed = () => watch().milliseconds
  const solved = await solveProblem(problem, {
    solver,
    seed: 1,
    isStopped: () => passed() > 1_000 * secondsMax,
    onProgress: ({ choice, bound }) => {
      moments.push({ milliseconds: passed(), value: choice.value, bound })
    },
  })
  const took = watch()
  const { choice, bound } = solved
  moments.push({ milliseconds: took.milliseconds, value: choice.value, bound })
  return { ...took, solved, proven: solved.proof !== 'none', moments }
}

/** How far the best plan was from the best bound after so many seconds. */
export function gapAfter({ moments }: TimedSolve, seconds: number): number {
  const known = moments.filter(({ milliseconds }) => milliseconds <= 1_000 * seconds)
  const value = Math.max(...known.map((moment) => moment.value))
  const bound = Math.min(...known.map((moment) => moment.bound))
  return known.length === 0 ? Infinity : gapOf(value, bound)
}

/** When the bound first came as low as this, in milliseconds. */
export function timeOfBound({ moments }: TimedSolve, bound: number): number {
  return moments.find((moment) => moment.bound <= bound)?.milliseconds ?? Infinity
}
