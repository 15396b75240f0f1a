import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentile } from '../../../scheduler/measures/percentile.ts'

test('percentile is a value that occurred, by nearest rank', () => {
  expect(percentile([], 50)).toBeUndefined()
  expect(percentile([7], 90)).toBe(7)
  expect(percentile([30, 10, 20, 40], 50)).toBe(20)
  expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 90)).toBe(9)
})

test('percentile is the smallest value that so many do not exceed, as counting one by one finds it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer(), { minLength: 1 }),
      fc.integer({ min: 1, max: 100 }),
      (values, percent) => {
        const counted = values
          .filter(
            (one) => values.filter((other) => other <= one).length * 100 >= percent * values.length,
          )
          .reduce((least, one) => Math.min(least, one), Infinity)
        expect(percentile(values, percent)).toBe(counted)
      },
    ),
  )
})
