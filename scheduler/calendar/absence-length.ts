import { type Day, daysBetween } from '../domain/day.ts'
import type { Length } from '../domain/length.ts'
import type { SiteCalendar } from './site-calendar.ts'

/** What counts of an absence; of an open-ended one `lastDay` is the expected last day. */
export interface CountedAbsence {
  readonly firstDay: Day
  readonly lastDay: Day
  readonly sessionDays: readonly Day[]
}

/**
 * How long an absence is at one site, on every basis (see `LengthBasis`). Session days outside the absence or on closed days
 * do not count.
 *
 * Throws `RangeError` when the absence ends before it begins.
 */
export function lengthOf(absence: CountedAbsence, calendar: SiteCalendar): Length {
  const { firstDay, lastDay, sessionDays } = absence
  if (lastDay < firstDay) throw new RangeError(`absence ends before it begins: ${lastDay}`)
  const openDays = calendar.openDays(firstDay, lastDay)
  const withSession = new Set(sessionDays)
  return {
    schoolDays: openDays.length,
    calendarDays: daysBetween(firstDay, lastDay) + 1,
    sessionDays: openDays.filter((day) => withSession.has(day)).length,
  }
}
