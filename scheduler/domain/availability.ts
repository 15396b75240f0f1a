import type { Day } from './day.ts'
import type { ClockTime } from './instant.ts'
import type { Recurrence } from './recurrence.ts'

/** Days on which a member is available, or is not, other than usual. Both days included. */
export interface AvailabilityException {
  readonly firstDay: Day
  readonly lastDay: Day
  readonly available: boolean
  /** On each of the days from this clock time; `null`: from midnight. */
  readonly from: ClockTime | null
  /** On each of the days to this clock time; `null`: to the midnight that ends the day. */
  readonly until: ClockTime | null
}

/**
 * When a member can be asked. Nobody is available who did not say so. Exceptions win over recurrences, a later exception
 * over an earlier one, and only for the hours that it names.
 */
export interface Availability {
  readonly recurrences: readonly Recurrence[]
  readonly exceptions: readonly AvailabilityException[]
}
