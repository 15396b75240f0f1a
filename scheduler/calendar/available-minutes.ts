import type { Availability, AvailabilityException } from '../domain/availability.ts'
import { addDays, type Day, type DayRange, daysFrom, earlierDay } from '../domain/day.ts'
import type { ClockTime } from '../domain/instant.ts'
import { occurrenceDays } from './occurrences.ts'

/** A stretch of one day in minutes since midnight on the wall. */
type Stretch = readonly [from: number, until: number]

const DAY_MINUTES = 24 * 60
/** Fewer than `occurrenceDays` expands at once. */
const WINDOW_DAYS = 400

/**
 * How many minutes somebody offered on each day of the window, by the clock on the wall; days without are left out. What wins
 * over what is as in `Availability`. Throws as `occurrenceDays` does.
 */
export function availableMinutes(
  availability: Availability,
  window: DayRange,
): ReadonlyMap<Day, number> {
  const found = new Map<Day, readonly Stretch[]>()
  for (const { from, until, ...recurrence } of availability.recurrences) {
    for (const part of partsOf(window)) {
      for (const day of occurrenceDays({ ...recurrence, from, until }, part))
        found.set(day, [...(found.get(day) ?? []), [minutesOf(from), minutesOf(until)]])
    }
  }
  for (const exception of availability.exceptions) {
    const first = exception.firstDay > window.first ? exception.firstDay : window.first
    for (const day of daysFrom(first, earlierDay(exception.lastDay, window.last)))
      found.set(day, withException(found.get(day) ?? [], exception))
  }
  return new Map(
    [...found].flatMap(([day, stretches]) => {
      const minutes = together(stretches)
      return minutes === 0 ? [] : [[day, minutes] as const]
    }),
  )
}

function partsOf({ first, last }: DayRange): readonly DayRange[] {
  const parts: DayRange[] = []
  for (let from = first; from <= last; from = addDays(from, WINDOW_DAYS))
    parts.push({ first: from, last: earlierDay(last, addDays(from, WINDOW_DAYS - 1)) })
  return parts
}

function withException(
  stretches: readonly Stretch[],
  { available, from, until }: AvailabilityException,
): readonly Stretch[] {
  const [begins, ends] = [
    from === null ? 0 : minutesOf(from),
    until === null ? DAY_MINUTES : minutesOf(until),
  ]
  if (available) return [...stretches, [begins, ends]]
  return stretches.flatMap(([first, last]): Stretch[] => [
    [first, Math.min(last, begins)],
    [Math.max(first, ends), last],
  ])
}

/** The minutes of all stretches, those that overlap once. */
function together(stretches: readonly Stretch[]): number {
  let minutes = 0
  let counted = 0
  for (const [from, until] of stretches.toSorted(([one], [other]) => one - other)) {
    minutes += Math.max(0, until - Math.max(from, counted))
    counted = Math.max(counted, until)
  }
  return minutes
}

function minutesOf(time: ClockTime): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
