import { afterAll, describe, expect, it } from 'vitest'
import { compactProgram } from '../../../../scheduler/match/solve/compact-program.ts'
import { solveProblem } from '../../../../scheduler/match/solve/solve-problem.ts'
import type { Solver } from '../../../../scheduler/match/solve/solver.ts'
import type { SolveOptions } from '../../../../scheduler/match/solve/solving.ts'
import { certifiedBound } from '../../../../scheduler/match/trust/check-certificate.ts'
import { createHighsSolver } from '../../../../src/solver/create-highs-solver.ts'
import { dice } from '../dice.ts'
import { bestByDemand } from './best-by-demand.ts'
import {
  bestByTryingColumns,
  isAllowedChoice,
  type ProblemSize,
  randomProblem,
  SMALL_PROBLEM,
} from './random-problem.ts'

const solver = createHighsSolver()
afterAll(() => solver.close())

const SIZES: readonly (readonly [string, ProblemSize])[] = [
  ['plain', SMALL_PROBLEM],
  ['with columns that cover two demands', { ...SMALL_PROBLEM, split: true }],
  ['with evenness between boards', { ...SMALL_PROBLEM, boards: 3 }],
  ['with tight budgets', { ...SMALL_PROBLEM, members: 3, demands: 6, budgets: 3 }],
]
const MEDIUM: ProblemSize = { members: 40, demands: 60, density: 0.1, conflicts: 0.3, budgets: 2 }
const LARGE: ProblemSize = { members: 30, demands: 80, density: 0.4, conflicts: 0.3, budgets: 2 }
const REPLAYED = [
  [LARGE, 2],
  [{ members: 12, demands: 40, density: 0.5, conflicts: 0.3, budgets: 2, boards: 3 }, 22],
  [{ ...MEDIUM, split: true }, 3],
] as const
const solved = (seed: number, size: ProblemSize, over: Partial<SolveOptions> = {}) =>
  solveProblem(randomProblem(seed, size), { solver, seed: 1, ...over })

function upToEight(seed: number): ProblemSize {
  const { whole } = dice(seed)
  return {
    members: whole(1, 8),
    demands: whole(1, 8),
    density: whole(2, 7) / 10,
    conflicts: whole(1, 6) / 10,
    budgets: whole(0, 2),
    split: seed % 3 === 0,
  }
}

describe('solving', () => {
  it.each(SIZES)(
    'finds what trying everything finds, and a certificate proves it: %s',
    async (_, size) => {
      for (let seed = 0; seed < 150; seed += 1) {
        const problem = randomProblem(seed, size)
        const { choice, bound, proof, certificate } = await solved(seed, size)
        expect({ seed, value: choice.value }).toEqual({ seed, value: bestByTryingColumns(problem) })
        expect({ seed, proof, bound }).toEqual({ seed, proof: 'certificate', bound: choice.value })
        expect(Math.floor(certifiedBound(problem, certificate))).toBe(choice.value)
        expect(isAllowedChoice(problem, choice.chosen)).toBe(true)
      }
    },
    120_000,
  )

  it('finds the best of two thousand problems of up to eight by eight', async () => {
    for (let seed = 0; seed < 2_000; seed += 1) {
      const problem = randomProblem(seed, upToEight(seed))
      const { choice, proof } = await solveProblem(problem, { solver, seed: 1 })
      const found = { seed, value: choice.value, proof }
      expect(found).toEqual({ seed, value: bestByDemand(problem), proof: 'certificate' })
    }
  }, 120_000)

  it('finds what the solver alone finds on the whole of larger ones', async () => {
    for (let seed = 0; seed < 25; seed += 1) {
      const problem = randomProblem(seed, MEDIUM)
      const { choice, bound } = await solveProblem(problem, { solver, seed: 1 })
      const program = compactProgram(problem, { start: { chosen: [], value: 0 }, seed: 1 })
      const alone = program === null ? undefined : await solver.solve(program)
      expect(alone?.status).toBe('optimal')
      expect({ seed, value: choice.value, bound }).toEqual({
        seed,
        value: alone?.value,
        bound: alone?.value,
      })
    }
  }, 120_000)

  it('ends with a plan, a bound and a certificate of it when the work is over', async () => {
    const problem = randomProblem(1, LARGE)
    const {
      choice,
      bound,
      certificate,
      certifiedBound: said,
    } = await solved(1, LARGE, {
      workMax: 5_000,
    })
    expect(isAllowedChoice(problem, choice.chosen)).toBe(true)
    expect(choice.value).toBeLessThanOrEqual(bound)
    expect(bound).toBeLessThanOrEqual(said)
    expect(Math.floor(certifiedBound(problem, certificate))).toBe(said)
  })

  it('that is stopped ends at the same place when it is told where that was', async () => {
    let asked = 0
    const isStopped = () => {
      asked += 1
      return asked > 40
    }
    const stopped = await solved(2, LARGE, { isStopped })
    expect(stopped).toMatchObject({ proof: 'none', stoppedAtWork: stopped.workUsed })
    const again = await solved(2, LARGE, { stopAtWork: stopped.stoppedAtWork ?? 0 })
    expect(again).toEqual(stopped)
  })

  it.each([0, 3, 40, 300, 1_000, 3_000])(
    'is had again wherever it is stopped, by a number that can be typed: after asking %i times',
    async (times) => {
      for (const [size, seed] of REPLAYED) {
        let asked = 0
        const isStopped = () => {
          asked += 1
          return asked > times
        }
        const stopped = await solved(seed, size, { isStopped, workMax: 2_000_000 })
        const stopAtWork = stopped.stoppedAtWork
        if (stopAtWork === null) continue
        expect(Number.isInteger(stopAtWork)).toBe(true)
        expect(await solved(seed, size, { stopAtWork, workMax: 2_000_000 })).toEqual(stopped)
      }
    },
  )

  it('begins with a given choice where that is worth more, less what is not allowed of it', async () => {
    const problem = randomProblem(1, LARGE)
    const { choice } = await solved(1, LARGE, { workMax: 500_000 })
    const { choice: first } = await solved(1, LARGE, { workMax: 0 })
    expect(first.value).toBeLessThan(choice.value)
    const start = [...choice.chosen, ...problem.values.keys()]
    const again = await solved(1, LARGE, { workMax: 0, start })
    expect(again.choice.value).toBeGreaterThanOrEqual(choice.value)
    expect(isAllowedChoice(problem, again.choice.chosen)).toBe(true)
  })

  it('hears a stop while schedules are put together', async () => {
    let isHeard = false
    const patient: Solver = {
      solve: (program, isStopped) => {
        isHeard = isStopped !== undefined
        return solver.solve(program, isStopped)
      },
    }
    await solved(5, LARGE, { solver: patient, workMax: 2_000_000 })
    expect(isHeard).toBe(true)
  })

  it('tells how far it is: never a worse plan, never a higher bound', async () => {
    const told: (readonly [number, number])[] = []
    const { choice, bound } = await solved(3, LARGE, {
      workMax: 2_000_000,
      onProgress: ({ choice: { value }, bound: most }) => told.push([value, most]),
    })
    expect(told.length).toBeGreaterThan(3)
    for (const [at, [value, most]] of told.entries()) {
      const [before = -Infinity, mostBefore = Infinity] = told[at - 1] ?? []
      expect(value).toBeGreaterThanOrEqual(before)
      expect(most).toBeLessThanOrEqual(mostBefore)
    }
    expect(told.at(-1)).toEqual([choice.value, bound])
  })

  it('goes on without a solver that fails, and says so', async () => {
    const broken: Solver = { solve: () => Promise.reject(new Error('no more memory')) }
    const problem = randomProblem(4, LARGE)
    const found = await solved(4, LARGE, { solver: broken, workMax: 3_000_000 })
    expect(found.solverFailure).toBe('no more memory')
    expect(isAllowedChoice(problem, found.choice.chosen)).toBe(true)
    expect(found.bound).toBe(found.certifiedBound)
  })
})
