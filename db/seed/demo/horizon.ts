import { schoolYearOf } from '../../../scheduler/calendar/school-year.ts'
import { addDays, type Day, laterDay } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'

/** The time that the demonstration plays in. */
export interface Horizon {
  readonly first: Day
  readonly today: Day
  /** No absence ends later. */
  readonly last: Day
  readonly now: Instant
}

const PAST_DAYS_MAX = 560
const AHEAD_DAYS = 230

/** From the start of the school year before this one to half a year ahead; short enough for one expansion of a recurrence. */
export function horizonOf(today: Day, now: Instant): Horizon {
  const lastYear = schoolYearOf(addDays(schoolYearOf(today).first, -1)).first
  return {
    first: laterDay(lastYear, addDays(today, -PAST_DAYS_MAX)),
    today,
    last: addDays(today, AHEAD_DAYS),
    now,
  }
}
