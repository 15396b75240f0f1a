import fc from 'fast-check'
import { expect, it } from 'vitest'
import { roadMetres, travelCents } from '../../../scheduler/money/travel-cents.ts'

it.each([
  [10_000, 1, 23, 460],
  [10_000, 5, 23, 2_300],
  [0, 5, 23, 0],
  [10, 1, 24, 0],
  [10, 1, 25, 1],
  [10, 3, 25, 3],
])('%i metres on %i days at %i cents per km cost %i cents', (metres, days, centsPerKm, cents) => {
  expect(travelCents(metres, days, centsPerKm)).toBe(cents)
})

it('is the sum of its days', () => {
  fc.assert(
    fc.property(fc.nat(200_000), fc.nat(40), fc.nat(100), (metres, days, centsPerKm) => {
      expect(travelCents(metres, days, centsPerKm)).toBe(days * travelCents(metres, 1, centsPerKm))
    }),
  )
})

it('stretches the straight line by the road factor', () => {
  const [amersfoort, utrecht] = [
    { latitude: 52.155, longitude: 5.387 },
    { latitude: 52.09, longitude: 5.12 },
  ]
  const straight = roadMetres(amersfoort, utrecht, { roadFactor: 1, kmPerHour: 40 })
  const byRoad = roadMetres(amersfoort, utrecht, { roadFactor: 1.3, kmPerHour: 40 })
  expect(straight).toBeGreaterThan(19_000)
  expect(straight).toBeLessThan(20_500)
  expect(Math.abs(byRoad - 1.3 * straight)).toBeLessThanOrEqual(1.5)
})

it.each([
  [-1, 1, 23],
  [1, -1, 23],
  [1, 1, -1],
  [1.5, 1, 23],
])('refuses %d metres on %d days at %d cents', (metres, days, centsPerKm) => {
  expect(() => travelCents(metres, days, centsPerKm)).toThrow(RangeError)
})
