import fc from 'fast-check'
import type { Availability, AvailabilityException } from '../../../scheduler/domain/availability.ts'
import { addDays, type Day, type DayRange, day } from '../../../scheduler/domain/day.ts'
import { type ClockTime, clockTime } from '../../../scheduler/domain/instant.ts'
import type { Recurrence } from '../../../scheduler/domain/recurrence.ts'
import {
  CALENDAR_KINDS,
  CALENDAR_SCOPES,
  type CalendarEntry,
} from '../../../scheduler/domain/school-calendar.ts'

/** Days that calendars get wrong: both clock changes, leap day, ends of years of 52 and 53 weeks, school-year turn. */
const TURNS = ['2024-02-29', '2025-03-30', '2025-10-26', '2026-12-31', '2027-03-28', '2028-07-31']

/** A day within three weeks of a turn, or anywhere in five years. */
export const days: fc.Arbitrary<Day> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...TURNS), fc.integer({ min: -20, max: 20 }))
    .map(([turn, shift]) => addDays(day(turn), shift)),
  fc.integer({ min: 0, max: 1800 }).map((shift) => addDays(day('2024-08-01'), shift)),
)

/** From 00:00 to 22:45, with the hour that the clocks skip or repeat as often as all others together. */
export const clockTimes: fc.Arbitrary<ClockTime> = fc
  .tuple(
    fc.oneof(fc.constant(2), fc.integer({ min: 0, max: 22 })),
    fc.constantFrom('00', '15', '30', '45'),
  )
  .map(([hour, minute]) => clockTime(`${String(hour).padStart(2, '0')}:${minute}`))

export const wholeHours: fc.Arbitrary<ClockTime> = fc
  .integer({ min: 0, max: 22 })
  .map((hour) => clockTime(`${String(hour).padStart(2, '0')}:00`))

export function windows(first: fc.Arbitrary<Day>, lengthMax: number): fc.Arbitrary<DayRange> {
  return fc
    .tuple(first, fc.integer({ min: 0, max: lengthMax }))
    .map(([start, length]) => ({ first: start, last: addDays(start, length) }))
}

/** Any rule that the parser takes, from any day on, with or without an end of either kind. */
export const recurrences: fc.Arbitrary<Recurrence> = fc
  .record({
    firstDay: days,
    frequency: fc.constantFrom('DAILY', 'WEEKLY'),
    interval: fc.oneof(fc.constantFrom(1, 2), fc.integer({ min: 1, max: 52 })),
    weekdays: fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']),
    end: fc.constantFrom('never', 'until', 'count'),
    untilDays: fc.integer({ min: 0, max: 400 }),
    count: fc.integer({ min: 1, max: 400 }),
    lastDays: fc.option(fc.integer({ min: 0, max: 500 })),
    from: clockTimes,
    prefix: fc.constantFrom('', 'RRULE:'),
  })
  .map(({ firstDay, frequency, interval, weekdays, end, untilDays, count, lastDays, ...rest }) => {
    const parts = [`FREQ=${frequency}`]
    if (frequency === 'WEEKLY' || weekdays.length === 0) parts.push(`INTERVAL=${interval}`)
    if (weekdays.length > 0) parts.push(`BYDAY=${weekdays.join(',')}`)
    if (end === 'until') parts.push(`UNTIL=${addDays(firstDay, untilDays).replaceAll('-', '')}`)
    if (end === 'count') parts.push(`COUNT=${count}`)
    return {
      rrule: `${rest.prefix}${parts.join(';')}`,
      firstDay,
      lastDay: lastDays === null ? null : addDays(firstDay, lastDays),
      from: rest.from,
      until: clockTime('23:00'),
    }
  })

/** Entries of at most three weeks around one stretch of days, so that they overlap. */
export function calendarEntries(within: DayRange): fc.Arbitrary<readonly CalendarEntry[]> {
  const entry = fc
    .record({
      scope: fc.constantFrom(...CALENDAR_SCOPES),
      kind: fc.constantFrom(...CALENDAR_KINDS),
      shift: fc.integer({ min: 0, max: 40 }),
      length: fc.oneof(fc.constantFrom(0, 1), fc.integer({ min: 0, max: 20 })),
      name: fc.constantFrom('a', 'b', 'c'),
    })
    .map(({ scope, kind, shift, length, name }) => {
      const firstDay = addDays(within.first, shift)
      return { scope, kind, firstDay, lastDay: addDays(firstDay, length), name }
    })
  return fc.array(entry, { maxLength: 12 })
}

const exceptions = (within: DayRange): fc.Arbitrary<AvailabilityException> =>
  fc
    .record({
      shift: fc.integer({ min: -2, max: 6 }),
      length: fc.integer({ min: 0, max: 3 }),
      available: fc.boolean(),
      hours: fc.uniqueArray(wholeHours, { minLength: 2, maxLength: 2 }),
      open: fc.constantFrom('from', 'until', 'both', 'none'),
    })
    .map(({ shift, length, available, hours, open }) => {
      const [from, until] = hours.toSorted()
      const firstDay = addDays(within.first, shift)
      return {
        firstDay,
        lastDay: addDays(firstDay, length),
        available,
        from: open === 'from' || open === 'both' ? null : (from ?? null),
        until: open === 'until' || open === 'both' ? null : (until ?? null),
      }
    })

/** Availability at whole hours with exceptions on and around the days given. */
export function availabilities(within: DayRange): fc.Arbitrary<Availability> {
  const recurrence = fc
    .tuple(recurrences, fc.uniqueArray(wholeHours, { minLength: 2, maxLength: 2 }), fc.nat(40))
    .map(([pattern, hours, before]) => {
      const [from, until] = hours.toSorted()
      return {
        ...pattern,
        rrule: pattern.rrule.replace(/;(UNTIL|COUNT)=\d+/, ''),
        firstDay: addDays(within.first, -before),
        lastDay: null,
        from: from ?? clockTime('00:00'),
        until: until ?? clockTime('23:00'),
      }
    })
  return fc.record({
    recurrences: fc.array(recurrence, { maxLength: 4 }),
    exceptions: fc.array(exceptions(within), { maxLength: 6 }),
  })
}
