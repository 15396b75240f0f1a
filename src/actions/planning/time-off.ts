import { availableSpans } from '../../../scheduler/calendar/availability.ts'
import { instantAt } from '../../../scheduler/calendar/clock.ts'
import type { Availability } from '../../../scheduler/domain/availability.ts'
import {
  addDays,
  type Day,
  type DayRange,
  daysFrom,
  weekdayOf,
} from '../../../scheduler/domain/day.ts'
import { clockTime } from '../../../scheduler/domain/instant.ts'

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
const MIDNIGHT = clockTime('00:00')

/** What the usual week and the exceptions leave, told as what is missing. */
export function timeOff(availability: Availability, { first, last }: DayRange): TimeOff {
  const days = daysFrom(first, last).filter((day) => weekdayOf(day) <= 5)
  const spans = availableSpans(availability, { first, last })
  const isFree = (day: Day) => {
    const [from, until] = [instantAt(day, MIDNIGHT), instantAt(addDays(day, 1), MIDNIGHT)]
    return spans.some((span) => span.startsAt < until && from < span.endsAt)
  }
  const off = new Set(days.filter((day) => !isFree(day)))
  const offWeekdays = SCHOOL_WEEK.filter((weekday) =>
    days.every((day) => weekdayOf(day) !== weekday || off.has(day)),
  )
  const isTakenOff = (day: Day) =>
    availability.exceptions.some(
      (one) => !one.available && one.firstDay <= day && day <= one.lastDay,
    )
  return {
    offWeekdays,
    daysOff: [...off].filter((day) => !offWeekdays.includes(weekdayOf(day))),
    daysPartlyOff: days.filter((day) => !off.has(day) && isTakenOff(day)),
  }
}
