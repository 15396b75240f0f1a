import type { Instant } from '../../../scheduler/domain/instant.ts'

const MINUTE_MS = 60_000

/**
 * Until when an offer is open: so many minutes, and never past the last minute before the first lesson. `undefined` where that
 * is over already.
 */
export function offerDeadline(about: {
  readonly sentAt: Instant
  readonly minutesOpen: number
  readonly firstStartsAt: Instant
}): Instant | undefined {
  const { sentAt, minutesOpen, firstStartsAt } = about
  const deadline = Math.min(sentAt + minutesOpen * MINUTE_MS, firstStartsAt - MINUTE_MS)
  return deadline > sentAt ? (deadline as Instant) : undefined
}
