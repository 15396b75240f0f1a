import { addDays } from '../domain/day.ts'
import type { ClockTime, Instant } from '../domain/instant.ts'
import { clockTimeOf, dayOf, instantAt } from './clock.ts'

/** A stretch of the wall clock in Europe/Amsterdam, every day; `from` after `until`: over midnight. Both the same: never. */
export interface QuietHours {
  readonly from: ClockTime
  readonly until: ClockTime
}

/** The end of the quiet hours that this moment is in; the moment itself where it is in none. */
export function afterQuiet(at: Instant, { from, until }: QuietHours): Instant {
  const [day, time] = [dayOf(at), clockTimeOf(at)]
  const overMidnight = from > until
  if (overMidnight && time >= from) return instantAt(addDays(day, 1), until)
  const inside = time < until && (overMidnight || time >= from)
  // In an hour that comes twice, the end may be behind already.
  return inside ? (Math.max(at, instantAt(day, until)) as Instant) : at
}
