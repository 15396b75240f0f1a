import { afterAll, describe, expect, it } from 'vitest'
import { greedyChoice } from '../../../../scheduler/match/solve/greedy-choice.ts'
import {
  type PriceAndBranchWith,
  priceAndBranch,
  scheduleProgram,
} from '../../../../scheduler/match/solve/price-and-branch.ts'
import type { Problem } from '../../../../scheduler/match/solve/problem.ts'
import { valueOf } from '../../../../scheduler/match/solve/problem.ts'
import { Schedules } from '../../../../scheduler/match/solve/schedules.ts'
import { createHighsSolver } from '../../../../src/solver/create-highs-solver.ts'
import { dice } from '../dice.ts'
import { isAllowed } from '../random-program.ts'
import { problemsOf } from './problems-of.ts'
import { bestByTryingColumns, isAllowedChoice } from './random-problem.ts'

const solver = createHighsSolver()
afterAll(() => solver.close())

/** Every set of columns that one member can have. */
function allSchedules(problem: Problem): Schedules {
  const schedules = new Schedules()
  for (const [member, { first, size }] of problem.members.entries()) {
    for (let bits = 1; bits < 2 ** size; bits += 1) {
      const columns = [...Array(size).keys()].filter((column) => (bits >> column) & 1)
      const chosen = columns.map((column) => first + column)
      if (isAllowedChoice(problem, chosen)) schedules.add(member, columns)
    }
  }
  return schedules
}

function optionsFor(problem: Problem, seed: number): PriceAndBranchWith {
  const { whole } = dice(seed)
  const demands = Float64Array.from({ length: problem.demandCount }, () => whole(0, 900))
  const boards = new Float64Array(problem.evenness?.targets.length ?? 0).fill(3)
  return {
    schedules: allSchedules(problem),
    prices: { demands, boards },
    start: greedyChoice(problem),
    schedulesMax: 10_000,
    seed: 1,
  }
}

describe('priceAndBranch', () => {
  it('finds the best of all choices when it has all schedules', async () => {
    for (const [seed, problem] of problemsOf(60).entries()) {
      if (problem.evenness !== null) continue
      const { value } = await priceAndBranch(problem, optionsFor(problem, seed), solver)
      expect(value).toBe(bestByTryingColumns(problem))
    }
  })

  it('is allowed and never worse than the start, however few schedules it may use', async () => {
    for (const [seed, problem] of problemsOf(60).entries()) {
      const options = { ...optionsFor(problem, seed), schedulesMax: seed % 6 }
      const { chosen, value } = await priceAndBranch(problem, options, solver)
      expect(isAllowedChoice(problem, chosen)).toBe(true)
      expect(value).toBe(valueOf(problem, chosen))
      expect(value).toBeGreaterThanOrEqual(options.start.value)
    }
  })
})

describe('scheduleProgram', () => {
  it('leaves out a schedule that covers a demand twice', () => {
    let seen = 0
    for (const [seed, problem] of problemsOf(40).entries()) {
      const options = optionsFor(problem, seed)
      for (const [member, { first, size }] of problem.members.entries()) {
        for (let one = 0; one < size; one += 1) {
          for (let other = one + 1; other < size; other += 1) {
            if (!overlap(problem, first + one, first + other)) continue
            seen += 1
            const { size: before } = options.schedules
            options.schedules.add(member, [one, other])
            expect(options.schedules.size).toBe(before + 1)
          }
        }
      }
      const count = scheduleProgram(problem, options).program.values.length
      expect(count).toBe(scheduleProgram(problem, optionsFor(problem, seed)).program.values.length)
    }
    expect(seen).toBeGreaterThan(10)
  })

  it('allows exactly the schedules that go together, and says what they are worth', () => {
    for (const [seed, problem] of problemsOf(60).entries()) {
      if (problem.evenness !== null) continue
      const options = { ...optionsFor(problem, seed), schedulesMax: 8 }
      const { program, choiceOf } = scheduleProgram(problem, options)
      expect(choiceOf(program.start)).toEqual(options.start)
      expect(isAllowed(program, program.start)).toBe(true)
      const columns = [...program.values.keys()]
      for (let bits = 0; bits < 2 ** columns.length; bits += 1) {
        const chosen = columns.filter((column) => (bits >> column) & 1)
        const choice = choiceOf(chosen)
        const members = chosen.map((at) => memberOf(problem, choiceOf([at]).chosen))
        const eachOnce = new Set(members).size === members.length
        expect(isAllowed(program, chosen)).toBe(eachOnce && isAllowedChoice(problem, choice.chosen))
        expect(choice.value).toBe(chosen.reduce((sum, at) => sum + (program.values[at] ?? 0), 0))
      }
    }
  })

  it('takes the schedules that lose least against the best of their member', () => {
    for (const [seed, problem] of problemsOf(40).entries()) {
      if (problem.evenness !== null) continue
      const options = { ...optionsFor(problem, seed), start: { chosen: [], value: 0 } }
      const { schedules, prices } = options
      const profitOf = (at: number) => {
        const { member, columns } = schedules.at(at)
        const first = problem.members[member]?.first ?? 0
        return columns.reduce((sum, column) => {
          const [from, to] = [first + column, first + column + 1]
          const covered = problem.demands.subarray(
            problem.demandStarts[from],
            problem.demandStarts[to],
          )
          const cost = covered.reduce((all, demand) => all + (prices.demands[demand] ?? 0), 0)
          return sum + (problem.values[from] ?? 0) - cost
        }, 0)
      }
      const all = [...Array(schedules.size).keys()]
      const bestOf = (member: number) =>
        Math.max(0, ...all.filter((at) => schedules.at(at).member === member).map(profitOf))
      const losses = all.map((at) => bestOf(schedules.at(at).member) - profitOf(at))
      const kept = losses.toSorted((a, b) => a - b).slice(0, 5)
      const { program, choiceOf } = scheduleProgram(problem, { ...options, schedulesMax: 5 })
      const values = [...program.values.keys()].map((at) => choiceOf([at]).chosen.join())
      const found = all.filter((at) => {
        const { member, columns } = schedules.at(at)
        const first = problem.members[member]?.first ?? 0
        return values.includes(columns.map((column) => first + column).join())
      })
      expect(found.map((at) => losses[at]).toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(kept)
    }
  })
})

function memberOf(problem: Problem, chosen: readonly number[]): number {
  return problem.memberOf[chosen[0] ?? -1] ?? -1
}

function overlap({ demandStarts, demands }: Problem, one: number, other: number): boolean {
  const of = (column: number) => [
    ...demands.subarray(demandStarts[column], demandStarts[column + 1]),
  ]
  return of(one).some((demand) => of(other).includes(demand))
}
