import { availableSpans, type Span } from '../../calendar/availability.ts'
import type { Availability } from '../../domain/availability.ts'
import type { DayRange } from '../../domain/day.ts'
import type { Recurrence } from '../../domain/recurrence.ts'
import { oncePer } from './once-per.ts'

/** When people are available on the days that matter, each availability worked out once. */
export interface Spans {
  readonly window: DayRange | null
  /** Sorted and merged, as the rules have them; at least all in the window. */
  readonly of: (availability: Availability) => readonly Span[]
}

/**
 * Availability on the days of the window; what was worked out `before` for a window that holds this one goes on. Many people
 * have the same working week: who has it without an exception shares the same spans, by reference.
 */
export function spansIn(window: DayRange | null, before?: Spans): Spans {
  if (before !== undefined && holds(before.window, window)) return before
  if (window === null) return { window, of: () => [] }
  const usual = usualIn(window)
  const of = oncePer((availability: Availability): readonly Span[] =>
    availability.exceptions.length > 0
      ? availableSpans(availability, window)
      : usual(availability.recurrences),
  )
  return { window, of }
}

/** Weeks are put together from few recurrences: each of those is worked out once, and then merged. */
function usualIn(window: DayRange): (recurrences: readonly Recurrence[]) => readonly Span[] {
  const ofOne = new Map<string, readonly Span[]>()
  const ofWeek = new Map<string, readonly Span[]>()
  const spansOf = (key: string, recurrence: Recurrence) => {
    const known =
      ofOne.get(key) ?? availableSpans({ recurrences: [recurrence], exceptions: [] }, window)
    ofOne.set(key, known)
    return known
  }
  return (recurrences) => {
    const keys = recurrences.map(keyOf)
    const week = keys.join('\n')
    const spans =
      ofWeek.get(week) ??
      recurrences
        .map((recurrence, at) => spansOf(keys[at] ?? '', recurrence))
        .reduce(together, NO_SPANS)
    ofWeek.set(week, spans)
    return spans
  }
}

const NO_SPANS: readonly Span[] = []

function keyOf({ rrule, firstDay, lastDay, from, until }: Recurrence): string {
  return `${rrule} ${firstDay} ${lastDay} ${from} ${until}`
}

/** Two sorted and merged lists as one. */
function together(one: readonly Span[], other: readonly Span[]): readonly Span[] {
  if (one.length === 0) return other
  const all: Span[] = []
  let [at, of] = [0, 0]
  while (at < one.length || of < other.length) {
    const [a, b] = [one[at], other[of]]
    const isFirst = b === undefined || (a !== undefined && a.startsAt <= b.startsAt)
    const next = isFirst ? a : b
    if (isFirst) at += 1
    else of += 1
    if (next !== undefined) addTo(all, next)
  }
  return all
}

/** Adds a span that begins no sooner than all before it; as one with the last where they overlap or touch. */
function addTo(spans: Span[], next: Span): void {
  const last = spans.at(-1)
  if (last === undefined || last.endsAt < next.startsAt) spans.push(next)
  else if (last.endsAt < next.endsAt) {
    spans[spans.length - 1] = { startsAt: last.startsAt, endsAt: next.endsAt }
  }
}

function holds(wide: DayRange | null, narrow: DayRange | null): boolean {
  if (narrow === null) return wide === null
  return wide !== null && wide.first <= narrow.first && narrow.last <= wide.last
}
