import { parseRecurrenceRule, WEEKDAY_CODES } from '../../../scheduler/calendar/recurrence-rule.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import type { ClockTime } from '../../../scheduler/domain/instant.ts'
import type { Recurrence } from '../../../scheduler/domain/recurrence.ts'

/** A day of the week on which somebody can be asked, between two clock times. */
export interface WeekDay {
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number
  readonly from: ClockTime
  readonly until: ClockTime
}

/**
 * The usual week as far as it is one stretch a day that comes back every week, and how many of the rules say something else
 * (every other week, not for long, a second stretch on a day): saving a week takes their place.
 */
export function weekOf(
  recurrences: readonly Recurrence[],
  today: Day,
): { readonly week: readonly WeekDay[]; readonly otherRules: number } {
  const byDay = new Map<number, WeekDay>()
  let otherRules = 0
  for (const recurrence of recurrences) {
    const days = plainDaysOf(recurrence, today)
    const isNew = days.length > 0 && days.every(({ weekday }) => !byDay.has(weekday))
    if (!isNew) otherRules += 1
    for (const one of isNew ? days : []) byDay.set(one.weekday, one)
  }
  return { week: [...byDay.values()].toSorted((a, b) => a.weekday - b.weekday), otherRules }
}

/** Nothing where the rule is no plain week that counts from now on. */
function plainDaysOf(
  { rrule, firstDay, lastDay, from, until }: Recurrence,
  today: Day,
): readonly WeekDay[] {
  const parsed = parseRecurrenceRule(rrule, firstDay)
  if (!parsed.ok || lastDay !== null || firstDay > today) return []
  const { frequency, interval, weekdays, until: ends, count } = parsed.rule
  if (frequency !== 'WEEKLY' || interval !== 1 || ends !== null || count !== null) return []
  return weekdays.map((weekday) => ({ weekday, from, until }))
}

/** The rules of a week: one for each pair of clock times, in the order of the days. */
export function rulesOfWeek(week: readonly WeekDay[]) {
  const alike = Map.groupBy(
    week.toSorted((one, other) => one.weekday - other.weekday),
    ({ from, until }) => `${from} ${until}`,
  )
  return [...alike.values()].flatMap((days) => {
    const [first] = days
    if (first === undefined) return []
    const codes = days.map(({ weekday }) => WEEKDAY_CODES[weekday - 1]).join(',')
    return [{ rrule: `FREQ=WEEKLY;BYDAY=${codes}`, fromTime: first.from, untilTime: first.until }]
  })
}
