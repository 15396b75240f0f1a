import { instantAt, minutesBetween } from '../../scheduler/calendar/clock.ts'
import { type Day, day as dayIn } from '../../scheduler/domain/day.ts'
import { clockTime, type Instant } from '../../scheduler/domain/instant.ts'

/** The moment at which the wall clock shows this: `at('2026-11-23 08:30')`. */
export function at(text: string): Instant {
  const [day = '', time = ''] = text.split(' ')
  return instantAt(dayIn(day), clockTime(time))
}

/** When something is, in plain text. */
export interface When {
  readonly day?: string
  readonly from?: string
  readonly until?: string
}

/** A stretch of one day as the scheduler has it; 50 minutes from 08:30 unless told otherwise. */
export function timesOf({
  day: text,
  from,
  until,
}: { [key in keyof When]: When[key] | undefined }) {
  const day: Day = dayIn(text ?? '2026-11-23')
  const startsAt = instantAt(day, clockTime(from ?? '08:30'))
  const endsAt = until === undefined ? later(startsAt) : instantAt(day, clockTime(until))
  return { day, startsAt, endsAt, minutes: minutesBetween(startsAt, endsAt) }
}

function later(startsAt: Instant): Instant {
  return (startsAt + 50 * 60_000) as Instant
}
