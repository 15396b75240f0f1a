import fc from 'fast-check'
import { expect, test } from 'vitest'
import { determinedCells } from '../../../scheduler/measures/determined-cells.ts'
import { sameCells } from '../../../scheduler/measures/same-cells.ts'
import type { Sum } from '../../../scheduler/measures/sum.ts'
import { determined } from '../../src/actions/measures/determined.ts'

const aSum = fc
  .uniqueArray(fc.nat(14), { minLength: 2, maxLength: 5 })
  .map(([whole = 0, ...parts]): Sum<number> => ({ whole, parts }))

test('finds what exact elimination with whole numbers of any size finds', () => {
  fc.assert(
    fc.property(fc.array(aSum, { maxLength: 20 }), fc.uniqueArray(fc.nat(14)), (sums, holes) => {
      const hidden = new Set(holes)
      const known = new Map(
        Array.from({ length: 15 }, (_, cell) => [`${cell}`, hidden.has(cell) ? null : 1] as const),
      )
      const exact = determined(
        known,
        sums.map(({ whole, parts }) => ({ whole: `${whole}`, parts: parts.map(String) })),
      )
      expect(determinedCells(hidden, sums).map(String).toSorted()).toEqual(exact.toSorted())
    }),
  )
})

test('finds the cell between two rings, which every sum hides with another', () => {
  const ring = (a: number, b: number, c: number, d: number): readonly Sum<number>[] => [
    { whole: 100, parts: [a, b] },
    { whole: 101, parts: [c, d] },
    { whole: 102, parts: [a, c] },
  ]
  const bridge = [
    { whole: 103, parts: [2, 4, 9] },
    { whole: 104, parts: [6, 8, 9] },
  ]
  const sums = [...ring(1, 2, 3, 4), ...ring(5, 6, 7, 8), ...bridge]
  const hidden = new Set([1, 2, 3, 4, 5, 6, 7, 8, 9])
  // 2 + 4 follows from the first ring, and so 9 does.
  expect(determinedCells(hidden, sums)).toEqual([9])
})

test('cells with one part are one cell, and their sums are told once', () => {
  const sums = [
    { whole: 10, parts: [3] },
    { whole: 3, parts: [2, 99] },
    { whole: 20, parts: [3, 4] },
    { whole: 20, parts: [4, 2] },
  ]
  const { nameOf, sums: left } = sameCells((cell) => cell !== 99, sums)
  expect([10, 3, 2, 4].map(nameOf)).toEqual([2, 2, 2, 4])
  expect(left).toEqual([{ whole: 20, parts: [4, 2] }])
})
