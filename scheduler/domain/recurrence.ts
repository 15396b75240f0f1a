import type { Day } from './day.ts'
import type { ClockTime } from './instant.ts'

/**
 * When something comes back: an RRULE of the allowed subset (see `scheduler/calendar/recurrence-rule.ts`) from `firstDay`,
 * on each of its days between two clock times of the wall in Europe/Amsterdam; `until` lies later on the same day.
 */
export interface Recurrence {
  readonly rrule: string
  readonly firstDay: Day
  /** `null`: as long as the rule itself goes on. */
  readonly lastDay: Day | null
  readonly from: ClockTime
  readonly until: ClockTime
}

/** An RRULE of the allowed subset, read. */
export interface RecurrenceRule {
  readonly frequency: 'DAILY' | 'WEEKLY'
  /** Every so many days or weeks, 1 to 52. */
  readonly interval: number
  /** ISO numbers, 1 is Monday, ascending; empty where the rule names none and the first day decides. */
  readonly weekdays: readonly number[]
  readonly until: Day | null
  readonly count: number | null
}
