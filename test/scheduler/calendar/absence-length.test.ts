import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lengthOf } from '../../../scheduler/calendar/absence-length.ts'
import { siteCalendar } from '../../../scheduler/calendar/site-calendar.ts'
import { addDays, day, daysFrom, weekdayOf } from '../../../scheduler/domain/day.ts'
import { LENGTH_BASES } from '../../../scheduler/domain/length.ts'
import type { CalendarEntry } from '../../../scheduler/domain/school-calendar.ts'
import { calendarEntries } from './arbitraries.ts'

const AUTUMN: CalendarEntry = {
  scope: 'holiday-region',
  kind: 'school-holiday',
  firstDay: day('2026-10-17'),
  lastDay: day('2026-10-25'),
  name: 'Herfstvakantie',
}
const STUDY_DAY: CalendarEntry = {
  scope: 'site',
  kind: 'study-day',
  firstDay: day('2026-09-16'),
  lastDay: day('2026-09-16'),
  name: 'Studiedag',
}
const ORDINARY = siteCalendar([])

/** The Mondays and Tuesdays on which a part-timer teaches. */
const mondaysAndTuesdays = (first: string, last: string) =>
  daysFrom(day(first), day(last)).filter((of) => weekdayOf(of) <= 2)

describe('counts', () => {
  it("a part-timer's leave of two weeks as 10 school days, 14 days and 4 days with sessions", () => {
    const absence = {
      firstDay: day('2026-09-07'),
      lastDay: day('2026-09-20'),
      sessionDays: mondaysAndTuesdays('2026-09-07', '2026-09-20'),
    }
    expect(lengthOf(absence, ORDINARY)).toEqual({
      schoolDays: 10,
      calendarDays: 14,
      sessionDays: 4,
    })
  })

  it('no holidays or study days as school days or session days', () => {
    const absence = {
      firstDay: day('2026-09-14'),
      lastDay: day('2026-10-26'),
      sessionDays: daysFrom(day('2026-09-14'), day('2026-10-26')),
    }
    expect(lengthOf(absence, siteCalendar([AUTUMN, STUDY_DAY]))).toEqual({
      schoolDays: 25,
      calendarDays: 43,
      sessionDays: 25,
    })
  })

  it('four school days around a weekend as four, and the fifth as five', () => {
    const absence = { firstDay: day('2026-09-10'), sessionDays: [] }
    expect(lengthOf({ ...absence, lastDay: day('2026-09-15') }, ORDINARY).schoolDays).toBe(4)
    expect(lengthOf({ ...absence, lastDay: day('2026-09-16') }, ORDINARY).schoolDays).toBe(5)
  })

  it('a day with two sessions once, and no session outside the absence', () => {
    const monday = day('2026-09-07')
    const absence = {
      firstDay: monday,
      lastDay: monday,
      sessionDays: [monday, monday, addDays(monday, 1)],
    }
    expect(lengthOf(absence, ORDINARY)).toEqual({ schoolDays: 1, calendarDays: 1, sessionDays: 1 })
  })

  it('the day that the clocks change as one day', () => {
    const absence = { firstDay: day('2026-10-25'), lastDay: day('2026-10-26'), sessionDays: [] }
    expect(lengthOf(absence, ORDINARY).calendarDays).toBe(2)
  })
})

it('never gets shorter when the absence is extended, on any basis', () => {
  const window = { first: day('2026-09-01'), last: day('2026-11-30') }
  fc.assert(
    fc.property(
      calendarEntries(window),
      fc.nat(60),
      fc.nat(30),
      fc.array(fc.nat(90).map((shift) => addDays(window.first, shift))),
      (entries, length, longer, sessionDays) => {
        const calendar = siteCalendar(entries)
        const absence = {
          firstDay: window.first,
          lastDay: addDays(window.first, length),
          sessionDays,
        }
        const before = lengthOf(absence, calendar)
        const after = lengthOf({ ...absence, lastDay: addDays(absence.lastDay, longer) }, calendar)
        for (const basis of LENGTH_BASES) expect(after[basis]).toBeGreaterThanOrEqual(before[basis])
        expect(after.calendarDays).toBe(before.calendarDays + longer)
        expect(after.schoolDays).toBeLessThanOrEqual(after.calendarDays)
        expect(after.sessionDays).toBeLessThanOrEqual(after.schoolDays)
      },
    ),
  )
})

it('refuses an absence that ends before it begins', () => {
  const backwards = { firstDay: day('2026-09-08'), lastDay: day('2026-09-07'), sessionDays: [] }
  expect(() => lengthOf(backwards, ORDINARY)).toThrow(RangeError)
})
