import { describe, expect, it } from 'vitest'
import { greedyChoice } from '../../../../scheduler/match/solve/greedy-choice.ts'
import { createPricer } from '../../../../scheduler/match/solve/price-members.ts'
import type { Problem } from '../../../../scheduler/match/solve/problem.ts'
import { valueOf } from '../../../../scheduler/match/solve/problem.ts'
import {
  type RuinAndRecreateWith,
  ruinAndRecreate,
} from '../../../../scheduler/match/solve/ruin-and-recreate.ts'
import { workOf } from '../../../../scheduler/match/solve/work.ts'
import { dice } from '../dice.ts'
import { problemsOf } from './problems-of.ts'
import { bestByTryingColumns, isAllowedChoice, SMALL_PROBLEM } from './random-problem.ts'

const MEDIUM = { ...SMALL_PROBLEM, members: 9, demands: 40 }

function search(problem: Problem, unitsMax: number, options: Partial<RuinAndRecreateWith> = {}) {
  const { whole } = dice(problem.values.length)
  const prices = {
    demands: Float64Array.from({ length: problem.demandCount }, () => whole(0, 400)),
    boards: new Float64Array(problem.evenness?.targets.length ?? 0),
  }
  const work = options.work ?? workOf(unitsMax)
  const choice = ruinAndRecreate(problem, {
    start: greedyChoice(problem),
    prices,
    pricer: createPricer(problem, work),
    work,
    unitsMax,
    seed: 1,
    bound: Infinity,
    ...options,
  })
  return { choice, used: work.used() }
}

describe('ruinAndRecreate', () => {
  it('is allowed, worth what it says, and never worse than the start', () => {
    for (const problem of [...problemsOf(60), ...problemsOf(20, MEDIUM)]) {
      for (const start of [
        greedyChoice(problem),
        greedyChoice(
          problem,
          problem.values.map(() => 0),
        ),
      ]) {
        const { choice } = search(problem, 2_000, { start })
        expect(isAllowedChoice(problem, choice.chosen)).toBe(true)
        expect(choice.value).toBe(valueOf(problem, choice.chosen))
        expect(choice.value).toBeGreaterThanOrEqual(start.value)
        expect(choice.chosen).toEqual(choice.chosen.toSorted((a, b) => a - b))
      }
    }
  })

  it('reaches the best of all choices on nearly all small problems', () => {
    const missed = problemsOf(200).filter(
      (problem) => search(problem, 6_000).choice.value < bestByTryingColumns(problem),
    )
    expect(missed.length).toBeLessThanOrEqual(4)
  })

  it('finds more than the first plan on larger ones', () => {
    for (const problem of problemsOf(12, MEDIUM)) {
      const { choice } = search(problem, 100_000)
      expect(choice.value).toBeGreaterThan(greedyChoice(problem).value)
    }
  })

  it('does the same for the same seed, and something else for another', () => {
    const problems = problemsOf(8, MEDIUM)
    const answers = (seed: number) =>
      problems.map((problem) => search(problem, 3_000, { seed }).choice)
    expect(answers(5)).toEqual(answers(5))
    expect(answers(5)).not.toEqual(answers(6))
  })

  it('is done when the bound is reached, when the work is used up, and when somebody asks', () => {
    for (const problem of problemsOf(20)) {
      const start = greedyChoice(problem)
      expect(search(problem, 9_000, { bound: start.value + 0.9 })).toEqual({
        choice: start,
        used: 0,
      })
      const stopped = workOf(9_000, () => true)
      expect(search(problem, 9_000, { work: stopped }).choice).toEqual(start)
    }
    for (const problem of problemsOf(10, MEDIUM)) {
      expect(search(problem, 5_000).used).toBeLessThan(20_000)
    }
  })

  it('leaves alone what has no tie with the members that it is around', () => {
    const [one, other] = problemsOf(8, MEDIUM).filter(({ evenness }) => evenness === null)
    if (one === undefined || other === undefined) throw new RangeError('no problems')
    const both = sideBySide(one, other)
    const nothing = greedyChoice(both, new Float64Array(both.values.length))
    const { chosen } = search(both, 50_000, { start: nothing, around: [2] }).choice
    expect(chosen.length).toBeGreaterThan(5)
    expect(chosen.every((column) => column < one.values.length)).toBe(true)
  })
})

/** Two problems that have nothing to do with each other, as one. */
function sideBySide(one: Problem, other: Problem): Problem {
  const columns = one.values.length
  return {
    values: Float64Array.of(...one.values, ...other.values),
    memberOf: Int32Array.of(
      ...one.memberOf,
      ...other.memberOf.map((member) => member + one.members.length),
    ),
    demandStarts: Int32Array.of(
      ...one.demandStarts.subarray(0, -1),
      ...other.demandStarts.map((start) => start + one.demands.length),
    ),
    demands: Int32Array.of(
      ...one.demands,
      ...other.demands.map((demand) => demand + one.demandCount),
    ),
    demandCount: one.demandCount + other.demandCount,
    members: [
      ...one.members,
      ...other.members.map((member) => ({ ...member, first: member.first + columns })),
    ],
    evenness: null,
  }
}
