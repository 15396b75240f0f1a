// Node reads the CommonJS build of rrule, which has its names in the default only.
import rruleLibrary from 'rrule'
import {
  addDays,
  type Day,
  type DayRange,
  daysBetween,
  earlierDay,
  laterDay,
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
  return ruleFrom(startNear(first, recurrence.firstDay, parsed.rule), parsed.rule)
    .between(midnight(first), midnight(last), true)
    .map((date) => date.toISOString().slice(0, 10) as Day)
}

/**
 * The last day before the window from which the rule may as well be counted: whole steps after its first day. A recurrence
 * of years ago then costs no more than a new one. With COUNT every occurrence counts, so there it is the first day.
 */
function startNear(first: Day, firstDay: Day, { frequency, interval, count }: RecurrenceRule): Day {
  if (count !== null) return firstDay
  const stepDays = frequency === 'DAILY' ? interval : interval * 7
  const steps = Math.floor(daysBetween(firstDay, first) / stepDays)
  return addDays(firstDay, steps * stepDays)
}

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
