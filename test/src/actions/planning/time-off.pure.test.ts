import { expect, test } from 'vitest'
import type { AvailabilityException } from '../../../../scheduler/domain/availability.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { clockTime } from '../../../../scheduler/domain/instant.ts'
import { schoolDays, timeOff } from '../../../../src/actions/planning/time-off.ts'

const window = { first: day('2026-11-23'), last: day('2026-12-06') }
const hours = { from: clockTime('08:00'), until: clockTime('17:00') }
const week = (rrule: string) => ({ rrule, firstDay: day('2026-08-03'), lastDay: null, ...hours })
const off = (date: string, over: Partial<AvailabilityException> = {}): AvailabilityException => ({
  firstDay: day(date),
  lastDay: day(date),
  available: false,
  from: null,
  until: null,
  ...over,
})

const told = (rrule: string, ...exceptions: AvailabilityException[]) =>
  timeOff({ recurrences: [week(rrule)], exceptions }, window, schoolDays(window))

test('weekdays on which somebody never works are told once, and not day by day', () => {
  expect(told('FREQ=WEEKLY;BYDAY=MO,TU,FR')).toEqual({
    offWeekdays: [3, 4],
    daysOff: [],
    daysPartlyOff: [],
  })
})

test('every other week is told day by day', () => {
  const every = told('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR')
  expect(every.offWeekdays).toEqual([])
  expect(every.daysOff).toHaveLength(5)
})

test('an exception takes a day, a part of it, or gives one', () => {
  const usual = 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH'
  const noon = { from: clockTime('12:00'), until: clockTime('17:00') }
  const extra = off('2026-11-27', { available: true })
  expect(told(usual, off('2026-11-24'), off('2026-11-25', noon), extra)).toEqual({
    // The one Friday is given, so Friday is no day off; the other Friday is.
    offWeekdays: [],
    daysOff: ['2026-11-24', '2026-12-04'],
    daysPartlyOff: ['2026-11-25'],
  })
})

test('who said nothing is never there', () => {
  const nothing = timeOff({ recurrences: [], exceptions: [] }, window, schoolDays(window))
  expect(nothing.offWeekdays).toEqual([1, 2, 3, 4, 5])
})
