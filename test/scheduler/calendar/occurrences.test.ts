import fc from 'fast-check'
import { RRuleTemporal } from 'rrule-temporal'
import { describe, expect, it } from 'vitest'
import { instantAt, minutesBetween } from '../../../scheduler/calendar/clock.ts'
import { occurrenceDays } from '../../../scheduler/calendar/occurrences.ts'
import { addDays, type Day, type DayRange, day } from '../../../scheduler/domain/day.ts'
import { clockTime } from '../../../scheduler/domain/instant.ts'
import type { Recurrence } from '../../../scheduler/domain/recurrence.ts'
import { recurrences, windows } from './arbitraries.ts'

const WEDNESDAY: Recurrence = {
  rrule: 'FREQ=WEEKLY;BYDAY=WE',
  firstDay: day('2026-09-02'),
  lastDay: null,
  from: clockTime('08:30'),
  until: clockTime('15:00'),
}

/** The other implementation's answer: in UTC for days alone, in Europe/Amsterdam for moments. */
function oracle({ rrule, firstDay, lastDay, from }: Recurrence, window: DayRange, zone: string) {
  const time = zone === 'UTC' ? '000000' : `${from.replace(':', '')}00`
  const rule = rrule.replace('RRULE:', '').replace(/UNTIL=(\d{8})/, 'UNTIL=$1T215959Z')
  const start = `DTSTART;TZID=${zone}:${firstDay.replaceAll('-', '')}T${time}`
  const margin = { first: addDays(window.first, -1), last: addDays(window.last, 2) }
  return new RRuleTemporal({ rruleString: `${start}\nRRULE:${rule}` })
    .between(new Date(margin.first), new Date(margin.last), true)
    .map((at) => ({ day: at.toPlainDate().toString(), at: at.epochMilliseconds }))
    .filter((found) => window.first <= found.day && found.day <= window.last)
    .filter((found) => lastDay === null || found.day <= lastDay)
}

const cases = fc
  .tuple(recurrences, fc.integer({ min: -60, max: 500 }), fc.integer({ min: 0, max: 400 }))
  .map(([recurrence, shift, length]) => {
    const first = addDays(recurrence.firstDay, shift)
    return { recurrence, window: { first, last: addDays(first, length) } }
  })

/** Whether the clocks skip the hour in which this occurs on that day. */
function isSkipped(on: Day, { from }: Recurrence): boolean {
  const [one, three] = [instantAt(on, clockTime('01:00')), instantAt(on, clockTime('03:00'))]
  return from.startsWith('02') && minutesBetween(one, three) === 60
}

describe('against rrule-temporal', () => {
  it('finds the same days', () => {
    fc.assert(
      fc.property(cases, ({ recurrence, window }) => {
        const expected = oracle(recurrence, window, 'UTC').map((found) => found.day)
        expect(occurrenceDays(recurrence, window)).toEqual(expected)
      }),
      { numRuns: 600 },
    )
  })

  it('finds the same moments on the clock in Amsterdam, but for times that do not exist, which it leaves out', () => {
    const comparable = cases.filter(
      ({ recurrence }) =>
        !recurrence.rrule.includes('COUNT') && !isSkipped(recurrence.firstDay, recurrence),
    )
    fc.assert(
      fc.property(comparable, ({ recurrence, window }) => {
        const found = occurrenceDays(recurrence, window)
          .filter((on) => !isSkipped(on, recurrence))
          .map((on) => ({ day: on, at: instantAt(on, recurrence.from) }))
        expect(found).toEqual(oracle(recurrence, window, 'Europe/Amsterdam'))
      }),
      { numRuns: 400 },
    )
  })
})

it('gives the same days for a window as for its two halves', () => {
  fc.assert(
    fc.property(
      recurrences,
      windows(fc.constant(day('2026-09-14')), 300),
      fc.nat(300),
      (recurrence, window, cut) => {
        const middle = addDays(window.first, cut)
        const whole = occurrenceDays(recurrence, {
          first: window.first,
          last: addDays(window.first, 700),
        })
        const left = occurrenceDays(recurrence, { first: window.first, last: middle })
        const right = occurrenceDays(recurrence, {
          first: addDays(middle, 1),
          last: addDays(window.first, 700),
        })
        expect([...left, ...right]).toEqual(whole)
      },
    ),
  )
})

it('crosses a leap day, the end of a 53-week year and the turn of the school year in step', () => {
  const fortnight = {
    ...WEDNESDAY,
    rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH',
    firstDay: day('2026-12-17'),
  }
  const window = { first: day('2026-12-17'), last: day('2027-01-31') }
  expect(occurrenceDays(fortnight, window)).toEqual([
    '2026-12-17',
    '2026-12-31',
    '2027-01-14',
    '2027-01-28',
  ])
  const daily = { ...WEDNESDAY, rrule: 'FREQ=DAILY', firstDay: day('2028-02-28') }
  expect(occurrenceDays(daily, { first: day('2028-02-28'), last: day('2028-03-01') })).toEqual([
    '2028-02-28',
    '2028-02-29',
    '2028-03-01',
  ])
  const weekly = { ...WEDNESDAY, firstDay: day('2026-07-22') }
  expect(occurrenceDays(weekly, { first: day('2026-07-25'), last: day('2026-08-08') })).toEqual([
    '2026-07-29',
    '2026-08-05',
  ])
})

describe('a recurrence without end', () => {
  it('goes on inside the window, however long ago it began', () => {
    const old = { ...WEDNESDAY, firstDay: day('1926-09-01') }
    expect(occurrenceDays(old, { first: day('2026-09-07'), last: day('2026-09-20') })).toEqual([
      '2026-09-09',
      '2026-09-16',
    ])
  })

  it('stops at its last day', () => {
    const ending = { ...WEDNESDAY, lastDay: day('2026-09-15') }
    expect(occurrenceDays(ending, { first: day('2026-09-01'), last: day('2026-09-30') })).toEqual([
      '2026-09-02',
      '2026-09-09',
    ])
  })

  it('is refused in a window of more than 800 days, and answered in one of 800', () => {
    const first = day('2026-09-01')
    expect(() => occurrenceDays(WEDNESDAY, { first, last: addDays(first, 800) })).toThrow(
      RangeError,
    )
    expect(occurrenceDays(WEDNESDAY, { first, last: addDays(first, 799) })).toHaveLength(115)
  })
})

it('has no days in a window before it, or in an empty window', () => {
  expect(occurrenceDays(WEDNESDAY, { first: day('2026-08-01'), last: day('2026-09-01') })).toEqual(
    [],
  )
  expect(occurrenceDays(WEDNESDAY, { first: day('2026-09-30'), last: day('2026-09-01') })).toEqual(
    [],
  )
})
