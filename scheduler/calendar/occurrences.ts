// Node reads the CommonJS build of rrule, which has its names in the default only.
import rruleLibrary from 'rrule'
import {
  type Day,
  type DayRange,
  daysBetween,
  daysFrom,
  earlierDay,
  laterDay,
  mondayOf,
  weekdayOf,
} from '../domain/day.ts'
import type { Recurrence, RecurrenceRule } from '../domain/recurrence.ts'
import { parseRecurrenceRule, WEEKDAY_CODES } from './recurrence-rule.ts'

const { RRule } = rruleLibrary
const WINDOW_DAYS_MAX = 800

/**
 * The days inside the window on which a recurrence occurs, in order. A recurrence without end is expanded no further than
 * the window. The library sees dates only, as midnights in UTC: clock times are joined per day by `clock.ts`, since `rrule`
 * 2.8.1 answers by the time zone of the process as soon as it is given one (reliability.md 3).
 *
 * Throws `RangeError` when the window is longer than 800 days or the rule is not one that `parseRecurrenceRule` accepts.
 */
export function occurrenceDays(recurrence: Recurrence, window: DayRange): readonly Day[] {
  if (daysBetween(window.first, window.last) >= WINDOW_DAYS_MAX) {
    throw new RangeError(
      `a window of more than ${WINDOW_DAYS_MAX} days: ${window.first}/${window.last}`,
    )
  }
  const parsed = parseRecurrenceRule(recurrence.rrule, recurrence.firstDay)
  if (!parsed.ok) throw new RangeError(`no recurrence: ${parsed.problem.remedy}`)
  const first = laterDay(window.first, recurrence.firstDay)
  const last = earlierDay(window.last, recurrence.lastDay ?? window.last)
  if (last < first) return []
  if (parsed.rule.count === null)
    return daysByCalendar(recurrence.firstDay, parsed.rule, { first, last })
  return ruleFrom(recurrence.firstDay, parsed.rule)
    .between(midnight(first), midnight(last), true)
    .map((date) => date.toISOString().slice(0, 10) as Day)
}

/**
 * Without COUNT each day tells by itself whether it is one: by its distance from the first day, in days or in weeks from Monday,
 * and by its weekday. A pool has hundreds of working weeks to expand, and the library takes some ten times as long.
 */
function daysByCalendar(firstDay: Day, rule: RecurrenceRule, window: DayRange): readonly Day[] {
  const { frequency, interval, until } = rule
  const weekdays =
    rule.weekdays.length > 0 || frequency === 'DAILY' ? rule.weekdays : [weekdayOf(firstDay)]
  const monday = mondayOf(firstDay)
  const last = until === null ? window.last : earlierDay(window.last, until)
  return daysFrom(window.first, last).filter((day) => {
    const steps =
      frequency === 'DAILY' ? daysBetween(firstDay, day) : Math.floor(daysBetween(monday, day) / 7)
    return (
      steps % interval === 0 &&
      (weekdays.length === 0 || weekdays.includes((daysBetween(monday, day) % 7) + 1))
    )
  })
}

/** With COUNT every occurrence since the first day counts. */
function ruleFrom(firstDay: Day, rule: RecurrenceRule): InstanceType<typeof RRule> {
  const withoutCache = true
  const weekdays = rule.weekdays.map((weekday) => RRule[WEEKDAY_CODES[weekday - 1] ?? 'MO'])
  return new RRule(
    {
      freq: rule.frequency === 'DAILY' ? RRule.DAILY : RRule.WEEKLY,
      interval: rule.interval,
      byweekday: weekdays.length > 0 ? weekdays : null, // an empty list means every day to rrule
      dtstart: midnight(firstDay),
      until: rule.until === null ? null : midnight(rule.until),
      count: rule.count,
    },
    withoutCache,
  )
}

function midnight(of: Day): Date {
  return new Date(`${of}T00:00:00Z`)
}
