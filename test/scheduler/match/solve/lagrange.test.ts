import { afterAll, describe, expect, it } from 'vitest'
import { boundOf } from '../../../../scheduler/match/solve/bound-of.ts'
import { compactProgram } from '../../../../scheduler/match/solve/compact-program.ts'
import { greedyChoice } from '../../../../scheduler/match/solve/greedy-choice.ts'
import { indexProblem } from '../../../../scheduler/match/solve/index-problem.ts'
import { lagrange } from '../../../../scheduler/match/solve/lagrange.ts'
import { createPricer } from '../../../../scheduler/match/solve/price-members.ts'
import { type Problem, valueOf } from '../../../../scheduler/match/solve/problem.ts'
import { upperBound } from '../../../../scheduler/match/solve/upper-bound.ts'
import { workOf } from '../../../../scheduler/match/solve/work.ts'
import { createHighsSolver } from '../../../../src/solver/create-highs-solver.ts'
import {
  bestByTryingColumns,
  isAllowedChoice,
  randomProblem,
  SMALL_PROBLEM,
} from './random-problem.ts'

const seeds = Array.from({ length: 200 }, (_, seed) => seed)
const MEDIUM = { members: 20, demands: 40, density: 0.4, conflicts: 0.2, budgets: 2 }
/** Each seed asks HiGHS for a relaxation, six seconds in all on a machine with nothing else to do. */
const RELAXATIONS_MS = 60_000
const solver = createHighsSolver()
afterAll(() => solver.close())

const rounds = (problem: Problem, units = Infinity, roundsMax = Infinity) =>
  lagrange(problem, { work: workOf(units), incumbent: greedyChoice(problem), roundsMax })

const withBoards = (seed: number) =>
  randomProblem(seed, { ...SMALL_PROBLEM, split: true, boards: seed % 3 })

describe('lagrange', () => {
  it('encloses the best choice, and mostly proves it', () => {
    let proven = 0
    for (const seed of seeds) {
      const problem = withBoards(seed)
      const best = bestByTryingColumns(problem)
      const { bound, choice } = rounds(problem)
      expect(bound).toBeGreaterThanOrEqual(best)
      expect(choice.value).toBeLessThanOrEqual(best)
      if (bound === choice.value) proven += 1
    }
    expect(proven).toBeGreaterThan(seeds.length / 2)
  })

  it('finds choices that are allowed and worth what they say, never worse than the incumbent', () => {
    for (const seed of seeds) {
      const problem = withBoards(seed)
      const { choice } = rounds(problem)
      expect(isAllowedChoice(problem, choice.chosen)).toBe(true)
      expect(choice.value).toBe(valueOf(problem, choice.chosen))
      expect(choice.value).toBeGreaterThanOrEqual(greedyChoice(problem).value)
    }
  })

  it('has prices that prove its bound', () => {
    for (const seed of seeds) {
      const problem = withBoards(seed)
      const { prices, bound } = rounds(problem)
      expect(boundOf(problem, prices, createPricer(problem, workOf(Infinity)))).toBe(bound)
    }
  })

  it('meets only schedules that their member can have', () => {
    const problem = randomProblem(2, MEDIUM)
    const { schedules } = rounds(problem)
    expect(schedules.size).toBeGreaterThan(problem.members.length)
    for (let at = 0; at < schedules.size; at += 1) {
      const { member, columns } = schedules.at(at)
      const first = problem.members[member]?.first ?? 0
      const chosen = columns.map((column) => first + column)
      expect(isAllowedChoice(problem, chosen)).toBe(true)
    }
  })

  it('ends when the work is over or the rounds are, with what it has', () => {
    const problem = randomProblem(2, MEDIUM)
    const few = rounds(problem, Infinity, 5)
    expect(few.rounds).toBe(5)
    expect(rounds(problem, 1).rounds).toBe(1)
    expect(few.bound).toBeGreaterThan(rounds(problem).bound)
    expect(few.bound).toBeGreaterThanOrEqual(few.choice.value)
  })

  it('goes on from earlier prices', () => {
    const problem = randomProblem(4, MEDIUM)
    const { prices, bound, choice } = rounds(problem)
    const again = lagrange(problem, {
      work: workOf(Infinity),
      incumbent: choice,
      prices,
      roundsMax: 1,
    })
    expect(again.bound).toBe(bound)
  })

  it('says the same every time', () => {
    for (const seed of seeds.slice(0, 20)) {
      const problem = randomProblem(seed, { ...MEDIUM, boards: seed % 4 })
      const told = () => {
        const { prices, bound, choice, schedules } = rounds(problem)
        return JSON.stringify([
          [...prices.demands],
          [...prices.boards],
          bound,
          choice,
          schedules.size,
        ])
      }
      expect(told()).toBe(told())
    }
  })
})

describe('the bound at the prices of the relaxation', () => {
  it(
    'is never above the relaxation',
    async () => {
      for (const seed of seeds.slice(0, 25)) {
        const problem = randomProblem(seed, { ...MEDIUM, split: seed % 2 === 0 })
        const program = compactProgram(problem, { start: greedyChoice(problem), seed })
        if (program === null) throw new Error('no boards here')
        const { prices } = await solver.solve(program)
        const atPrices = { demands: demandPrices(problem, prices), boards: new Float64Array() }
        const pricer = createPricer(problem, workOf(Infinity))
        const bound = boundOf(problem, atPrices, pricer)
        expect(bound).toBeLessThanOrEqual(upperBound(program, prices))
      }
    },
    RELAXATIONS_MS,
  )
})

/** The first rows of the compact program are those of demands that several columns cover. */
function demandPrices(problem: Problem, prices: Float64Array): Float64Array {
  const { columnStarts } = indexProblem(problem)
  let row = 0
  return Float64Array.from({ length: problem.demandCount }, (_, demand) => {
    const several = (columnStarts[demand + 1] ?? 0) - (columnStarts[demand] ?? 0) > 1
    return several ? (prices[row++] ?? 0) : 0
  })
}
