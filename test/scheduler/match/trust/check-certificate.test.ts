import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../../scheduler/match/solve/problem.ts'
import type { Certificate } from '../../../../scheduler/match/trust/certificate.ts'
import { certifiedBound } from '../../../../scheduler/match/trust/check-certificate.ts'
import { dice } from '../dice.ts'
import {
  bestByTryingColumns,
  type ProblemSize,
  randomProblem,
  SMALL_PROBLEM,
} from '../solve/random-problem.ts'

const SIZES: readonly (readonly [string, ProblemSize])[] = [
  ['crowded', SMALL_PROBLEM],
  ['split', { ...SMALL_PROBLEM, split: true }],
  ['several budgets', { ...SMALL_PROBLEM, members: 2, demands: 7, density: 1, budgets: 3 }],
  ['uneven', { ...SMALL_PROBLEM, boards: 2, split: true }],
]

const NO_BOARDS = new Float64Array(0)

/** Any prices at all: zero, low, about right, far too high; board prices from 0 to what a minute costs. */
function randomLeaf(seed: number, { demandCount, evenness }: Problem): Certificate {
  const { roll, chance } = dice(seed + 5000)
  return {
    kind: 'bound',
    demands: Float64Array.from({ length: demandCount }, () => (chance(0.2) ? 0 : roll() * 1200)),
    boards: Float64Array.from(
      evenness?.targets ?? [],
      () => roll() * (evenness?.costPerMinute ?? 0),
    ),
  }
}

/** Decides the columns from `from` on, one after another, with random prices at every leaf. */
function randomTree(seed: number, problem: Problem, from = 0): Certificate {
  const { chance } = dice(seed)
  if (from >= problem.values.length || chance(0.3)) return randomLeaf(seed, problem)
  return {
    kind: 'branch',
    column: from,
    with: randomTree(2 * seed + 1, problem, from + 1),
    without: randomTree(2 * seed + 2, problem, from + 1),
  }
}

/** Decides every column there is, so that nothing is left to be bounded but the evenness. */
function wholeTree(problem: Problem, leaf: Certificate, column = 0): Certificate {
  if (column === problem.values.length) return leaf
  const below = wholeTree(problem, leaf, column + 1)
  return { kind: 'branch', column, with: below, without: below }
}

const seeds = fc.integer({ min: 0, max: 100_000 })

describe('a certificate', () => {
  it.each(SIZES)('never proves less than the best choice is worth: %s', (_, size) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = randomProblem(seed, size)
        const best = bestByTryingColumns(problem)
        expect(certifiedBound(problem, randomLeaf(seed, problem))).toBeGreaterThanOrEqual(best)
        expect(certifiedBound(problem, randomTree(seed, problem))).toBeGreaterThanOrEqual(best)
      }),
      { numRuns: 150 },
    )
  })

  it('with one column chosen bounds every choice that has it, with one kept out every other', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = randomProblem(seed, SMALL_PROBLEM)
        const column = seed % problem.values.length
        const [leaf, nothing] = [randomLeaf(seed, problem), randomLeaf(seed + 1, problem)]
        const bound = certifiedBound(problem, { kind: 'branch', column, with: leaf, without: leaf })
        const forced = bestByTryingColumns(problem, column)
        expect(bound).toBeGreaterThanOrEqual(Math.max(forced, bestByTryingColumns(problem)))
        expect(bound).toBeLessThanOrEqual(certifiedBound(problem, leaf))
        expect(certifiedBound(problem, nothing)).toBeGreaterThanOrEqual(forced)
      }),
      { numRuns: 100 },
    )
  })

  it.each(SIZES.slice(0, 3))('that decides everything proves the very best: %s', (_, size) => {
    for (let seed = 0; seed < 12; seed += 1) {
      const problem = randomProblem(seed, { ...size, members: 2, demands: 5 })
      const leaf = randomLeaf(seed, problem)
      expect(certifiedBound(problem, wholeTree(problem, leaf))).toBeGreaterThanOrEqual(
        bestByTryingColumns(problem),
      )
      const free: Certificate = {
        kind: 'bound',
        demands: new Float64Array(problem.demandCount),
        boards: NO_BOARDS,
      }
      expect(certifiedBound(problem, wholeTree(problem, free))).toBe(bestByTryingColumns(problem))
    }
  })

  it('finds the best set of each member exactly: without a demand in common the bound is the best', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(0.1, 0.4, 0.8), (seed, conflicts) => {
        const size = { members: 1, demands: 12, density: 0.9, conflicts, budgets: seed % 4 }
        const problem = randomProblem(seed, size)
        const demands = new Float64Array(problem.demandCount)
        expect(certifiedBound(problem, { kind: 'bound', demands, boards: NO_BOARDS })).toBe(
          bestByTryingColumns(problem),
        )
      }),
      { numRuns: 150 },
    )
  })

  it('counts what unevenness costs: a board at full price from below, at no price not at all', () => {
    const problem: Problem = {
      ...randomProblem(1, { ...SMALL_PROBLEM, members: 1, demands: 2, density: 1, conflicts: 0 }),
      values: Float64Array.from([100, 90]),
      evenness: {
        costPerMinute: 3,
        targets: Float64Array.from([50]),
        boardOf: Int32Array.from([0, 0]),
        minutes: Float64Array.from([10, 20]),
      },
    }
    const bound = (price: number) =>
      certifiedBound(problem, {
        kind: 'bound',
        demands: new Float64Array(2),
        boards: Float64Array.from([price]),
      })
    // Both: 190 less 3 for each of 20 minutes short.
    expect(bestByTryingColumns(problem)).toBe(130)
    expect([bound(3), bound(0), bound(99)]).toEqual([130, 190, 130])
  })

  it('counts no branch that chooses two for the same demand', () => {
    const twice = randomProblem(3, { ...SMALL_PROBLEM, members: 2, density: 1, demands: 1 })
    const free: Certificate = { kind: 'bound', demands: new Float64Array(1), boards: NO_BOARDS }
    const inner: Certificate = { kind: 'branch', column: 1, with: free, without: free }
    const tree: Certificate = { kind: 'branch', column: 0, with: inner, without: inner }
    expect(certifiedBound(twice, tree)).toBe(Math.max(...twice.values))
    const first: Certificate = { kind: 'branch', column: 0, with: free, without: free }
    expect(certifiedBound(twice, first)).toBe(Math.max(...twice.values))
  })
})

describe('a certificate is refused', () => {
  const problem = randomProblem(2, { ...SMALL_PROBLEM, boards: 1 })
  const leaf = (change: (demands: Float64Array, boards: Float64Array) => void) => {
    const demands = new Float64Array(problem.demandCount)
    const boards = new Float64Array(1)
    change(demands, boards)
    return () => certifiedBound(problem, { kind: 'bound', demands, boards })
  }

  it.each<[string, number]>([
    ['negative', -0.5],
    ['no number', Number.NaN],
    ['endless', Infinity],
  ])('with a price that is %s', (_, price) => {
    expect(leaf((demands) => demands.set([price]))).toThrow(RangeError)
    expect(leaf((_demands, boards) => boards.set([price]))).toThrow(RangeError)
    expect(leaf(() => undefined)).not.toThrow()
  })

  it('with prices of another problem', () => {
    const [demands, boards] = [new Float64Array(1), new Float64Array(1)]
    expect(() => certifiedBound(problem, { kind: 'bound', demands, boards })).toThrow(RangeError)
    const fits = new Float64Array(problem.demandCount)
    expect(() =>
      certifiedBound(problem, { kind: 'bound', demands: fits, boards: NO_BOARDS }),
    ).toThrow(RangeError)
  })

  it('with a branch on a column that is none, or twice on the same', () => {
    const end = randomLeaf(1, problem)
    const on = (column: number, below: Certificate): Certificate => {
      return { kind: 'branch', column, with: below, without: below }
    }
    expect(() => certifiedBound(problem, on(problem.values.length, end))).toThrow(RangeError)
    expect(() => certifiedBound(problem, on(-1, end))).toThrow(RangeError)
    expect(() => certifiedBound(problem, on(0, on(0, end)))).toThrow(RangeError)
    expect(() => certifiedBound(problem, on(0, on(1, end)))).not.toThrow()
  })
})
