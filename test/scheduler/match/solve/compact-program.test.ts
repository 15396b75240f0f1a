import { afterAll, describe, expect, it } from 'vitest'
import { compactProgram } from '../../../../scheduler/match/solve/compact-program.ts'
import { greedyChoice } from '../../../../scheduler/match/solve/greedy-choice.ts'
import type { Problem } from '../../../../scheduler/match/solve/problem.ts'
import type { IntegerProgram } from '../../../../scheduler/match/solve/solver.ts'
import { createHighsSolver } from '../../../../src/solver/create-highs-solver.ts'
import { isAllowed } from '../random-program.ts'
import { problemsOf } from './problems-of.ts'
import { bestByTryingColumns, isAllowedChoice, randomProblem } from './random-problem.ts'

const solver = createHighsSolver()
afterAll(() => solver.close())

function programOf(problem: Problem): IntegerProgram {
  const program = compactProgram(problem, { start: greedyChoice(problem), seed: 1 })
  if (program === null) throw new RangeError('no program')
  return program
}

const withoutEvenness = (count: number) =>
  problemsOf(count).filter(({ evenness }) => evenness === null)

describe('compactProgram', () => {
  it('allows exactly what the problem allows', () => {
    for (const problem of withoutEvenness(80)) {
      const program = programOf(problem)
      const columns = [...problem.values.keys()].slice(0, 9)
      for (let bits = 0; bits < 2 ** columns.length; bits += 1) {
        const chosen = columns.filter((column) => (bits >> column) & 1)
        expect(isAllowed(program, chosen)).toBe(isAllowedChoice(problem, chosen))
      }
    }
  })

  it('is solved to the best of all choices', async () => {
    for (const problem of withoutEvenness(60)) {
      const { status, value, chosen } = await solver.solve(programOf(problem))
      expect(status).toBe('optimal')
      expect(value).toBe(bestByTryingColumns(problem))
      expect(isAllowedChoice(problem, chosen)).toBe(true)
    }
  })

  it('has no row for a budget that another row implies, nor for one that is never full', () => {
    const size = { members: 1, demands: 3, density: 1, conflicts: 1, budgets: 0 }
    const whole = randomProblem(1, size)
    const [member] = whole.members
    if (member === undefined) throw new RangeError('no member')
    const columns = Int32Array.of(0, 1, 2)
    const uses = Float64Array.of(4, 5, 6)
    const rowsWith = (conflicts: Uint32Array, ...rooms: readonly number[]) => {
      const budgets = rooms.map((room) => ({ columns, uses, room }))
      return programOf({ ...whole, members: [{ ...member, conflicts, budgets }] }).rowMax.length
    }
    const free = new Uint32Array(3)
    expect(rowsWith(member.conflicts)).toBe(1)
    expect(rowsWith(member.conflicts, 6)).toBe(1)
    expect(rowsWith(member.conflicts, 5)).toBe(2)
    expect(rowsWith(free, 14)).toBe(1)
    expect(rowsWith(free, 15)).toBe(0)
    expect(rowsWith(free, 12, 11, 11)).toBe(1)
  })

  it('is none where uneven cover costs', () => {
    const [, , uneven] = problemsOf(3)
    if (uneven === undefined) throw new RangeError('no problem')
    expect(compactProgram(uneven, { start: greedyChoice(uneven), seed: 1 })).toBeNull()
  })
})
