import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { availableSpans } from '../../../scheduler/calendar/availability.ts'
import { availableMinutes } from '../../../scheduler/calendar/available-minutes.ts'
import type { Availability } from '../../../scheduler/domain/availability.ts'
import { addDays, day } from '../../../scheduler/domain/day.ts'
import { clockTime, MS_PER_MINUTE } from '../../../scheduler/domain/instant.ts'

const MONDAY = day('2026-11-02')
const WEEK = { first: MONDAY, last: addDays(MONDAY, 6) }
const usual = (
  rrule: string,
  from: string,
  until: string,
): Availability['recurrences'][number] => ({
  rrule,
  firstDay: MONDAY,
  lastDay: null,
  from: clockTime(from),
  until: clockTime(until),
})
const exception = (
  available: boolean,
  from: string | null = null,
  until: string | null = null,
): Availability['exceptions'][number] => ({
  firstDay: MONDAY,
  lastDay: MONDAY,
  available,
  from: from === null ? null : clockTime(from),
  until: until === null ? null : clockTime(until),
})
const offered = (availability: Partial<Availability>, window = WEEK) => [
  ...availableMinutes({ recurrences: [], exceptions: [], ...availability }, window),
]

describe('what somebody offers', () => {
  test('is what is usual on the days on which it is, and nothing on others', () => {
    expect(offered({ recurrences: [usual('FREQ=WEEKLY;BYDAY=MO,WE', '08:00', '12:30')] })).toEqual([
      [MONDAY, 270],
      [addDays(MONDAY, 2), 270],
    ])
  })

  test('counts hours that are said twice once', () => {
    const recurrences = [
      usual('FREQ=WEEKLY;BYDAY=MO', '08:00', '12:00'),
      usual('FREQ=WEEKLY;BYDAY=MO', '10:00', '13:00'),
    ]
    expect(offered({ recurrences })).toEqual([[MONDAY, 300]])
  })

  test('is less what was taken back, and the later word wins', () => {
    const recurrences = [usual('FREQ=WEEKLY;BYDAY=MO', '08:00', '12:00')]
    expect(offered({ recurrences, exceptions: [exception(false)] })).toEqual([])
    expect(offered({ recurrences, exceptions: [exception(false, '09:00', '10:00')] })).toEqual([
      [MONDAY, 180],
    ])
    const back = [exception(false), exception(true, '11:00', '13:00')]
    expect(offered({ recurrences, exceptions: back })).toEqual([[MONDAY, 120]])
  })

  test('is found over three years, longer than is expanded at once', () => {
    const recurrences = [usual('FREQ=WEEKLY;BYDAY=MO', '08:00', '09:00')]
    const days = offered({ recurrences }, { first: MONDAY, last: addDays(MONDAY, 7 * 150) })
    expect(days).toHaveLength(151)
  })

  test('is as long as the spans that the matching sees, on days on which no clock is changed', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 21 }), fc.integer({ min: 1, max: 2 }))
      .map(
        ([from, long]) => [`${from}`.padStart(2, '0'), `${from + long}`.padStart(2, '0')] as const,
      )
    const days = fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR'], { minLength: 1 })
    const someUsual = fc
      .tuple(days, time)
      .map(([on, [from, until]]) =>
        usual(`FREQ=WEEKLY;BYDAY=${on.join()}`, `${from}:00`, `${until}:30`),
      )
    const someException = fc
      .tuple(fc.boolean(), fc.option(time))
      .map(([available, at]) =>
        exception(available, at ? `${at[0]}:15` : null, at ? `${at[1]}:00` : null),
      )
    fc.assert(
      fc.property(fc.array(someUsual), fc.array(someException), (recurrences, exceptions) => {
        const availability = { recurrences, exceptions }
        const spans = availableSpans(availability, WEEK)
        const minutes = spans.reduce((sum, one) => sum + one.endsAt - one.startsAt, 0)
        const total = offered(availability).reduce((sum, [, ofDay]) => sum + ofDay, 0)
        expect(total).toBe(minutes / MS_PER_MINUTE)
      }),
    )
  })
})
