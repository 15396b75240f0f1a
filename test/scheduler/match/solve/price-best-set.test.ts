import { describe, expect, it } from 'vitest'
import { hasBit, setBit } from '../../../../scheduler/match/bits.ts'
import { BestSet } from '../../../../scheduler/match/solve/price-best-set.ts'
import { dice } from '../dice.ts'

interface Asked {
  readonly count: number
  readonly budgets: number
  readonly firstWide: number
  readonly nodesMax: number
}

/** Columns of which a third of all pairs conflict, with budgets that a third of them use: no order of time to walk along. */
function tangled(seed: number, { count, budgets, firstWide, nodesMax }: Asked): BestSet {
  const { whole, chance } = dice(seed)
  const set = new BestSet(count, budgets, nodesMax)
  set.prepare(count, budgets, firstWide)
  for (let column = 0; column < count; column += 1) set.profits[column] = whole(1, 1000)
  for (let one = 0; one < count; one += 1) {
    for (let other = one + 1; other < count; other += 1) {
      if (!chance(0.3)) continue
      setBit(set.rows, one * set.words, other)
      setBit(set.rows, other * set.words, one)
    }
  }
  for (let budget = 0; budget < budgets; budget += 1) {
    set.rooms[budget] = whole(5, 15)
    for (let column = 0; column < count; column += 1) {
      set.uses[budget * count + column] = chance(0.3) ? whole(1, 5) : 0
    }
  }
  return set
}

function profitOf(set: BestSet, columns: readonly number[]): number {
  return columns.reduce((sum, column) => sum + (set.profits[column] ?? 0), 0)
}

function stands(set: BestSet, columns: readonly number[]): boolean {
  const doConflict = columns.some((one) =>
    columns.some((other) => hasBit(set.rows, one * set.words, other)),
  )
  if (doConflict) return false
  return Array.from({ length: set.budgets }, (_, budget) => budget).every((budget) => {
    const used = columns.reduce(
      (sum, column) => sum + (set.uses[budget * set.count + column] ?? 0),
      0,
    )
    return used <= (set.rooms[budget] ?? 0)
  })
}

/** The best of all sets, tried one by one. */
function bestByTrying(set: BestSet): number {
  let best = 0
  for (let bits = 0; bits < 2 ** set.count; bits += 1) {
    const columns = Array.from({ length: set.count }, (_, column) => column).filter(
      (column) => ((bits >>> column) & 1) === 1,
    )
    const profit = profitOf(set, columns)
    if (profit > best && stands(set, columns)) best = profit
  }
  return best
}

describe('a search for one member', () => {
  it('finds the best of all sets, with budgets and without, whatever counts as wide', () => {
    for (let seed = 0; seed < 120; seed += 1) {
      const count = 5 + (seed % 6)
      const asked = { count, budgets: seed % 4, firstWide: seed % (count + 1), nodesMax: Infinity }
      const set = tangled(seed, asked)
      const best = bestByTrying(set)
      const rooms = set.rooms.slice()
      expect(set.search()).toBe(best)
      expect(set.rooms).toEqual(rooms)
      const found = [...set.bestSet.subarray(0, set.bestCount)]
      expect(profitOf(set, found)).toBe(best)
      expect(stands(set, found)).toBe(true)
    }
  })

  it.each([0, 3])(
    'that gives up has a set that stands, and a profit that the best set does not exceed: %i budgets',
    (budgets) => {
      let gaveUp = 0
      for (let seed = 0; seed < 30; seed += 1) {
        const asked = { count: 40, budgets, firstWide: 34 }
        const exact = tangled(seed, { ...asked, nodesMax: Infinity }).search()
        const short = tangled(seed, { ...asked, nodesMax: 3 })
        const highest = short.search()
        const met = [...short.bestSet.subarray(0, short.bestCount)]
        expect(highest).toBeGreaterThanOrEqual(exact)
        expect(profitOf(short, met)).toBeLessThanOrEqual(exact)
        expect(stands(short, met)).toBe(true)
        expect(met.length).toBeGreaterThan(0)
        if (short.gaveUp) gaveUp += 1
      }
      expect(gaveUp).toBeGreaterThan(10)
    },
  )
})
