import { describe, expect, it } from 'vitest'
import { BestSet } from '../../../../scheduler/match/solve/price-best-set.ts'
import type { MemberProblem } from '../../../../scheduler/match/solve/problem.ts'
import { bestSet, CHOSEN, FREE, KEPT_OUT } from '../../../../scheduler/match/trust/best-set.ts'
import { dice } from '../dice.ts'

interface Member {
  readonly member: MemberProblem
  readonly profits: Float64Array
}

/** A member whose columns conflict at random, and share the room of some budgets. */
function tangled(seed: number, size: number, budgetCount: number): Member {
  const { whole, chance } = dice(seed)
  const words = (size + 31) >>> 5
  const conflicts = new Uint32Array(size * words)
  const exclude = (one: number, other: number) => {
    const at = one * words + (other >>> 5)
    conflicts[at] = (conflicts[at] ?? 0) | (1 << (other & 31))
  }
  for (let one = 0; one < size; one += 1) {
    for (let other = one + 1; other < size; other += 1) {
      if (!chance(0.2)) continue
      exclude(one, other)
      exclude(other, one)
    }
  }
  const budgets = Array.from({ length: budgetCount }, () => {
    const columns = Int32Array.from({ length: size }, (_, column) => column).filter(() =>
      chance(0.4),
    )
    return { columns, uses: Float64Array.from(columns, () => whole(1, 5)), room: whole(6, 20) }
  })
  const profits = Float64Array.from({ length: size }, () => whole(1, 1000))
  return { member: { first: 0, size, words, conflicts, budgets }, profits }
}

/** What the search of the core finds, which shares no code with the checker. */
function bySearch({ member, profits }: Member): number {
  const { size, conflicts, budgets } = member
  const set = new BestSet(size, budgets.length, Infinity)
  set.prepare(size, budgets.length)
  set.profits.set(profits)
  set.rows.set(conflicts)
  for (const [budget, { columns, uses, room }] of budgets.entries()) {
    set.rooms[budget] = room
    set.uses.fill(0, budget * size, (budget + 1) * size)
    for (const [at, column] of columns.entries()) set.uses[budget * size + column] = uses[at] ?? 0
  }
  return set.search()
}

describe('the best set by the checker', () => {
  it.each([0, 1, 3])('is what the search of the core finds: %i budgets', (budgets) => {
    for (let seed = 0; seed < 60; seed += 1) {
      const asked = tangled(seed, 6 + (seed % 20), budgets)
      const standing = new Uint8Array(asked.member.size).fill(FREE)
      expect(bestSet(asked.member, asked.profits, standing)).toBe(bySearch(asked))
    }
  })

  it('is never below that where it takes too long, and seldom far above', () => {
    let above = 0
    for (let seed = 0; seed < 4; seed += 1) {
      const asked = tangled(seed, 110, 2)
      const exact = bySearch(asked)
      const standing = new Uint8Array(asked.member.size).fill(FREE)
      const most = bestSet(asked.member, asked.profits, standing)
      expect(most).toBeGreaterThanOrEqual(exact)
      expect(most).toBeLessThan(3 * exact)
      if (most > exact) above += 1
    }
    expect(above).toBeGreaterThan(0)
  })

  it('has every chosen column and none that is kept out', () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const { member, profits } = tangled(seed, 8, 1)
      const free = new Uint8Array(8).fill(FREE)
      const chosen = free.with(seed % 8, CHOSEN)
      const without = free.with(seed % 8, KEPT_OUT)
      const most = bestSet(member, profits, free)
      const parts = [bestSet(member, profits, chosen), bestSet(member, profits, without)]
      expect(Math.max(...parts)).toBe(most)
    }
  })
})
