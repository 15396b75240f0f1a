import { describe, expect, it } from 'vitest'
import { BestSet } from '../../../../scheduler/match/solve/price-best-set.ts'
import { setBit } from '../../../../scheduler/match/solve/price-shape.ts'
import { dice } from '../dice.ts'

/** Columns of which a third of all pairs conflict: no order of time to walk along. */
function tangled(seed: number, count: number, nodesMax: number): BestSet {
  const { whole, chance } = dice(seed)
  const set = new BestSet(count, 0, nodesMax)
  const profits = Array.from({ length: count }, () => whole(1, 1000)).toSorted((a, b) => b - a)
  set.prepare(count, 0)
  set.profits.set(profits)
  for (let one = 0; one < count; one += 1) {
    for (let other = one + 1; other < count; other += 1) {
      if (!chance(0.3)) continue
      setBit(set.rows, one * set.words, other)
      setBit(set.rows, other * set.words, one)
    }
  }
  return set
}

describe('a search for one member', () => {
  it('that gives up has a set that stands, and a profit that the best set does not exceed', () => {
    let gaveUp = 0
    for (let seed = 0; seed < 30; seed += 1) {
      const exact = tangled(seed, 40, Infinity).search()
      const short = tangled(seed, 40, 5)
      const highest = short.search()
      const met = [...short.bestSet.subarray(0, short.bestCount)]
      const profit = met.reduce((sum, column) => sum + (short.profits[column] ?? 0), 0)
      expect(highest).toBeGreaterThanOrEqual(exact)
      expect(profit).toBeLessThanOrEqual(exact)
      expect(met.length).toBeGreaterThan(0)
      if (highest > exact) gaveUp += 1
    }
    expect(gaveUp).toBeGreaterThan(10)
  })
})
