import { describe, expect, it } from 'vitest'
import { fixPairs } from '../../../../scheduler/match/solve/fix-pairs.ts'
import { lagrange } from '../../../../scheduler/match/solve/lagrange.ts'
import { createPricer } from '../../../../scheduler/match/solve/price-members.ts'
import { type Problem, valueOf } from '../../../../scheduler/match/solve/problem.ts'
import { workOf } from '../../../../scheduler/match/solve/work.ts'
import { isAllowedChoice, randomProblem, SMALL_PROBLEM } from './random-problem.ts'

const seeds = Array.from({ length: 150 }, (_, seed) => seed)

/** Every allowed choice by trying all columns. */
function allChoices(problem: Problem): readonly (readonly number[])[] {
  let choices: (readonly number[])[] = [[]]
  for (const column of problem.values.keys()) {
    const more = choices.map((chosen) => [...chosen, column])
    choices = [...choices, ...more.filter((chosen) => isAllowedChoice(problem, chosen))]
  }
  return choices
}

describe('fixPairs', () => {
  it('leaves every choice that is worth more, and asks for nothing that one of them does without', () => {
    const size = { ...SMALL_PROBLEM, members: 3, split: true }
    for (const seed of seeds) {
      const problem = randomProblem(seed, { ...size, boards: seed % 3 })
      const pricer = createPricer(problem, workOf(Infinity))
      const nothing = { chosen: [], value: valueOf(problem, []) }
      const roundsMax = 1 + (seed % 40)
      const work = workOf(Infinity)
      const { prices } = lagrange(problem, { work, incumbent: nothing, pricer, roundsMax })
      const choices = allChoices(problem)
      const values = choices.map((chosen) => valueOf(problem, chosen)).toSorted((a, b) => b - a)
      const value = values[seed % Math.min(4, values.length)] ?? 0
      const { keep, must } = fixPairs(problem, { prices, value, pricer })
      for (const better of choices.filter((chosen) => valueOf(problem, chosen) > value)) {
        expect(better.every((column) => keep[column] === 1)).toBe(true)
        expect(better).toEqual(
          expect.arrayContaining([...must.keys()].filter((c) => must[c] === 1)),
        )
      }
    }
  })

  it('says much when the gap is closed', () => {
    let fixed = 0
    let all = 0
    for (const seed of seeds) {
      const problem = randomProblem(seed, { ...SMALL_PROBLEM, members: 8, demands: 12 })
      const work = workOf(Infinity)
      const pricer = createPricer(problem, work)
      const incumbent = { chosen: [], value: 0 }
      const { prices, choice } = lagrange(problem, { work, incumbent, pricer })
      const { keep } = fixPairs(problem, { prices, value: choice.value - 1, pricer })
      fixed += keep.filter((kept) => kept === 0).length
      all += keep.length
    }
    expect(fixed / all).toBeGreaterThan(0.5)
  })
})
