import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  day,
  daysBetween,
  daysFrom,
  earlierDay,
  laterDay,
  mondayOf,
  parseDay,
  weekdayOf,
} from '../../../scheduler/domain/day.ts'

const days = fc.integer({ min: 0, max: 100_000 }).map((shift) => addDays(day('1900-01-01'), shift))

describe('parseDay', () => {
  it.each(['2026-09-07', '2028-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])(
    'takes %s',
    (text) => {
      expect(parseDay(text)).toBe(text)
      expect(day(text)).toBe(text)
    },
  )

  it.each([
    '2027-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '1899-12-31',
    '2200-01-01',
    '2026-9-7',
    '20260907',
    '2026-09-07 ',
    '2026-09-07\n',
    '2026-09-07T00:00',
    '+002026-09-07',
    '٢٠٢٦-٠٩-٠٧',
    '',
  ])('refuses %j', (text) => {
    expect(parseDay(text)).toBeUndefined()
    expect(() => day(text)).toThrow(RangeError)
  })
})

describe('addDays', () => {
  it('crosses leap days, the ends of years and the days that the clocks change', () => {
    expect(addDays(day('2028-02-28'), 1)).toBe('2028-02-29')
    expect(addDays(day('2027-02-28'), 1)).toBe('2027-03-01')
    expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01')
    expect(addDays(day('2026-10-24'), 2)).toBe('2026-10-26')
    expect(addDays(day('2027-03-29'), -2)).toBe('2027-03-27')
  })

  it('is undone by as many days back, and counted by daysBetween', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -3000, max: 3000 }), (from, shift) => {
        const moved = addDays(from, shift)
        expect(addDays(moved, -shift)).toBe(from)
        expect(daysBetween(from, moved)).toBe(shift)
        expect(moved < from).toBe(shift < 0)
      }),
    )
  })
})

describe('addMonths', () => {
  it('keeps the day of the month, or takes the last one', () => {
    expect(addMonths(day('2026-09-07'), 6)).toBe('2027-03-07')
    expect(addMonths(day('2027-01-31'), 1)).toBe('2027-02-28')
    expect(addMonths(day('2028-01-31'), 1)).toBe('2028-02-29')
    expect(addMonths(day('2028-02-29'), 12)).toBe('2029-02-28')
    expect(addMonths(day('2026-12-31'), -1)).toBe('2026-11-30')
    expect(addMonths(day('2026-01-15'), -13)).toBe('2024-12-15')
  })
})

describe('weeks', () => {
  it('run from Monday to Sunday', () => {
    expect(weekdayOf(day('2026-09-07'))).toBe(1)
    expect(weekdayOf(day('2026-09-13'))).toBe(7)
    expect(mondayOf(day('2026-09-13'))).toBe('2026-09-07')
    expect(mondayOf(day('2027-01-01'))).toBe('2026-12-28')
  })

  it('have one Monday for their seven days', () => {
    fc.assert(
      fc.property(days, (on) => {
        expect(weekdayOf(mondayOf(on))).toBe(1)
        expect(daysBetween(mondayOf(on), on)).toBe(weekdayOf(on) - 1)
      }),
    )
  })
})

describe('daysFrom', () => {
  it('has both ends, and nothing when the last is earlier', () => {
    expect(daysFrom(day('2028-02-28'), day('2028-03-01'))).toEqual([
      '2028-02-28',
      '2028-02-29',
      '2028-03-01',
    ])
    expect(daysFrom(day('2026-09-07'), day('2026-09-07'))).toEqual(['2026-09-07'])
    expect(daysFrom(day('2026-09-07'), day('2026-09-06'))).toEqual([])
  })
})

it('tells the earlier from the later day, across a year', () => {
  const [december, january] = [day('2026-12-31'), day('2027-01-01')]
  expect(earlierDay(december, january)).toBe(december)
  expect(earlierDay(january, december)).toBe(december)
  expect(laterDay(december, january)).toBe(january)
  expect(laterDay(january, december)).toBe(january)
})
