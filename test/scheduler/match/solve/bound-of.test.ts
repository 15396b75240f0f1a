import { describe, expect, it } from 'vitest'
import { boundOf, profitsOf } from '../../../../scheduler/match/solve/bound-of.ts'
import { createPricer } from '../../../../scheduler/match/solve/price-members.ts'
import type { Prices, Problem } from '../../../../scheduler/match/solve/problem.ts'
import { workOf } from '../../../../scheduler/match/solve/work.ts'
import { certifiedBound } from '../../../../scheduler/match/trust/check-certificate.ts'
import { dice } from '../dice.ts'
import { bestByTryingColumns, randomProblem, SMALL_PROBLEM } from './random-problem.ts'

const seeds = Array.from({ length: 300 }, (_, seed) => seed)

const bound = (problem: Problem, prices: Prices) =>
  boundOf(problem, prices, createPricer(problem, workOf(Infinity)))

function randomPrices({ demandCount, evenness }: Problem, seed: number): Prices {
  const { whole } = dice(seed)
  return {
    demands: Float64Array.from({ length: demandCount }, () => Math.max(0, whole(-300, 900) / 7)),
    boards: Float64Array.from({ length: evenness?.targets.length ?? 0 }, () => whole(0, 200) / 7),
  }
}

describe('boundOf', () => {
  it.for([
    ['plain', SMALL_PROBLEM],
    ['with boards', { ...SMALL_PROBLEM, boards: 2 }],
    ['with columns that cover two demands', { ...SMALL_PROBLEM, split: true, boards: 2 }],
  ] as const)('is never below the best choice, whatever the prices: %s', ([, size]) => {
    for (const seed of seeds) {
      const problem = randomProblem(seed, size)
      const best = bestByTryingColumns(problem)
      expect(bound(problem, randomPrices(problem, seed))).toBeGreaterThanOrEqual(best)
    }
  })

  it('is what the checker of certificates works out by itself', () => {
    for (const seed of seeds) {
      const problem = randomProblem(seed, { ...SMALL_PROBLEM, split: true, boards: seed % 3 })
      const prices = randomPrices(problem, seed)
      expect(bound(problem, prices)).toBe(certifiedBound(problem, { kind: 'bound', ...prices }))
    }
  })

  it('without prices is what all members can have as if they were alone', () => {
    const problem = randomProblem(3, { ...SMALL_PROBLEM, conflicts: 1, budgets: 0 })
    const free = { demands: new Float64Array(problem.demandCount), boards: new Float64Array() }
    const most = problem.members.map(({ first, size }) =>
      Math.max(0, ...problem.values.subarray(first, first + size)),
    )
    expect(bound(problem, free)).toBe(most.reduce((sum, value) => sum + value, 0))
  })
})

describe('profitsOf', () => {
  it('takes prices in steps of a sixty-fourth, none below 0, and no minute dearer than it can be', () => {
    const problem = randomProblem(5, { ...SMALL_PROBLEM, boards: 1 })
    const { costPerMinute = 0, minutes = [] } = problem.evenness ?? {}
    const demands = new Float64Array(problem.demandCount).fill(10.01)
    const prices = { demands, boards: Float64Array.of(costPerMinute + 5) }
    const profits = profitsOf(problem, prices)
    for (const [column, value] of problem.values.entries()) {
      expect(profits[column]).toBe(value - 641 / 64 + costPerMinute * (minutes[column] ?? 0))
    }
    const below = profitsOf(problem, { demands: demands.fill(-1), boards: Float64Array.of(-1) })
    expect(below).toEqual(problem.values)
  })
})
