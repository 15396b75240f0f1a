import { describe, expect, it } from 'vitest'
import { createPricer } from '../../../../scheduler/match/solve/price-members.ts'
import type { Pricer, PriceWith } from '../../../../scheduler/match/solve/pricer.ts'
import type { MemberProblem, Problem } from '../../../../scheduler/match/solve/problem.ts'
import { workOf } from '../../../../scheduler/match/solve/work.ts'
import { dice } from '../dice.ts'
import { isAllowedChoice, randomProblem } from './random-problem.ts'

const endless = () => workOf(Infinity)

/** The most profitable allowed set by trying all of them; written without regard to speed. */
function bestByTrying(problem: Problem, profits: Float64Array, { force, ban }: PriceWith): number {
  const { first, size } = problem.members[0] as MemberProblem
  const alone = { ...problem, demandStarts: new Int32Array(profits.length + 1) }
  let best = -Infinity
  const visit = (column: number, chosen: readonly number[], profit: number) => {
    if (column === size) {
      const isAsked = force === undefined || chosen.includes(first + force)
      if (isAsked) best = Math.max(best, profit)
      return
    }
    visit(column + 1, chosen, profit)
    const more = [...chosen, first + column]
    if (column !== ban && isAllowedChoice(alone, more)) {
      visit(column + 1, more, profit + (profits[first + column] ?? 0))
    }
  }
  visit(0, [], 0)
  return best
}

/** What is priced is worth what it says, is allowed, is as asked, and takes nothing without profit. */
function expectBest(problem: Problem, profits: Float64Array, only: PriceWith): void {
  const best = bestByTrying(problem, profits, only)
  expectWorth(createPricer(problem, endless()), problem, profits, only, best)
  // Without nodes there is no diagram: the same members by search.
  expectWorth(createPricer(problem, endless(), 0), problem, profits, only, best)
}

function expectWorth(
  pricer: Pricer,
  problem: Problem,
  profits: Float64Array,
  only: PriceWith,
  best: number,
): void {
  const worth = pricer.price(0, profits, only)
  expect(worth).toBe(best)
  if (worth === -Infinity) return
  const { first } = problem.members[0] as MemberProblem
  const chosen = pricer.schedule.map((column) => first + column)
  expect(chosen).toEqual(chosen.toSorted((a, b) => a - b))
  expect(chosen.reduce((sum, column) => sum + (profits[column] ?? 0), 0)).toBe(worth)
  const alone = { ...problem, demandStarts: new Int32Array(profits.length + 1) }
  expect(isAllowedChoice(alone, chosen)).toBe(true)
  if (only.ban !== undefined) expect(pricer.schedule).not.toContain(only.ban)
  if (only.force !== undefined) expect(pricer.schedule).toContain(only.force)
  for (const column of pricer.schedule) {
    if (column !== only.force) expect(profits[first + column]).toBeGreaterThan(0)
  }
}

/** Free, and with one column forced or kept out. */
function expectBestHoweverAsked(problem: Problem, seed: number): void {
  const { whole } = dice(seed + 7)
  const profits = problem.values.map(() => whole(-300, 900) / 64)
  const size = problem.members[0]?.size ?? 0
  expectBest(problem, profits, {})
  if (size === 0) return
  expectBest(problem, profits, { force: whole(0, size - 1) })
  expectBest(problem, profits, { ban: whole(0, size - 1) })
  expectBest(problem, profits, { force: 0, ban: size - 1 })
}

const one = { members: 1, demands: 9, density: 0.9 }

describe('createPricer', () => {
  it.for([
    ['many conflicts', { ...one, conflicts: 0.7, budgets: 0 }],
    ['some conflicts', { ...one, conflicts: 0.3, budgets: 0 }],
    ['few conflicts and budgets', { ...one, conflicts: 0.15, budgets: 3 }],
    ['budgets alone', { ...one, conflicts: 0, budgets: 2 }],
  ] as const)('finds the best set with %s', ([, size]) => {
    expect.hasAssertions()
    for (let seed = 0; seed < 400; seed += 1) {
      expectBestHoweverAsked(randomProblem(seed, size), seed)
    }
  })

  it('finds the best set of intervals, and of intervals with budgets', () => {
    expect.hasAssertions()
    for (let seed = 0; seed < 400; seed += 1) {
      expectBestHoweverAsked(intervals(seed, 0), seed)
      expectBestHoweverAsked(intervals(seed, 2), seed)
    }
  })

  it('cannot force what exceeds a budget by itself', () => {
    const problem = intervals(1, 0)
    const [member] = problem.members as readonly [MemberProblem]
    const budget = { columns: Int32Array.of(2), uses: Float64Array.of(8), room: 7 }
    const full = { ...problem, members: [{ ...member, budgets: [budget] }] }
    expect(createPricer(full, endless()).price(0, problem.values, { force: 2 })).toBe(-Infinity)
    expectBest(full, problem.values, {})
  })

  it('counts what it does', () => {
    const work = endless()
    createPricer(intervals(3, 2), work).price(0, intervals(3, 2).values)
    expect(work.used()).toBeGreaterThan(0)
  })
})

/** A member with columns that take a stretch of time each, in the order in which they begin; budgets of some of them. */
function intervals(seed: number, budgets: number): Problem {
  const { whole } = dice(seed)
  const count = whole(3, 9)
  const starts = Array.from({ length: count }, () => whole(0, 20)).toSorted((a, b) => a - b)
  const ends = starts.map((start) => start + whole(1, 8))
  const problem = randomProblem(seed, {
    members: 1,
    demands: count,
    density: 1,
    conflicts: 0,
    budgets,
  })
  const [member] = problem.members as readonly [MemberProblem]
  const conflicts = new Uint32Array(count * member.words)
  for (const [i, start] of starts.entries()) {
    for (const [j, other] of starts.entries()) {
      const overlaps = i !== j && start < (ends[j] ?? 0) && other < (ends[i] ?? 0)
      if (overlaps) conflicts[i * member.words] = (conflicts[i * member.words] ?? 0) | (1 << j)
    }
  }
  return { ...problem, members: [{ ...member, conflicts }] }
}
