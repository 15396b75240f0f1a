import { describe, expect, it } from 'vitest'
import { GONE } from '../../../../scheduler/match/replan/replan-changes.ts'
import { type ReplanWith, replanChoice } from '../../../../scheduler/match/replan/replan-choice.ts'
import { greedyChoice } from '../../../../scheduler/match/solve/greedy-choice.ts'
import { NOBODY } from '../../../../scheduler/match/solve/plan-state.ts'
import { createPricer } from '../../../../scheduler/match/solve/price-members.ts'
import type { Choice, Problem } from '../../../../scheduler/match/solve/problem.ts'
import { valueOf } from '../../../../scheduler/match/solve/problem.ts'
import { residual } from '../../../../scheduler/match/solve/residual.ts'
import { ruinAndRecreate } from '../../../../scheduler/match/solve/ruin-and-recreate.ts'
import { workOf } from '../../../../scheduler/match/solve/work.ts'
import { dice } from '../dice.ts'
import { problemsOf } from '../solve/problems-of.ts'
import { bestByTryingColumns, isAllowedChoice, SMALL_PROBLEM } from '../solve/random-problem.ts'

const MEDIUM = { ...SMALL_PROBLEM, members: 9, demands: 40 }
const UNITS = 5_000

const optionsFor = (problem: Problem, before: Int32Array): ReplanWith => {
  const work = workOf(UNITS)
  return {
    before,
    touchedDemands: [],
    keepBonus: new Float64Array(problem.demandCount).fill(5),
    prices: {
      demands: new Float64Array(problem.demandCount).fill(200),
      boards: new Float64Array(problem.evenness?.targets.length ?? 0),
    },
    pricer: createPricer(problem, work),
    work,
    unitsMax: UNITS,
    seed: 1,
  }
}

const everyDemand = ({ demandCount }: Problem) => [...new Float64Array(demandCount).keys()]

/** By demand: the column that covers it. */
function ownersOf(problem: Problem, chosen: readonly number[]): Int32Array {
  const owners = new Int32Array(problem.demandCount).fill(NOBODY)
  for (const column of chosen)
    for (const demand of demandsOf(problem, column)) owners[demand] = column
  return owners
}

const demandsOf = ({ demands, demandStarts }: Problem, column: number) =>
  demands.subarray(demandStarts[column], demandStarts[column + 1])

function goodChoice(problem: Problem): Choice {
  const { prices, pricer, work } = optionsFor(problem, new Int32Array())
  const start = greedyChoice(problem)
  const options = { start, prices, pricer, work, unitsMax: UNITS, seed: 3, bound: Infinity }
  return ruinAndRecreate(problem, options)
}

/** The problem with some columns gone, and what covered each demand before. */
function damaged(whole: Problem, seed: number) {
  const { chance } = dice(seed)
  const keep = Uint8Array.from(whole.values, () => (chance(0.85) ? 1 : 0))
  const { problem, columns } = residual(whole, keep, new Uint8Array(keep.length))
  const owners = ownersOf(whole, goodChoice(whole).chosen)
  const before = owners.map((column) => {
    if (column === NOBODY) return NOBODY
    const place = columns.indexOf(column)
    return place < 0 ? GONE : place
  })
  return { problem, before }
}

/** With the bonus for keeping among the values. */
function withBonus(problem: Problem, before: Int32Array): Problem {
  const values = problem.values.map((value, column) =>
    demandsOf(problem, column).reduce(
      (sum, demand) => sum + (before[demand] === column ? 5 : 0),
      value,
    ),
  )
  return { ...problem, values }
}

describe('replanChoice', () => {
  it('changes nothing where nothing was touched', () => {
    for (const problem of [...problemsOf(20), ...problemsOf(8, MEDIUM)]) {
      const choice = goodChoice(problem)
      const before = ownersOf(problem, choice.chosen)
      expect(replanChoice(problem, optionsFor(problem, before))).toMatchObject({
        choice,
        changes: [],
      })
    }
  })

  it('leaves a plan that is as good as can be, wherever it is touched', () => {
    for (const problem of problemsOf(60)) {
      const choice = goodChoice(problem)
      if (choice.value < bestByTryingColumns(problem)) continue
      const options = {
        ...optionsFor(problem, ownersOf(problem, choice.chosen)),
        touchedDemands: everyDemand(problem),
      }
      expect(replanChoice(problem, options)).toMatchObject({ choice, changes: [] })
    }
  })

  it('is allowed, worth what it says, and never worse than what still stands', () => {
    for (const [seed, whole] of [...problemsOf(60), ...problemsOf(16, MEDIUM)].entries()) {
      const { problem, before } = damaged(whole, seed)
      const { choice } = replanChoice(problem, optionsFor(problem, before))
      const standing = new Set([...before].filter((column) => column >= 0))
      const keeping = withBonus(problem, before)
      expect(isAllowedChoice(problem, choice.chosen)).toBe(true)
      expect(choice.value).toBe(valueOf(problem, choice.chosen))
      expect(valueOf(keeping, choice.chosen)).toBeGreaterThanOrEqual(valueOf(keeping, standing))
    }
  })

  it('finds the best, with keeping counted, for nearly all small problems', () => {
    const missed = problemsOf(160).filter((whole, seed) => {
      const { problem, before } = damaged(whole, seed)
      const touchedDemands = everyDemand(problem)
      const { choice } = replanChoice(problem, { ...optionsFor(problem, before), touchedDemands })
      const keeping = withBonus(problem, before)
      return valueOf(keeping, choice.chosen) < bestByTryingColumns(keeping)
    })
    expect(missed.length).toBeLessThanOrEqual(4)
  })

  it('drops what can no longer stand together', () => {
    for (const problem of problemsOf(40).filter(({ members }) => members[0]?.budgets.length)) {
      const before = ownersOf(problem, goodChoice(problem).chosen)
      const members = problem.members.map((member) => ({
        ...member,
        budgets: member.budgets.map((budget) => ({ ...budget, room: 3 })),
      }))
      const tighter = { ...problem, members }
      const { choice } = replanChoice(tighter, optionsFor(tighter, before))
      expect(isAllowedChoice(tighter, choice.chosen)).toBe(true)
    }
  })

  it('does the same for the same seed', () => {
    for (const [seed, whole] of problemsOf(8, MEDIUM).entries()) {
      const { problem, before } = damaged(whole, seed)
      const again = () => replanChoice(problem, optionsFor(problem, before))
      expect(again()).toEqual(again())
    }
  })
})
