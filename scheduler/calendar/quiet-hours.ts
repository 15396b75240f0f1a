import { addDays } from '../domain/day.ts'
import { type ClockTime, type Instant, MS_PER_MINUTE } from '../domain/instant.ts'
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

/** The moment at which so many minutes have passed of which none was in the quiet hours; at their very beginning at the latest. */
export function afterLoudMinutes(from: Instant, minutes: number, quiet: QuietHours): Instant {
  let at = afterQuiet(from, quiet)
  let leftMs = minutes * MS_PER_MINUTE
  for (;;) {
    const quietAt = nextQuiet(at, quiet)
    if (quietAt === undefined || leftMs <= quietAt - at) return (at + leftMs) as Instant
    leftMs -= quietAt - at
    at = afterQuiet(quietAt, quiet)
  }
}

/** Whether quiet hours lie between these moments, of which the later is not itself in them. */
export function restsBetween(from: Instant, until: Instant, quiet: QuietHours): boolean {
  if (until <= from || afterQuiet(until, quiet) !== until) return false
  if (afterQuiet(from, quiet) !== from) return true
  const quietAt = nextQuiet(from, quiet)
  return quietAt !== undefined && quietAt < until
}

/** The next time that quiet hours end; a day later where there are none. */
export function nextMorning(at: Instant, quiet: QuietHours): Instant {
  const end = afterQuiet(at, quiet)
  if (end !== at) return end
  const quietAt = nextQuiet(at, quiet)
  return quietAt === undefined
    ? ((at + 24 * 60 * MS_PER_MINUTE) as Instant)
    : afterQuiet(quietAt, quiet)
}

/** When the quiet hours begin next, after this moment; `undefined` where they never do. */
function nextQuiet(at: Instant, { from, until }: QuietHours): Instant | undefined {
  if (from === until) return undefined
  const today = instantAt(dayOf(at), from)
  return today > at ? today : instantAt(addDays(dayOf(at), 1), from)
}
