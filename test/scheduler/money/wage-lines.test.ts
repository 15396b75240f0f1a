import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wageCents } from '../../../scheduler/money/wage-cents.ts'
import { wageLines } from '../../../scheduler/money/wage-lines.ts'

it('adds up where rounding each line by itself would not', () => {
  const lines = wageLines([50, 50, 50], 4_233)
  expect(lines.reduce((sum, cents) => sum + cents, 0)).toBe(10_583)
  expect(3 * wageCents(50, 4_233)).toBe(10_584)
})

it('gives lines whose sum is the rounded sum, each within a cent of its own price', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(600), { maxLength: 60 }), fc.nat(20_000), (minutes, price) => {
      const lines = wageLines(minutes, price)
      const all = minutes.reduce((sum, ofLine) => sum + ofLine, 0)
      expect(lines.reduce((sum, cents) => sum + cents, 0)).toBe(wageCents(all, price))
      for (const [index, cents] of lines.entries()) {
        expect(cents).toBeGreaterThanOrEqual(0)
        expect(Math.abs(60 * cents - (minutes[index] ?? 0) * price)).toBeLessThanOrEqual(60)
      }
    }),
  )
})
