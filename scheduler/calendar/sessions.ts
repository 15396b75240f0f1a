import type { Day, DayRange } from '../domain/day.ts'
import type { ClockTime, Instant } from '../domain/instant.ts'
import type { Recurrence } from '../domain/recurrence.ts'
import type { ClosedDay } from '../domain/school-calendar.ts'
import { instantAt, minutesBetween } from './clock.ts'
import { occurrenceDays } from './occurrences.ts'
import type { SiteCalendar } from './site-calendar.ts'

/** A lesson that comes back; the payload (vak, level, group) is the caller's and goes along untouched. */
export interface LessonPattern<Payload> {
  readonly recurrence: Recurrence
  readonly payload: Payload
}

/** One lesson on one day. `minutes` really pass, also where the clocks change. */
export interface DatedSession<Payload> {
  readonly day: Day
  readonly from: ClockTime
  readonly until: ClockTime
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly minutes: number
  readonly payload: Payload
}

/** A day on which the lesson would have been; `closed` is `null` where the clocks leave nothing of it (March, at night). */
export interface SkippedSession<Payload> {
  readonly day: Day
  readonly closed: ClosedDay | null
  readonly payload: Payload
}

export interface Timetable<Payload> {
  readonly sessions: readonly DatedSession<Payload>[]
  readonly skipped: readonly SkippedSession<Payload>[]
}

/**
 * Writes lesson patterns out as dated sessions on the days that the site is open, by start and then in the order of the
 * patterns; beside them the days that were passed over, and why, for the preview.
 *
 * Throws `RangeError` when a lesson does not end later on its day than it starts, and as `occurrenceDays` does.
 */
export function sessionsOf<Payload>(
  patterns: readonly LessonPattern<Payload>[],
  calendar: SiteCalendar,
  window: DayRange,
): Timetable<Payload> {
  const sessions: DatedSession<Payload>[] = []
  const skipped: SkippedSession<Payload>[] = []
  for (const { recurrence, payload } of patterns) {
    for (const day of occurrenceDays(recurrence, window)) {
      const closed = calendar.closedOn(day)
      const session = sessionOn(day, recurrence, payload)
      if (closed !== undefined) skipped.push({ day, closed, payload })
      else if (session.minutes <= 0) skipped.push({ day, closed: null, payload })
      else sessions.push(session)
    }
  }
  sessions.sort((one, other) => one.startsAt - other.startsAt)
  skipped.sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)))
  return { sessions, skipped }
}

/**
 * One session on one day from one clock time to another.
 *
 * Throws `RangeError` when `until` is not later than `from`.
 */
export function sessionOn<Payload>(
  day: Day,
  { from, until }: Pick<Recurrence, 'from' | 'until'>,
  payload: Payload,
): DatedSession<Payload> {
  if (until <= from) throw new RangeError(`session ends before it begins: ${from}-${until}`)
  const startsAt = instantAt(day, from)
  const endsAt = instantAt(day, until)
  return { day, from, until, startsAt, endsAt, minutes: minutesBetween(startsAt, endsAt), payload }
}
