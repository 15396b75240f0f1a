import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allot } from '../../../scheduler/measures/allot.ts'

describe('allot', () => {
  test('gives each line its share, half a cent upward, and no cent twice', () => {
    expect(allot(100, [1, 1, 1])).toEqual([33, 34, 33])
    expect(allot(1, [1, 1])).toEqual([1, 0])
    expect(allot(7, [0, 0])).toEqual([7, 0])
    expect(allot(5, [])).toEqual([])
  })

  test('adds up to the total, with no line more than a cent from its exact share', () => {
    fc.assert(
      fc.property(
        fc.nat(2_000_000_000),
        fc.array(fc.nat(960), { minLength: 1, maxLength: 40 }),
        (total, weights) => {
          const lines = allot(total, weights)
          const whole = weights.reduce((sum, weight) => sum + weight, 0)
          expect(lines.reduce((sum, line) => sum + line, 0)).toBe(total)
          if (whole === 0) return
          for (const [index, line] of lines.entries()) {
            expect(Math.abs(line - (total * (weights[index] ?? 0)) / whole)).toBeLessThan(1.001)
          }
        },
      ),
    )
  })

  test('refuses what is no whole amount', () => {
    expect(() => allot(-1, [1])).toThrow(RangeError)
    expect(() => allot(1, [0.5])).toThrow(RangeError)
  })
})
