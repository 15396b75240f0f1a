import { availableSpans, type Span } from '../../calendar/availability.ts'
import type { Availability } from '../../domain/availability.ts'
import type { DayRange } from '../../domain/day.ts'
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
  const usual = new Map<string, readonly Span[]>()
  const of = oncePer((availability: Availability): readonly Span[] => {
    if (availability.exceptions.length > 0) return availableSpans(availability, window)
    const key = JSON.stringify(availability.recurrences)
    const spans = usual.get(key) ?? availableSpans(availability, window)
    usual.set(key, spans)
    return spans
  })
  return { window, of }
}

function holds(wide: DayRange | null, narrow: DayRange | null): boolean {
  if (narrow === null) return wide === null
  return wide !== null && wide.first <= narrow.first && narrow.last <= wide.last
}
