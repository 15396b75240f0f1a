import { type Instant, MS_PER_MINUTE } from '../../../scheduler/domain/instant.ts'

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
  const deadline = Math.min(sentAt + minutesOpen * MS_PER_MINUTE, firstStartsAt - MS_PER_MINUTE)
  return deadline > sentAt ? (deadline as Instant) : undefined
}
