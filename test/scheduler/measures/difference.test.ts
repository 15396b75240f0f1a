import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differenceOf, effectOf } from '../../../scheduler/measures/difference.ts'

describe('the difference between two groups', () => {
  test('is what is computed by hand, with Welch’s interval', () => {
    // Means 4 and 3; spreads 0.5 and 0.5 over five people each: error 0.1 + 0.1, eight degrees of freedom, t 2.306.
    const found = differenceOf([3, 4, 4, 4, 5], [2, 3, 3, 3, 4])
    expect(found).toMatchObject({ heldCount: 5, otherCount: 5, heldMean: 4, otherMean: 3 })
    expect(found?.low).toBeCloseTo(1 - 2.306 * Math.sqrt(0.2), 3)
    expect(found?.high).toBeCloseTo(1 + 2.306 * Math.sqrt(0.2), 3)
    expect(effectOf(found)).toBe('none')
  })

  test('is told where the interval keeps off nought, on either side', () => {
    const [low, high] = [
      [1, 1, 2, 2, 1],
      [4, 5, 4, 5, 5],
    ]
    expect(effectOf(differenceOf(high, low))).toBe('more')
    expect(effectOf(differenceOf(low, high))).toBe('less')
  })

  test('of fewer than five people on either side is unknown', () => {
    expect(effectOf(differenceOf([1, 2, 3, 4], [1, 2, 3, 4, 5]))).toBe('unknown')
    expect(effectOf(differenceOf([1, 2, 3, 4, 5], [9, 9, 9, 9]))).toBe('unknown')
  })

  test('of people who are all alike has no margin', () => {
    expect(differenceOf([2, 2, 2, 2, 2], [2, 2, 2, 2, 2])).toMatchObject({ low: 0, high: 0 })
    expect(effectOf(differenceOf([2, 2, 2, 2, 2], [1, 1, 1, 1, 1]))).toBe('more')
  })

  test('has few degrees of freedom where one side has all the spread', () => {
    // Four degrees of freedom: t 2.776.
    const found = differenceOf([1, 2, 3, 4, 5], [3, 3, 3, 3, 3, 3])
    expect(found?.high).toBeCloseTo(2.776 * Math.sqrt(0.5), 2)
  })

  test('is told of spreads whose square is too small for a number', () => {
    const tiny = 1e-82
    const found = differenceOf([0, 0, 0, 0, tiny], [0, 0, 0, 0, 0])
    expect(found?.low).toBeLessThan(found?.difference ?? 0)
    expect(found?.high).toBeGreaterThan(found?.difference ?? 0)
  })

  test('turns round with the groups, and has the difference within its interval', () => {
    const group = fc.array(fc.double({ min: 0, max: 5, noNaN: true }), {
      minLength: 5,
      maxLength: 30,
    })
    fc.assert(
      fc.property(group, group, (held, others) => {
        const [one, other] = [differenceOf(held, others), differenceOf(others, held)]
        expect(one?.difference).toBeCloseTo(-(other?.difference ?? 0), 9)
        expect(one?.low).toBeLessThanOrEqual(one?.difference ?? 0)
        expect(one?.low).toBeCloseTo(-(other?.high ?? 0), 9)
      }),
    )
  })
})
