import { dayOf } from '../../scheduler/calendar/clock.ts'
import { afterQuiet, type QuietHours } from '../../scheduler/calendar/quiet-hours.ts'
import { clockTime, type Instant } from '../../scheduler/domain/instant.ts'

/** From here on a morning may be woken up for a lesson of that same morning. */
const EARLIEST = clockTime('06:00')

/** What decides when a notice may go out. */
export interface Timing {
  readonly kind: string
  readonly gatherUntil: Instant
  readonly startsAt: Instant | null
  readonly deadlineAt: Instant | null
}

/**
 * When a notice goes out: once it had time to find company, and not in the quiet hours. Two exceptions: what is about lessons of
 * the day on which the quiet hours end may go from six, and an offer that could only be answered in the quiet hours goes at once,
 * because a mail by itself makes no noise and an offer that nobody saw is worse.
 */
export function goesAt(
  { kind, gatherUntil, startsAt, deadlineAt }: Timing,
  quiet: QuietHours,
): Instant {
  const loudAt = afterQuiet(gatherUntil, quiet)
  if (loudAt === gatherUntil) return gatherUntil
  const asks = kind === 'offer.sent' || kind === 'offer.reminder'
  if (asks && deadlineAt !== null && deadlineAt <= loudAt) return gatherUntil
  if (startsAt === null || dayOf(startsAt) !== dayOf(loudAt)) return loudAt
  const early = afterQuiet(gatherUntil, { from: quiet.from, until: EARLIEST })
  return Math.min(early, loudAt) as Instant
}

/** The same for a message that makes noise: never between the beginning of the quiet hours and six. */
export function ringsAt(now: Instant, quiet: QuietHours): Instant {
  return Math.min(
    afterQuiet(now, { from: quiet.from, until: EARLIEST }),
    afterQuiet(now, quiet),
  ) as Instant
}
