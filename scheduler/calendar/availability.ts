import type { Availability, AvailabilityException } from '../domain/availability.ts'
import { addDays, type Day, type DayRange, daysFrom } from '../domain/day.ts'
import { type ClockTime, clockTime, type Instant } from '../domain/instant.ts'
import { instantAt } from './clock.ts'
import { occurrenceDays } from './occurrences.ts'

/** A stretch of one day, from `startsAt` up to but without `endsAt`, in which somebody is available. */
export interface AvailableSpan {
  readonly day: Day
  readonly startsAt: Instant
  readonly endsAt: Instant
}

type Span = Omit<AvailableSpan, 'day'>

const MIDNIGHT = clockTime('00:00')

/**
 * When somebody is available on the days of the window: spans by start, on each day merged where they touch. See
 * `Availability` for what wins over what.
 *
 * Throws `RangeError` as `occurrenceDays` does.
 */
export function availableSpans(
  availability: Availability,
  window: DayRange,
): readonly AvailableSpan[] {
  const usual = usualSpans(availability, window)
  return daysFrom(window.first, window.last).flatMap((day) => {
    const exceptions = availability.exceptions.filter(
      (exception) => exception.firstDay <= day && day <= exception.lastDay,
    )
    const spans = exceptions.reduce(
      (sofar, exception) => withException(sofar, day, exception),
      merged(usual.get(day) ?? []),
    )
    return spans.map((span) => ({ day, ...span }))
  })
}

/**
 * Whether somebody with these spans, in order, is available the whole time from `startsAt` to `endsAt`; a stretch past
 * midnight is covered where the spans of both days meet there. Finds the span by halving: rules ask this per session.
 */
export function covers(
  spans: readonly AvailableSpan[],
  startsAt: Instant,
  endsAt: Instant,
): boolean {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    const span = spans[middle]
    if (span !== undefined && span.endsAt <= startsAt) low = middle + 1
    else high = middle
  }
  let coveredUntil = startsAt
  for (
    let span = spans[low];
    span !== undefined && span.startsAt <= coveredUntil;
    span = spans[++low]
  ) {
    coveredUntil = span.endsAt
    if (coveredUntil >= endsAt) return true
  }
  return false
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
  if (available) return merged([...spans, named])
  return spans.flatMap((span) =>
    [
      { startsAt: span.startsAt, endsAt: earlierInstant(span.endsAt, named.startsAt) },
      { startsAt: laterInstant(span.startsAt, named.endsAt), endsAt: span.endsAt },
    ].filter((rest) => rest.startsAt < rest.endsAt),
  )
}

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

function spanOn(day: Day, from: ClockTime | null, until: ClockTime | null): Span {
  return {
    startsAt: instantAt(day, from ?? MIDNIGHT),
    endsAt: until === null ? instantAt(addDays(day, 1), MIDNIGHT) : instantAt(day, until),
  }
}

function earlierInstant(one: Instant, other: Instant): Instant {
  return one < other ? one : other
}

function laterInstant(one: Instant, other: Instant): Instant {
  return one > other ? one : other
}
