import { describe, expect, it } from 'vitest'
import { GONE, replanChanges } from '../../../../scheduler/match/replan/replan-changes.ts'
import { greedyChoice } from '../../../../scheduler/match/solve/greedy-choice.ts'
import { indexProblem } from '../../../../scheduler/match/solve/index-problem.ts'
import { NOBODY } from '../../../../scheduler/match/solve/plan-state.ts'
import type { Budget, Problem } from '../../../../scheduler/match/solve/problem.ts'
import { dice } from '../dice.ts'
import { problemsOf } from '../solve/problems-of.ts'
import { isAllowedChoice } from '../solve/random-problem.ts'

/**
 * Two members, three demands. The first has columns 0, 1 and 2 for demands 0, 1 and 2, of which 0 and 1 exclude each other; the
 * second has columns 3 and 4 for demands 0 and 1.
 */
function twoMembers(budgets: readonly Budget[] = []): Problem {
  return {
    values: Float64Array.of(10, 20, 30, 9, 19),
    memberOf: Int32Array.of(0, 0, 0, 1, 1),
    demandStarts: Int32Array.of(0, 1, 2, 3, 4, 5),
    demands: Int32Array.of(0, 1, 2, 0, 1),
    demandCount: 3,
    members: [
      { first: 0, size: 3, words: 1, conflicts: Uint32Array.of(0b010, 0b001, 0), budgets },
      { first: 3, size: 2, words: 1, conflicts: new Uint32Array(2), budgets: [] },
    ],
    evenness: null,
  }
}

const changes = (problem: Problem, before: readonly number[], chosen: readonly number[]) =>
  replanChanges(problem, indexProblem(problem), Int32Array.from(before), { chosen, value: 0 })

describe('replanChanges', () => {
  it('says nothing of what is covered as before', () => {
    expect(changes(twoMembers(), [3, 1, NOBODY], [1, 3])).toEqual([])
  })

  it('tells what is filled, and what is no longer there', () => {
    expect(changes(twoMembers(), [NOBODY, 4, GONE], [0, 4])).toEqual([
      { demand: 0, was: NOBODY, is: 0, reason: { kind: 'filled' } },
      { demand: 2, was: GONE, is: NOBODY, reason: { kind: 'gone' } },
    ])
  })

  it('tells for which demands somebody was moved', () => {
    expect(changes(twoMembers(), [0, 4, NOBODY], [1, 3])).toEqual([
      { demand: 0, was: 0, is: 3, reason: { kind: 'made-room', demands: [1] } },
      { demand: 1, was: 4, is: 1, reason: { kind: 'better' } },
    ])
  })

  it('tells when the room was not enough for what had been there together', () => {
    const columns = Int32Array.of(0, 2)
    const problem = twoMembers([{ columns, uses: Float64Array.of(4, 5), room: 8 }])
    expect(changes(problem, [0, NOBODY, 2], [2, 3])).toEqual([
      { demand: 0, was: 0, is: 3, reason: { kind: 'no-room', beside: [2] } },
    ])
  })

  it('counts room as taken only by what uses it', () => {
    const columns = Int32Array.of(0, 2)
    const problem = twoMembers([{ columns, uses: Float64Array.of(4, 5), room: 9 }])
    expect(changes(problem, [0, NOBODY, 2], [2, 3])).toEqual([
      { demand: 0, was: 0, is: 3, reason: { kind: 'better' } },
    ])
  })

  it('names a split request whose other half changed hands', () => {
    const problem: Problem = {
      ...twoMembers(),
      demandStarts: Int32Array.of(0, 1, 2, 3, 5, 6),
      demands: Int32Array.of(0, 1, 2, 0, 1, 1),
    }
    expect(changes(problem, [3, 3, NOBODY], [0, 4])).toEqual([
      { demand: 0, was: 3, is: 0, reason: { kind: 'made-room', demands: [1] } },
      { demand: 1, was: 3, is: 4, reason: { kind: 'made-room', demands: [0] } },
    ])
  })

  it('says better exactly where what was there could have stayed', () => {
    for (const [seed, problem] of problemsOf(120).entries()) {
      const { whole } = dice(seed)
      const before = new Int32Array(problem.demandCount).fill(NOBODY)
      for (const column of greedyChoice(
        problem,
        problem.values.map(() => whole(1, 9)),
      ).chosen) {
        for (const demand of demandsOf(problem, column)) before[demand] = column
      }
      const { chosen } = greedyChoice(
        problem,
        problem.values.map(() => whole(1, 9)),
      )
      for (const { was, is, reason } of changes(problem, [...before], chosen)) {
        const instead = [...chosen.filter((column) => column !== is), was]
        const couldStay = was !== NOBODY && isAllowedChoice(problem, instead)
        expect(reason.kind === 'better').toBe(couldStay)
        expect(reason.kind === 'filled').toBe(was === NOBODY)
      }
    }
  })
})

const demandsOf = ({ demands, demandStarts }: Problem, column: number) =>
  demands.subarray(demandStarts[column], demandStarts[column + 1])
