import fc from 'fast-check'
import { expect, it } from 'vitest'
import { schoolYearOf } from '../../../scheduler/calendar/school-year.ts'
import { day, daysBetween } from '../../../scheduler/domain/day.ts'
import { days } from './arbitraries.ts'

it.each([
  ['2026-07-31', '2025-2026'],
  ['2026-08-01', '2026-2027'],
  ['2026-12-31', '2026-2027'],
  ['2027-01-01', '2026-2027'],
  ['2027-07-31', '2026-2027'],
  ['2027-08-01', '2027-2028'],
])('%s lies in %s', (on, label) => {
  expect(schoolYearOf(day(on)).label).toBe(label)
})

it('runs from 1 August to 31 July', () => {
  expect(schoolYearOf(day('2026-11-22'))).toEqual({
    first: '2026-08-01',
    last: '2027-07-31',
    label: '2026-2027',
  })
})

it('holds its day and has 365 days, or 366 with a leap day', () => {
  fc.assert(
    fc.property(days, (on) => {
      const { first, last } = schoolYearOf(on)
      expect(first <= on && on <= last).toBe(true)
      const leap = first <= '2024-02-29' && '2024-02-29' <= last
      const leapAgain = first <= '2028-02-29' && '2028-02-29' <= last
      expect(daysBetween(first, last) + 1).toBe(leap || leapAgain ? 366 : 365)
    }),
  )
})
