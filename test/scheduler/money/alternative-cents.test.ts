import fc from 'fast-check'
import { expect, it } from 'vitest'
import { alternativeCents } from '../../../scheduler/money/alternative-cents.ts'

const AGENCY = {
  lowCentsPerHour: 7_500,
  expectedCentsPerHour: 9_500,
  highCentsPerHour: 11_300,
}

it('prices the minutes at each end of the range', () => {
  expect(alternativeCents(250, AGENCY)).toEqual({
    lowCents: 31_250,
    expectedCents: 39_583,
    highCents: 47_083,
  })
})

it('is nothing where the alternative has no price', () => {
  expect(alternativeCents(250, null)).toEqual({ lowCents: 0, expectedCents: 0, highCents: 0 })
})

it('keeps the order of the range', () => {
  fc.assert(
    fc.property(fc.nat(100_000), (minutes) => {
      const { lowCents, expectedCents, highCents } = alternativeCents(minutes, AGENCY)
      expect(lowCents).toBeLessThanOrEqual(expectedCents)
      expect(expectedCents).toBeLessThanOrEqual(highCents)
    }),
  )
})
