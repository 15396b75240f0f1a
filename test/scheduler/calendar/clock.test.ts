import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockTimeOf, dayOf, instantAt, minutesBetween } from '../../../scheduler/calendar/clock.ts'
import { addDays, type Day, day } from '../../../scheduler/domain/day.ts'
import { clockTime, type Instant } from '../../../scheduler/domain/instant.ts'
import { clockTimes, days } from './arbitraries.ts'

const AUTUMN = day('2026-10-25')
const SPRING = day('2027-03-28')
const utc = (at: Instant) => new Date(at).toISOString()
const at = (text: string) => Date.parse(text) as Instant

describe('instantAt', () => {
  it('joins day and clock time in winter and in summer', () => {
    expect(utc(instantAt(day('2026-01-12'), clockTime('08:30')))).toBe('2026-01-12T07:30:00.000Z')
    expect(utc(instantAt(day('2026-09-07'), clockTime('08:30')))).toBe('2026-09-07T06:30:00.000Z')
  })

  it('takes the earlier of an hour that comes twice', () => {
    expect(utc(instantAt(AUTUMN, clockTime('01:59')))).toBe('2026-10-24T23:59:00.000Z')
    expect(utc(instantAt(AUTUMN, clockTime('02:00')))).toBe('2026-10-25T00:00:00.000Z')
    expect(utc(instantAt(AUTUMN, clockTime('02:30')))).toBe('2026-10-25T00:30:00.000Z')
    expect(utc(instantAt(AUTUMN, clockTime('03:00')))).toBe('2026-10-25T02:00:00.000Z')
  })

  it('moves a time that does not exist on by the missing hour', () => {
    expect(utc(instantAt(SPRING, clockTime('01:59')))).toBe('2027-03-28T00:59:00.000Z')
    expect(instantAt(SPRING, clockTime('02:00'))).toBe(instantAt(SPRING, clockTime('03:00')))
    expect(instantAt(SPRING, clockTime('02:30'))).toBe(instantAt(SPRING, clockTime('03:30')))
    expect(utc(instantAt(SPRING, clockTime('03:30')))).toBe('2027-03-28T01:30:00.000Z')
  })

  it('agrees with the tables of the platform (Intl) on every day and time that exists', () => {
    const shown = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Amsterdam',
      dateStyle: 'short',
      timeStyle: 'short',
    })
    fc.assert(
      fc.property(days, clockTimes, (on, time) => {
        const moved = utc(instantAt(on, time))
        const [one, three] = [instantAt(on, clockTime('01:00')), instantAt(on, clockTime('03:00'))]
        const exists = !(time.startsWith('02') && minutesBetween(one, three) === 60)
        const shownHour = exists ? time : `03${time.slice(2)}`
        expect(shown.format(new Date(moved))).toBe(`${on} ${shownHour}`)
      }),
      { numRuns: 500 },
    )
  })
})

describe('dayOf and clockTimeOf', () => {
  it('read the wall in Amsterdam on both sides of midnight', () => {
    expect(dayOf(at('2026-12-31T22:59:59Z'))).toBe('2026-12-31')
    expect(dayOf(at('2026-12-31T23:00:00Z'))).toBe('2027-01-01')
    expect(clockTimeOf(at('2026-12-31T22:59:59Z'))).toBe('23:59')
    expect(clockTimeOf(at('2026-06-30T22:00:00Z'))).toBe('00:00')
  })

  it('agrees with the tables of the platform (Intl) on the day of every moment, in an hour that was asked before as well', () => {
    const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })
    const moments = fc.integer({ min: Date.UTC(1965, 0), max: Date.UTC(2060, 0) })
    const within = fc.integer({ min: 0, max: 3_599_999 })
    fc.assert(
      fc.property(moments, within, within, (moment, one, other) => {
        const hour = Math.floor(moment / 3_600_000) * 3_600_000
        for (const of of [hour + one, hour + other])
          expect(dayOf(of as Instant)).toBe(shown.format(new Date(of)))
      }),
      { numRuns: 500 },
    )
  })

  it('show the doubled hour twice', () => {
    expect(clockTimeOf(at('2026-10-25T00:30:00Z'))).toBe('02:30')
    expect(clockTimeOf(at('2026-10-25T01:30:00Z'))).toBe('02:30')
  })

  it('give back the day and the time, but for the hour that the clocks skip', () => {
    const always = clockTimes.filter((time) => !time.startsWith('02'))
    fc.assert(
      fc.property(days, always, (on, time) => {
        const moment = instantAt(on, time)
        expect(dayOf(moment)).toBe(on)
        expect(clockTimeOf(moment)).toBe(time)
      }),
    )
  })
})

describe('minutes', () => {
  it('are 23 and 25 hours on the days that the clocks change, 24 on the day before', () => {
    const lengthOfDay = (of: typeof AUTUMN) =>
      minutesBetween(
        instantAt(of, clockTime('00:00')),
        instantAt(addDays(of, 1), clockTime('00:00')),
      )
    expect(lengthOfDay(SPRING)).toBe(23 * 60)
    expect(lengthOfDay(AUTUMN)).toBe(25 * 60)
    expect(lengthOfDay(addDays(AUTUMN, -1))).toBe(24 * 60)
  })

  it('really pass between two clock times', () => {
    const passed = (on: Day, from: string, until: string) =>
      minutesBetween(instantAt(on, clockTime(from)), instantAt(on, clockTime(until)))
    expect(passed(day('2026-09-07'), '08:30', '15:00')).toBe(390)
    expect(passed(AUTUMN, '01:00', '04:00')).toBe(240)
    expect(passed(SPRING, '01:00', '04:00')).toBe(120)
    expect(passed(SPRING, '02:00', '03:00')).toBe(0)
  })

  it('are whole, and negative backwards', () => {
    expect(minutesBetween(at('2026-09-07T08:00:00Z'), at('2026-09-07T08:01:59Z'))).toBe(1)
    expect(minutesBetween(at('2026-09-07T08:10:00Z'), at('2026-09-07T08:00:00Z'))).toBe(-10)
  })
})
