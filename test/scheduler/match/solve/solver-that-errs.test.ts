import { describe, expect, it } from 'vitest'
import { valueOf } from '../../../../scheduler/match/solve/problem.ts'
import { solveProblem } from '../../../../scheduler/match/solve/solve-problem.ts'
import type { IntegerProgram, Solution, Solver } from '../../../../scheduler/match/solve/solver.ts'
import { certifiedBound } from '../../../../scheduler/match/trust/check-certificate.ts'
import { isAllowedChoice, randomProblem } from './random-problem.ts'

const LARGE = { members: 30, demands: 80, density: 0.4, conflicts: 0.3, budgets: 2 }

/** Answers as a solver that looked at nothing would, but for what is given. */
function answer(program: IntegerProgram, over: Partial<Solution>): Solution {
  const { start: chosen, rowMax } = program
  const nothing = { value: 0, bound: Infinity, prices: new Float64Array(rowMax.length) }
  return { status: 'stopped', chosen, ...nothing, ...over }
}

type Erring = (program: IntegerProgram) => Partial<Solution>

const all: Erring = ({ values }) => ({ chosen: [...values.keys()] })
const twice: Erring = ({ start }) => ({ chosen: [...start, ...start] })
const unknown: Erring = ({ values }) => ({ chosen: [-1, 0.5, Number.NaN, values.length] })
const lowBound: Erring = () => ({ status: 'optimal', bound: -1 })
const noBound: Erring = () => ({ bound: Number.NaN })

/** Errs from the question of that number on. */
function erringFrom(first: number, err: Erring): Solver {
  let asked = 0
  return {
    solve: (program) => {
      asked += 1
      return Promise.resolve(answer(program, asked < first ? {} : err(program)))
    },
  }
}

describe('a solver that errs', () => {
  it.each([
    ['chooses all, of schedules', 1, all],
    ['chooses twice, of schedules', 1, twice],
    ['chooses all', 2, all],
    ['chooses twice', 2, twice],
    ['chooses what is not there', 2, unknown],
    ['proves less than what is possible', 2, lowBound],
    ['proves no number', 2, noBound],
  ] as const)('spoils neither choice nor bound, and is told: %s', async (_, from, err) => {
    const problem = randomProblem(5, LARGE)
    const solver = erringFrom(from, err)
    const found = await solveProblem(problem, { solver, seed: 1, workMax: 3_500_000 })
    const { choice, bound, certificate, solverFailure } = found
    expect(isAllowedChoice(problem, choice.chosen)).toBe(true)
    expect(choice.value).toBe(valueOf(problem, choice.chosen))
    expect(bound).toBe(Math.floor(certifiedBound(problem, certificate)))
    expect(bound).toBeGreaterThanOrEqual(choice.value)
    expect(solverFailure).toMatch(/^the solver /)
  })
})
