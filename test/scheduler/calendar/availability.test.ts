import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { availableSpans, covers } from '../../../scheduler/calendar/availability.ts'
import { clockTimeOf, dayOf, instantAt } from '../../../scheduler/calendar/clock.ts'
import { occurrenceDays } from '../../../scheduler/calendar/occurrences.ts'
import type { Availability, AvailabilityException } from '../../../scheduler/domain/availability.ts'
import { addDays, type DayRange, day } from '../../../scheduler/domain/day.ts'
import { clockTime, type Instant } from '../../../scheduler/domain/instant.ts'
import { availabilities, days } from './arbitraries.ts'

const WEEK = { first: day('2026-09-07'), last: day('2026-09-13') }
const MIDNIGHT = clockTime('00:00')

const MONDAYS = {
  rrule: 'FREQ=WEEKLY;BYDAY=MO',
  firstDay: day('2026-08-31'),
  lastDay: null,
  from: clockTime('08:00'),
  until: clockTime('17:00'),
}

function exception(
  available: boolean,
  first: string,
  from: string | null = null,
  until: string | null = null,
  last = first,
): AvailabilityException {
  const timeOf = (text: string | null) => (text === null ? null : clockTime(text))
  const times = { from: timeOf(from), until: timeOf(until) }
  return { firstDay: day(first), lastDay: day(last), available, ...times }
}

/** The spans of the week as `2026-09-07 08:00 - 2026-09-07 17:00`. */
function spansOf(exceptions: readonly AvailabilityException[], recurrences = [MONDAYS]) {
  const shown = (at: Instant) => `${dayOf(at)} ${clockTimeOf(at)}`
  return availableSpans({ recurrences, exceptions }, WEEK).map(
    ({ startsAt, endsAt }) => `${shown(startsAt)} - ${shown(endsAt)}`,
  )
}

describe('availableSpans', () => {
  it('has what comes back', () => {
    expect(spansOf([])).toEqual(['2026-09-07 08:00 - 2026-09-07 17:00'])
  })

  it('has nothing for who said nothing', () => {
    expect(spansOf([], [])).toEqual([])
  })

  it('merges what overlaps or touches', () => {
    const evening = { ...MONDAYS, from: clockTime('17:00'), until: clockTime('19:00') }
    const noon = { ...MONDAYS, from: clockTime('12:00'), until: clockTime('13:00') }
    expect(spansOf([], [evening, MONDAYS, noon])).toEqual(['2026-09-07 08:00 - 2026-09-07 19:00'])
  })

  it('takes away a whole day, a morning, or the middle of a day', () => {
    expect(spansOf([exception(false, '2026-09-07')])).toEqual([])
    expect(spansOf([exception(false, '2026-09-07', null, '12:00')])).toEqual([
      '2026-09-07 12:00 - 2026-09-07 17:00',
    ])
    expect(spansOf([exception(false, '2026-09-07', '12:00', '13:00')])).toEqual([
      '2026-09-07 08:00 - 2026-09-07 12:00',
      '2026-09-07 13:00 - 2026-09-07 17:00',
    ])
  })

  it('adds days, whole ones meeting at midnight', () => {
    expect(spansOf([exception(true, '2026-09-09', null, null, '2026-09-10')])).toEqual([
      '2026-09-07 08:00 - 2026-09-07 17:00',
      '2026-09-09 00:00 - 2026-09-11 00:00',
    ])
  })

  it('lets the later exception win', () => {
    const away = exception(false, '2026-09-07', null, null, '2026-09-11')
    const back = exception(true, '2026-09-07', '10:00', '12:00')
    expect(spansOf([away, back])).toEqual(['2026-09-07 10:00 - 2026-09-07 12:00'])
    expect(spansOf([back, away])).toEqual([])
  })

  it('keeps to its window', () => {
    expect(spansOf([exception(true, '2026-09-14'), exception(true, '2026-09-06')])).toEqual([
      '2026-09-07 08:00 - 2026-09-07 17:00',
    ])
  })

  it('has 23 and 25 hours on the days that the clocks change', () => {
    const hours = (on: string) => {
      const free = exception(true, on)
      const window = { first: day(on), last: day(on) }
      const spans = availableSpans({ recurrences: [], exceptions: [free] }, window)
      return spans.map(({ startsAt, endsAt }) => (endsAt - startsAt) / 3_600_000)
    }
    expect(hours('2027-03-28')).toEqual([23])
    expect(hours('2026-10-25')).toEqual([25])
  })

  it('refuses clock times that run backwards', () => {
    expect(() => spansOf([exception(false, '2026-09-07', '12:00', '11:00')])).toThrow(RangeError)
    const backwards = { ...MONDAYS, until: MONDAYS.from }
    expect(() => spansOf([], [backwards])).toThrow(RangeError)
  })
})

describe('covers', () => {
  const at = (text: string) => instantAt(day(text.slice(0, 10)), clockTime(text.slice(11)))
  const spans = availableSpans(
    { recurrences: [MONDAYS], exceptions: [exception(false, '2026-09-07', '12:00', '13:00')] },
    WEEK,
  )

  it.each([
    ['2026-09-07 08:00', '2026-09-07 12:00', true],
    ['2026-09-07 13:00', '2026-09-07 17:00', true],
    ['2026-09-07 07:59', '2026-09-07 09:00', false],
    ['2026-09-07 16:00', '2026-09-07 17:01', false],
    ['2026-09-07 11:00', '2026-09-07 14:00', false],
    ['2026-09-07 12:15', '2026-09-07 12:45', false],
    ['2026-09-08 08:00', '2026-09-08 09:00', false],
  ])('%s to %s: %s', (from, until, covered) => {
    expect(covers(spans, at(from), at(until))).toBe(covered)
  })

  it('is false without spans', () => {
    expect(covers([], at('2026-09-07 08:00'), at('2026-09-07 09:00'))).toBe(false)
  })
})

/** Whether somebody is available at this moment, by reading the wall: the slow way, half hour by half hour. */
function availableAt({ recurrences, exceptions }: Availability, at: Instant, window: DayRange) {
  const on = dayOf(at)
  const time = clockTimeOf(at)
  const within = (from: string | null, until: string | null) =>
    (from ?? '00:00') <= time && time < (until ?? '24:00')
  const last = exceptions.findLast(
    ({ firstDay, lastDay, from, until }) => firstDay <= on && on <= lastDay && within(from, until),
  )
  if (last !== undefined) return last.available
  return recurrences.some(
    (recurrence) =>
      within(recurrence.from, recurrence.until) && occurrenceDays(recurrence, window).includes(on),
  )
}

it('agrees with a scan of every half hour, also where the clocks change', () => {
  const HALF_HOUR = 1_800_000
  const cases = days.chain((first) => {
    const window = { first, last: addDays(first, 3) }
    return fc.record({ window: fc.constant(window), availability: availabilities(window) })
  })
  fc.assert(
    fc.property(
      cases,
      fc.nat(200),
      fc.integer({ min: 1, max: 30 }),
      ({ window, availability }, start, length) => {
        const startsAt = instantAt(window.first, MIDNIGHT)
        const endsAt = instantAt(addDays(window.last, 1), MIDNIGHT)
        const spans = availableSpans(availability, window)
        const scanned: boolean[] = []
        for (let at = startsAt; at < endsAt; at = (at + HALF_HOUR) as Instant) {
          scanned.push(availableAt(availability, at, window))
          const until = (at + HALF_HOUR) as Instant
          expect(covers(spans, at, until)).toBe(scanned.at(-1))
        }
        const from = Math.min(start, scanned.length - 1)
        const stretch = scanned.slice(from, from + length)
        const moment = (halfHours: number) => (startsAt + halfHours * HALF_HOUR) as Instant
        const whole = covers(spans, moment(from), moment(from + stretch.length))
        expect(whole).toBe(stretch.every(Boolean))
      },
    ),
    { numRuns: 60 },
  )
})
