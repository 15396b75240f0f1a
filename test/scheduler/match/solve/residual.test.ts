import { describe, expect, it } from 'vitest'
import { greedyChoice } from '../../../../scheduler/match/solve/greedy-choice.ts'
import type { Problem } from '../../../../scheduler/match/solve/problem.ts'
import { valueOf } from '../../../../scheduler/match/solve/problem.ts'
import { residual } from '../../../../scheduler/match/solve/residual.ts'
import { dice } from '../dice.ts'
import { problemsOf } from './problems-of.ts'
import { isAllowedChoice } from './random-problem.ts'

const none = ({ values }: Problem) => new Uint8Array(values.length)
const all = (problem: Problem) => none(problem).fill(1)

/** Every allowed choice of a problem, as text. */
function choicesOf(problem: Problem): readonly (readonly number[])[] {
  const found: (readonly number[])[] = []
  const visit = (column: number, chosen: readonly number[]) => {
    if (column === problem.values.length) found.push(chosen)
    else {
      visit(column + 1, chosen)
      const more = [...chosen, column]
      if (isAllowedChoice(problem, more)) visit(column + 1, more)
    }
  }
  visit(0, [])
  return found
}

describe('residual', () => {
  it('has exactly the choices of the whole that have what must be in and nothing that is left out', () => {
    for (const [seed, problem] of problemsOf(120).entries()) {
      const { chance } = dice(seed)
      const must = none(problem)
      for (const column of greedyChoice(problem).chosen) must[column] = chance(0.3) ? 1 : 0
      const keep = all(problem).map(() => (chance(0.8) ? 1 : 0))
      const left = residual(problem, keep, must)
      const whole = choicesOf(left.problem).map((chosen) => left.whole(chosen))
      const expected = choicesOf(problem).filter(
        (chosen) =>
          chosen.every((column) => keep[column] === 1 || must[column] === 1) &&
          must.every((is, column) => is === 0 || chosen.includes(column)),
      )
      expect(new Set(whole.map(({ chosen }) => chosen.join()))).toEqual(
        new Set(expected.map((chosen) => chosen.join())),
      )
      for (const { chosen, value } of whole) expect(value).toBe(valueOf(problem, chosen))
    }
  })

  it('is worth what the whole is, less what must be in', () => {
    for (const [seed, problem] of problemsOf(60).entries()) {
      const { chance } = dice(seed)
      const must = none(problem)
      for (const column of greedyChoice(problem).chosen) must[column] = chance(0.4) ? 1 : 0
      const left = residual(problem, all(problem), must)
      const fixed = [...must.keys()].filter((column) => must[column] === 1)
      const columns = fixed.reduce((sum, column) => sum + (problem.values[column] ?? 0), 0)
      for (const chosen of choicesOf(left.problem)) {
        expect(left.whole(chosen).value).toBe(valueOf(left.problem, chosen) + columns)
      }
    }
  })

  it('keeps of a choice what is still there', () => {
    for (const problem of problemsOf(80)) {
      const start = greedyChoice(problem)
      const same = residual(problem, all(problem), none(problem))
      const members = problem.members.map((member) => ({
        ...member,
        budgets: member.budgets.filter(({ columns }) => columns.length > 0),
      }))
      expect(same.problem).toEqual({ ...problem, members })
      expect(same.within(start)).toEqual(start)
      const must = none(problem)
      for (const column of start.chosen.slice(0, 1)) must[column] = 1
      const left = residual(problem, all(problem), must)
      expect(left.whole(left.within(start).chosen)).toEqual(start)
    }
  })

  it('refuses what cannot be in together', () => {
    const [problem] = problemsOf(1)
    if (problem === undefined) throw new RangeError('no problem')
    expect(() => residual(problem, all(problem), all(problem))).toThrow(RangeError)
  })
})
