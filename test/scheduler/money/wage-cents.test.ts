import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wageCents } from '../../../scheduler/money/wage-cents.ts'

it.each([
  [60, 4_200, 4_200],
  [50, 4_200, 3_500],
  [0, 4_200, 0],
  [1, 29, 0],
  [1, 30, 1],
  [1, 89, 1],
  [1, 90, 2],
  [50, 4_233, 3_528],
])('%i minutes at %i cents per hour cost %i cents', (minutes, centsPerHour, cents) => {
  expect(wageCents(minutes, centsPerHour)).toBe(cents)
})

it('is never more than half a cent from the exact price', () => {
  fc.assert(
    fc.property(fc.nat(3_000_000), fc.nat(100_000), (minutes, centsPerHour) => {
      const cents = BigInt(wageCents(minutes, centsPerHour))
      const difference = 120n * cents - 2n * BigInt(minutes) * BigInt(centsPerHour)
      expect(difference).toBeGreaterThan(-60n)
      expect(difference).toBeLessThanOrEqual(60n)
    }),
  )
})

it.each([
  [-1, 4_200],
  [50, -1],
  [0.5, 4_200],
  [50, 0.5],
  [Number.NaN, 1],
])('refuses %d minutes at %d cents', (minutes, centsPerHour) => {
  expect(() => wageCents(minutes, centsPerHour)).toThrow(RangeError)
})
