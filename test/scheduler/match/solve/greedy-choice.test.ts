import { describe, expect, it } from 'vitest'
import { greedyChoice } from '../../../../scheduler/match/solve/greedy-choice.ts'
import { valueOf } from '../../../../scheduler/match/solve/problem.ts'
import { problemsOf } from './problems-of.ts'
import { isAllowedChoice, SMALL_PROBLEM } from './random-problem.ts'

describe('greedyChoice', () => {
  it('is allowed, nothing can be added, and its value is what the choice is worth', () => {
    for (const problem of problemsOf(200)) {
      const { chosen, value } = greedyChoice(problem)
      expect(isAllowedChoice(problem, chosen)).toBe(true)
      expect(value).toBe(valueOf(problem, chosen))
      expect(chosen).toEqual(chosen.toSorted((a, b) => a - b))
      for (const column of problem.values.keys()) {
        if (chosen.includes(column)) continue
        expect(isAllowedChoice(problem, [...chosen, column])).toBe(false)
      }
    }
  })

  it('takes them one by one from the highest score, of equals the first', () => {
    for (const problem of problemsOf(100)) {
      const scores = problem.values.map((value) => value % 7)
      const chosen: number[] = []
      for (const column of [...scores.keys()].toSorted(
        (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b,
      )) {
        if (scores[column] === 0 || !isAllowedChoice(problem, [...chosen, column])) continue
        chosen.push(column)
      }
      expect(greedyChoice(problem, scores).chosen).toEqual(chosen.toSorted((a, b) => a - b))
    }
  })

  it('takes nothing where there is nothing to take', () => {
    for (const problem of problemsOf(1, { ...SMALL_PROBLEM, density: 0 })) {
      expect(greedyChoice(problem)).toEqual({ chosen: [], value: 0 })
    }
  })
})
