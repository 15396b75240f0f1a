import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { periodOf, periodsBetween } from '../../../scheduler/calendar/period.ts'
import { addDays, day } from '../../../scheduler/domain/day.ts'
import { PERIOD_KINDS } from '../../../scheduler/domain/period.ts'
import { days, windows } from './arbitraries.ts'

describe('periodOf', () => {
  it.each([
    ['day', '2026-09-07', '2026-09-07', '2026-09-07', '7 september 2026'],
    ['week', '2026-09-10', '2026-09-07', '2026-09-13', 'week 37 van 2026'],
    ['week', '2026-12-31', '2026-12-28', '2027-01-03', 'week 53 van 2026'],
    ['week', '2027-01-01', '2026-12-28', '2027-01-03', 'week 53 van 2026'],
    ['week', '2027-01-04', '2027-01-04', '2027-01-10', 'week 1 van 2027'],
    ['week', '2024-12-30', '2024-12-30', '2025-01-05', 'week 1 van 2025'],
    ['month', '2028-02-29', '2028-02-01', '2028-02-29', 'februari 2028'],
    ['month', '2026-12-31', '2026-12-01', '2026-12-31', 'december 2026'],
    ['half-quarter', '2026-02-15', '2026-01-01', '2026-02-15', '1e helft 1e kwartaal 2026'],
    ['half-quarter', '2026-02-16', '2026-02-16', '2026-03-31', '2e helft 1e kwartaal 2026'],
    ['half-quarter', '2026-12-31', '2026-11-16', '2026-12-31', '2e helft 4e kwartaal 2026'],
    ['quarter', '2026-03-31', '2026-01-01', '2026-03-31', '1e kwartaal 2026'],
    ['quarter', '2026-10-01', '2026-10-01', '2026-12-31', '4e kwartaal 2026'],
    ['school-year', '2026-08-01', '2026-08-01', '2027-07-31', '2026-2027'],
  ] as const)('the %s of %s is %s to %s: %s', (kind, on, first, last, label) => {
    expect(periodOf(kind, day(on))).toEqual({ kind, first, last, label })
  })

  it('numbers weeks as luxon does', () => {
    fc.assert(
      fc.property(days, (on) => {
        const { weekNumber, weekYear } = DateTime.fromISO(on, { zone: 'utc' })
        expect(periodOf('week', on).label).toBe(`week ${weekNumber} van ${weekYear}`)
      }),
    )
  })
})

describe('periodsBetween', () => {
  it('has the 53 weeks of 2026', () => {
    const weeks = periodsBetween('week', day('2025-12-29'), day('2027-01-03'))
    expect(weeks).toHaveLength(53)
    expect(weeks.at(-1)?.label).toBe('week 53 van 2026')
  })

  it('has eight half quarters in a school year but touches nine, since quarters are of the calendar year', () => {
    const labels = periodsBetween('half-quarter', day('2026-08-01'), day('2027-07-31')).map(
      (each) => each.label,
    )
    expect(labels).toHaveLength(9)
    expect(labels[0]).toBe('1e helft 3e kwartaal 2026')
    expect(labels.at(-1)).toBe('1e helft 3e kwartaal 2027')
  })

  it('covers the window without a gap or an overlap, each with a name of its own', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PERIOD_KINDS), windows(days, 500), (kind, { first, last }) => {
        const periods = periodsBetween(kind, first, last)
        expect(periods[0]).toEqual(periodOf(kind, first))
        expect(periods.at(-1)).toEqual(periodOf(kind, last))
        periods.slice(1).forEach((period, index) => {
          expect(period.first).toBe(addDays(periods[index]?.last ?? first, 1))
        })
        expect(new Set(periods.map((period) => period.label)).size).toBe(periods.length)
      }),
    )
  })

  it('is empty for a window that ends before it begins', () => {
    expect(periodsBetween('month', day('2026-09-02'), day('2026-09-01'))).toEqual([])
  })
})
