import { describe, expect, it } from 'vitest'
import { lengthOf } from '../../../scheduler/calendar/absence-length.ts'
import { sessionsOf } from '../../../scheduler/calendar/sessions.ts'
import { siteCalendar } from '../../../scheduler/calendar/site-calendar.ts'
import { day } from '../../../scheduler/domain/day.ts'
import { clockTime } from '../../../scheduler/domain/instant.ts'
import type { DayCount, LengthBasis } from '../../../scheduler/domain/length.ts'
import type { Request } from '../../../scheduler/domain/request.ts'
import type { CalendarEntry } from '../../../scheduler/domain/school-calendar.ts'
import { partsOf } from '../../../scheduler/match/world/parts-of.ts'
import { longTermMinimum } from '../../../scheduler/rules/hard/long-term-minimum.ts'
import { aRequest, aSession } from '../build.ts'
import { aCase } from '../case.ts'
import { spelregels } from '../spelregels.ts'

/*
 * From the lessons in the timetable to the answer of the rule, as the Amersfoort pilot has it: 5 school days or more, counted
 * in the calendar of the site.
 */

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
  firstDay: day('2026-11-25'),
  lastDay: day('2026-11-25'),
  name: 'Studiedag',
}
const CALENDAR = siteCalendar([AUTUMN, STUDY_DAY])
const ALL_WEEK = 'MO,TU,WE,TH,FR'

/** An absence of somebody with one lesson on each of these weekdays. */
function absence(first: string, last: string, weekdays = ALL_WEEK): Request {
  const window = { first: day(first), last: day(last) }
  const recurrence = {
    rrule: `FREQ=WEEKLY;BYDAY=${weekdays}`,
    firstDay: day('2026-08-31'),
    lastDay: null,
    from: clockTime('08:30'),
    until: clockTime('09:20'),
  }
  const { sessions } = sessionsOf([{ recurrence, payload: null }], CALENDAR, window)
  const sessionDays = sessions.map((session) => session.day)
  const counted = { firstDay: window.first, lastDay: window.last, sessionDays }
  return aRequest({
    firstDay: window.first,
    lastDay: window.last,
    length: lengthOf(counted, CALENDAR),
    sessions: sessionDays.map((of) => aSession({ day: of })),
  })
}

/** What the rule says, or `undefined` where it lets the request pass. */
function refusal(request: Request, basis: LengthBasis = 'schoolDays'): string | undefined {
  const minimum: DayCount = { days: 5, basis }
  const { candidacy, setting } = aCase({ request, spelregels: { longTermMinimum: minimum } })
  const broken = longTermMinimum.check(candidacy, setting)
  return broken && longTermMinimum.explain(broken.facts)
}

describe('4 days are refused, 5 are accepted', () => {
  it('within one week', () => {
    expect(refusal(absence('2026-11-30', '2026-12-03'))).toBe(
      'De afwezigheid duurt 4 schooldagen; deze pool komt vanaf 5 schooldagen. ' +
        'Anders geteld zijn het 4 kalenderdagen en 4 lesdagen.',
    )
    expect(refusal(absence('2026-11-30', '2026-12-04'))).toBeUndefined()
  })

  it('over a weekend, which makes no school days', () => {
    expect(refusal(absence('2026-12-03', '2026-12-08'))).toBe(
      'De afwezigheid duurt 4 schooldagen; deze pool komt vanaf 5 schooldagen. ' +
        'Anders geteld zijn het 6 kalenderdagen en 4 lesdagen.',
    )
    expect(refusal(absence('2026-12-03', '2026-12-09'))).toBeUndefined()
  })

  it('over a holiday, which makes no school days however long it lasts', () => {
    expect(refusal(absence('2026-10-15', '2026-10-27'))).toBe(
      'De afwezigheid duurt 4 schooldagen; deze pool komt vanaf 5 schooldagen. ' +
        'Anders geteld zijn het 13 kalenderdagen en 4 lesdagen.',
    )
    expect(refusal(absence('2026-10-15', '2026-10-28'))).toBeUndefined()
  })

  it('in a week with a study day', () => {
    expect(refusal(absence('2026-11-23', '2026-11-27'))).toContain('duurt 4 schooldagen')
    expect(refusal(absence('2026-11-23', '2026-11-30'))).toBeUndefined()
  })
})

describe('a part-timer', () => {
  const twoWeeks = absence('2026-11-30', '2026-12-13', 'MO,TU')

  it('counts two weeks of leave of two days a week as 10, not as 4', () => {
    expect(twoWeeks.length).toEqual({ schoolDays: 10, calendarDays: 14, sessionDays: 4 })
    expect(refusal(twoWeeks)).toBeUndefined()
    expect(refusal(twoWeeks, 'calendarDays')).toBeUndefined()
  })

  it('is refused by a pool that counts lesson days, which says what else it could have counted', () => {
    expect(refusal(twoWeeks, 'sessionDays')).toBe(
      'De afwezigheid duurt 4 lesdagen; deze pool komt vanaf 5 lesdagen. ' +
        'Anders geteld zijn het 10 schooldagen en 14 kalenderdagen.',
    )
  })

  it('is refused for a leave from Monday to Thursday with lessons on two of them', () => {
    expect(refusal(absence('2026-11-30', '2026-12-03', 'MO,TU'))).toBe(
      'De afwezigheid duurt 4 schooldagen; deze pool komt vanaf 5 schooldagen. ' +
        'Anders geteld zijn het 4 kalenderdagen en 2 lesdagen.',
    )
  })
})

describe('an absence that changes', () => {
  it('counts an open end up to the day on which it is expected', () => {
    const openEnded = (until: string) => ({ ...absence('2026-11-30', until), openEnded: true })
    expect(refusal(openEnded('2026-12-03'))).toContain('duurt 4 schooldagen')
    expect(refusal(openEnded('2026-12-04'))).toBeUndefined()
  })

  it('is accepted once it is extended from 4 days to 5', () => {
    expect(refusal(absence('2026-11-30', '2026-12-03'))).toBeDefined()
    const extended = { ...absence('2026-11-30', '2026-12-04'), id: 'extended' }
    expect(refusal(extended)).toBeUndefined()
  })

  it('gives every part of a split its own length: that of the whole absence', () => {
    const split = (request: Request) =>
      partsOf(request, spelregels({ split: 'weekday' })).map((part) => {
        const { candidacy, setting } = aCase({
          request: part.request,
          sessions: part.sessions,
          spelregels: { longTermMinimum: { days: 5, basis: 'schoolDays' } },
        })
        return longTermMinimum.check(candidacy, setting)?.facts['days']
      })
    expect(split(absence('2026-11-30', '2026-12-11'))).toEqual(Array(6).fill(undefined))
    expect(split(absence('2026-11-30', '2026-12-03'))).toEqual(Array(5).fill(4))
  })
})
