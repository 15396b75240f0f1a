import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { occurrenceDays } from '../../../scheduler/calendar/occurrences.ts'
import { sessionOn, sessionsOf } from '../../../scheduler/calendar/sessions.ts'
import { siteCalendar } from '../../../scheduler/calendar/site-calendar.ts'
import { day } from '../../../scheduler/domain/day.ts'
import { clockTime } from '../../../scheduler/domain/instant.ts'
import type { Recurrence } from '../../../scheduler/domain/recurrence.ts'
import type { CalendarEntry } from '../../../scheduler/domain/school-calendar.ts'
import { calendarEntries, recurrences, windows } from './arbitraries.ts'

const AUTUMN: CalendarEntry = {
  scope: 'holiday-region',
  kind: 'school-holiday',
  firstDay: day('2026-10-17'),
  lastDay: day('2026-10-25'),
  name: 'Herfstvakantie',
}
const CALENDAR = siteCalendar([AUTUMN])

function lesson(rrule: string, from: string, until: string, first = '2026-09-07'): Recurrence {
  const times = { from: clockTime(from), until: clockTime(until) }
  return { rrule, firstDay: day(first), lastDay: null, ...times }
}

const WISKUNDE = {
  recurrence: lesson('FREQ=WEEKLY;BYDAY=MO,TH', '10:15', '11:05'),
  payload: 'wiskunde',
}
const NEDERLANDS = {
  recurrence: lesson('FREQ=WEEKLY;BYDAY=MO', '08:30', '09:20'),
  payload: 'nederlands',
}

describe('a week of lessons', () => {
  const { sessions, skipped } = sessionsOf([WISKUNDE, NEDERLANDS], CALENDAR, {
    first: day('2026-10-12'),
    last: day('2026-10-26'),
  })

  it('becomes sessions in the order of the clock', () => {
    expect(sessions.map((session) => `${session.day} ${session.from} ${session.payload}`)).toEqual([
      '2026-10-12 08:30 nederlands',
      '2026-10-12 10:15 wiskunde',
      '2026-10-15 10:15 wiskunde',
      '2026-10-26 08:30 nederlands',
      '2026-10-26 10:15 wiskunde',
    ])
  })

  it('keeps its clock time when the clocks change in between', () => {
    expect(
      sessions.map((session) => new Date(session.startsAt).toISOString().slice(11, 16)),
    ).toEqual(['06:30', '08:15', '08:15', '07:30', '09:15'])
    expect(sessions[1]).toMatchObject({ minutes: 50, until: '11:05' })
  })

  it('says which lessons fall out, and why', () => {
    const closed = { kind: 'school-holiday', name: 'Herfstvakantie' }
    expect(skipped).toEqual([
      { day: '2026-10-19', closed, payload: 'wiskunde' },
      { day: '2026-10-19', closed, payload: 'nederlands' },
      { day: '2026-10-22', closed, payload: 'wiskunde' },
    ])
  })
})

describe('at night, on a Sunday that the site opens', () => {
  const open = (on: string) =>
    siteCalendar([
      { scope: 'site', kind: 'open', firstDay: day(on), lastDay: day(on), name: 'Open' },
    ])
  const on = (date: string) => ({ first: day(date), last: day(date) })

  it('counts the minutes that really pass in the doubled hour', () => {
    const pattern = { recurrence: lesson('FREQ=DAILY', '01:30', '03:30'), payload: null }
    const { sessions } = sessionsOf([pattern], open('2026-10-25'), on('2026-10-25'))
    expect(sessions.map((session) => session.minutes)).toEqual([180])
  })

  it('skips a lesson of which the missing hour leaves nothing', () => {
    const pattern = { recurrence: lesson('FREQ=DAILY', '02:00', '03:00'), payload: null }
    const also = { recurrence: lesson('FREQ=DAILY', '02:30', '03:15'), payload: null }
    expect(sessionsOf([pattern, also], open('2027-03-28'), on('2027-03-28'))).toMatchObject({
      sessions: [],
      skipped: [
        { day: '2027-03-28', closed: null },
        { day: '2027-03-28', closed: null },
      ],
    })
  })
})

it('makes of every occurrence a session on an open day or a skipped one, never both', () => {
  const window = windows(fc.constant(day('2026-09-14')), 120)
  const entries = calendarEntries({ first: day('2026-09-14'), last: day('2026-12-31') })
  fc.assert(
    fc.property(
      fc.array(recurrences, { maxLength: 4 }),
      entries,
      window,
      (list, closed, within) => {
        const calendar = siteCalendar(closed)
        const patterns = list.map((recurrence, payload) => ({ recurrence, payload }))
        const { sessions, skipped } = sessionsOf(patterns, calendar, within)
        for (const { recurrence, payload } of patterns) {
          const found = [...sessions, ...skipped].filter((each) => each.payload === payload)
          expect(found.map((each) => each.day).toSorted()).toEqual(
            occurrenceDays(recurrence, within),
          )
        }
        expect(sessions.filter((session) => !calendar.isOpen(session.day))).toEqual([])
        expect(sessions.filter((session) => session.minutes <= 0)).toEqual([])
        expect(sessions).toEqual(sessions.toSorted((one, other) => one.startsAt - other.startsAt))
      },
    ),
    { numRuns: 60 },
  )
})

describe('sessions entered one by one', () => {
  it('are refused when they do not end after they start', () => {
    const backwards = { from: clockTime('09:20'), until: clockTime('08:30') }
    expect(() => sessionOn(day('2026-10-16'), backwards, null)).toThrow(RangeError)
    const empty = { from: clockTime('09:20'), until: clockTime('09:20') }
    expect(() => sessionOn(day('2026-10-16'), empty, null)).toThrow(RangeError)
  })
})
