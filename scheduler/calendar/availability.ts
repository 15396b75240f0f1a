import type { Availability, AvailabilityException } from '../domain/availability.ts'
import { addDays, type Day, type DayRange, daysFrom } from '../domain/day.ts'
import { type ClockTime, clockTime, type Instant } from '../domain/instant.ts'
import { instantAt } from './clock.ts'
import { occurrenceDays } from './occurrences.ts'

/** A stretch of time, from `startsAt` up to but without `endsAt`. */
export interface Span {
  readonly startsAt: Instant
  readonly endsAt: Instant
}

const MIDNIGHT = clockTime('00:00')

/**
 * When somebody is available on the days of the window: spans by start, merged where they touch, also at midnight. Ask for a
 * window of one day to have that day alone. `Availability` says what wins over what.
 *
 * Throws `RangeError` when clock times run backwards, and as `occurrenceDays` does.
 */
export function availableSpans(availability: Availability, window: DayRange): readonly Span[] {
  const usual = usualSpans(availability, window)
  const spans = daysFrom(window.first, window.last).flatMap((day) =>
    availability.exceptions
      .filter((exception) => exception.firstDay <= day && day <= exception.lastDay)
      .reduce((sofar, exception) => withException(sofar, day, exception), usual.get(day) ?? []),
  )
  return merged(spans)
}

/**
 * Whether somebody with these spans, as `availableSpans` gives them, is available the whole time from `startsAt` to
 * `endsAt`. Finds the span by halving: a match asks this for every pair of session and member.
 */
export function covers(spans: readonly Span[], startsAt: Instant, endsAt: Instant): boolean {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    const span = spans[middle]
    if (span !== undefined && span.startsAt <= startsAt) low = middle + 1
    else high = middle
  }
  const span = spans[low - 1]
  return span !== undefined && endsAt <= span.endsAt
}

function usualSpans(
  { recurrences }: Availability,
  window: DayRange,
): ReadonlyMap<Day, readonly Span[]> {
  const spans = new Map<Day, Span[]>()
  for (const recurrence of recurrences) {
    for (const day of occurrenceDays(recurrence, window)) {
      const ofDay = spans.get(day) ?? []
      ofDay.push(spanOn(day, recurrence.from, recurrence.until))
      spans.set(day, ofDay)
    }
  }
  return spans
}

function withException(
  spans: readonly Span[],
  day: Day,
  { available, from, until }: AvailabilityException,
): readonly Span[] {
  const named = spanOn(day, from, until)
  if (available) return [...spans, named]
  return spans.flatMap((span) => [
    { startsAt: span.startsAt, endsAt: earlierInstant(span.endsAt, named.startsAt) },
    { startsAt: laterInstant(span.startsAt, named.endsAt), endsAt: span.endsAt },
  ])
}

/** In order, without empty spans, and as one where they overlap or touch. */
function merged(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = []
  for (const span of spans.toSorted((one, other) => one.startsAt - other.startsAt)) {
    const before = result.at(-1)
    if (span.startsAt >= span.endsAt) continue
    if (before === undefined || before.endsAt < span.startsAt) result.push(span)
    else result[result.length - 1] = { ...before, endsAt: laterInstant(before.endsAt, span.endsAt) }
  }
  return result
}

/** Empty where the clocks leave nothing of it (March, at night). */
function spanOn(day: Day, from: ClockTime | null, until: ClockTime | null): Span {
  if (from !== null && until !== null && until <= from) {
    throw new RangeError(`availability ends before it begins: ${from}-${until}`)
  }
  const startsAt = instantAt(day, from ?? MIDNIGHT)
  const endsAt = until === null ? instantAt(addDays(day, 1), MIDNIGHT) : instantAt(day, until)
  return { startsAt, endsAt: laterInstant(startsAt, endsAt) }
}

function earlierInstant(one: Instant, other: Instant): Instant {
  return one < other ? one : other
}

function laterInstant(one: Instant, other: Instant): Instant {
  return one > other ? one : other
}
