import type { Day } from './day.ts'
import type { ClockTime } from './instant.ts'

/**
 * When something comes back: an RRULE of the allowed subset (see `scheduler/calendar/recurrence-rule.ts`) from `firstDay`,
 * on each of its days between two clock times of the wall in Europe/Amsterdam.
 */
export interface Recurrence {
  readonly rrule: string
  readonly firstDay: Day
  readonly lastDay: Day | null
  readonly from: ClockTime
  readonly until: ClockTime
}
