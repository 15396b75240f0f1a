import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { costsOfChoosing } from '../../../../scheduler/match/explain/costs-of-choosing.ts'
import { createPricer } from '../../../../scheduler/match/solve/price-members.ts'
import type { Choice, Prices, Problem } from '../../../../scheduler/match/solve/problem.ts'
import { valueOf } from '../../../../scheduler/match/solve/problem.ts'
import { workOf } from '../../../../scheduler/match/solve/work.ts'
import { dice } from '../dice.ts'
import {
  bestByTryingColumns,
  isAllowedChoice,
  type ProblemSize,
  randomProblem,
  SMALL_PROBLEM,
} from '../solve/random-problem.ts'

const SIZES: readonly (readonly [string, ProblemSize])[] = [
  ['crowded', SMALL_PROBLEM],
  ['split', { ...SMALL_PROBLEM, split: true }],
  ['few members', { ...SMALL_PROBLEM, members: 2, demands: 7, density: 0.9, budgets: 2 }],
  ['uneven', { ...SMALL_PROBLEM, boards: 2, split: true }],
]

/** What the second best column for each demand is worth: about what one more of it would be. */
function guessedPrices({ values, demandStarts, demands, demandCount, evenness }: Problem): Prices {
  const worth: number[][] = Array.from({ length: demandCount }, () => [0, 0])
  for (const [column, value] of values.entries()) {
    const own = demands.subarray(demandStarts[column], demandStarts[column + 1])
    for (const demand of own) worth[demand]?.push(value / own.length)
  }
  const second = worth.map((all) => all.toSorted((a, b) => b - a)[1] ?? 0)
  return {
    demands: Float64Array.from(second),
    boards: new Float64Array(evenness?.targets.length ?? 0),
  }
}

function randomPrices(seed: number, { demandCount, evenness }: Problem): Prices {
  const { roll } = dice(seed)
  const perMinute = evenness?.costPerMinute ?? 0
  return {
    demands: Float64Array.from({ length: demandCount }, () => roll() * 1100),
    boards: Float64Array.from(evenness?.targets ?? [], () => roll() * perMinute),
  }
}

/** The best choice, or any allowed one: the first columns that fit. */
function choiceOf(problem: Problem, best: boolean): Choice {
  let chosen: readonly number[] = []
  let value = valueOf(problem, chosen)
  const visit = (column: number, sofar: readonly number[]): void => {
    const worth = valueOf(problem, sofar)
    if (best ? worth > value : sofar.length > chosen.length) [chosen, value] = [sofar, worth]
    for (let next = column; next < problem.values.length; next += 1) {
      if (!isAllowedChoice(problem, [...sofar, next])) continue
      visit(next + 1, [...sofar, next])
      if (!best) return
    }
  }
  visit(0, [])
  return { chosen, value }
}

const costsIn = (problem: Problem, prices: Prices, choice: Choice) =>
  costsOfChoosing(problem, prices, choice, createPricer(problem, workOf(1e9)))

describe('choosing another column', () => {
  it.each(SIZES)('never costs less than is said, whatever the prices: %s', (_, size) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.boolean(), (seed, best) => {
        const problem = randomProblem(seed, size)
        const choice = choiceOf(problem, best)
        for (const prices of [guessedPrices(problem), randomPrices(seed, problem)]) {
          const costOf = costsIn(problem, prices, choice)
          for (const column of problem.values.keys()) {
            const truth = Math.max(0, choice.value - bestByTryingColumns(problem, column))
            const cost = costOf(column)
            expect(cost).toBeGreaterThanOrEqual(0)
            expect({ seed, column, isTrue: cost <= truth }).toEqual({ seed, column, isTrue: true })
          }
        }
      }),
      { numRuns: 20 },
    )
  })

  it('costs exactly what it takes away, where nothing else is at stake', () => {
    const conflicts = new Uint32Array(1)
    const member = (first: number) => ({ first, size: 1, words: 1, conflicts, budgets: [] })
    const problem: Problem = {
      values: Float64Array.from([100, 70, 60]),
      memberOf: Int32Array.from([0, 1, 2]),
      demandStarts: Int32Array.from([0, 1, 2, 3]),
      demands: Int32Array.from([0, 0, 0]),
      demandCount: 1,
      members: [member(0), member(1), member(2)],
      evenness: null,
    }
    const prices = { demands: Float64Array.from([70]), boards: new Float64Array(0) }
    const costOf = costsIn(problem, prices, { chosen: [0], value: 100 })
    expect([0, 1, 2].map(costOf)).toEqual([0, 30, 40])
    expect([2, 1, 0].map(costOf)).toEqual([40, 30, 0])
  })

  it('is mostly shown to cost something', () => {
    let [costly, said] = [0, 0]
    for (let seed = 0; seed < 60; seed += 1) {
      const problem = randomProblem(seed, SMALL_PROBLEM)
      const choice = choiceOf(problem, true)
      const costOf = costsIn(problem, guessedPrices(problem), choice)
      for (const column of problem.values.keys()) {
        if (choice.value <= bestByTryingColumns(problem, column)) continue
        costly += 1
        if (costOf(column) > 0) said += 1
      }
    }
    expect(said).toBeGreaterThan(costly / 2)
  })
})
