import { availableSpans } from '../../../scheduler/calendar/availability.ts'
import { occurrenceDays } from '../../../scheduler/calendar/occurrences.ts'
import type { Availability } from '../../../scheduler/domain/availability.ts'
import { type Day, type DayRange, daysFrom, weekdayOf } from '../../../scheduler/domain/day.ts'

/** When somebody cannot be asked on the days of the board. */
export interface TimeOff {
  /** Weekdays (1 is Monday) on which this person is never available here. */
  readonly offWeekdays: readonly number[]
  /** Other days without any time, from Monday to Friday. */
  readonly daysOff: readonly Day[]
  /** Days of which a part was taken off. */
  readonly daysPartlyOff: readonly Day[]
}

const SCHOOL_WEEK = [1, 2, 3, 4, 5]

/**
 * What the usual week and the exceptions leave, told as what is missing. Hours are worked out on days with an exception alone: a board
 * has hundreds of people, and every other day is as the usual week says.
 */
export function timeOff(
  availability: Availability,
  window: DayRange,
  days: readonly SchoolDay[],
): TimeOff {
  const { recurrences, exceptions } = availability
  const usual = new Set(recurrences.flatMap((one) => occurrenceDays(one, window)))
  const of = (day: Day) =>
    exceptions.length === 0
      ? exceptions
      : exceptions.filter((one) => one.firstDay <= day && day <= one.lastDay)
  const isFree = (day: Day) =>
    of(day).length === 0
      ? usual.has(day)
      : availableSpans(availability, { first: day, last: day }).length > 0
  const off = days.filter(({ day }) => !isFree(day))
  const offWeekdays = SCHOOL_WEEK.filter(
    (weekday) =>
      off.filter((one) => one.weekday === weekday).length ===
      days.filter((one) => one.weekday === weekday).length,
  )
  const missing = new Set(off.map(({ day }) => day))
  return {
    offWeekdays,
    daysOff: off.filter(({ weekday }) => !offWeekdays.includes(weekday)).map(({ day }) => day),
    daysPartlyOff: days
      .map(({ day }) => day)
      .filter((day) => !missing.has(day) && of(day).some((one) => !one.available)),
  }
}

/** A day from Monday to Friday. */
export interface SchoolDay {
  readonly day: Day
  /** 1 is Monday. */
  readonly weekday: number
}

/** The days of the board on which there can be school, for everybody on it. */
export function schoolDays({ first, last }: DayRange): readonly SchoolDay[] {
  return daysFrom(first, last)
    .map((day) => ({ day, weekday: weekdayOf(day) }))
    .filter(({ weekday }) => weekday <= 5)
}
