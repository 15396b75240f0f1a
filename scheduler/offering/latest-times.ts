import type { QuietHours } from '../calendar/quiet-hours.ts'
import type { Instant } from '../domain/instant.ts'
import { offerDeadline } from './deadline.ts'

/** When somebody on a list is asked at the latest, and until when. */
export interface LatestTime {
  readonly askedAt: Instant
  readonly deadlineAt: Instant
}

/**
 * By place on the list, when each is asked if nobody before answers, and until when; `null` for whom it is too late then. An
 * answer makes all of it earlier, never later, as long as the product runs.
 */
export function latestTimes(about: {
  readonly count: number
  readonly askedAtOnce: number
  readonly minutesOpen: number
  readonly from: Instant
  /** The first lesson; a deadline is never past the minute before it. */
  readonly firstStartsAt: Instant
  readonly answerBeforeMinutes: number
  readonly quietHours: QuietHours
}): readonly (LatestTime | null)[] {
  const { count, askedAtOnce, from, ...open } = about
  const times: (LatestTime | null)[] = []
  let askedAt = from
  while (times.length < count) {
    const deadlineAt = offerDeadline({ ...open, sentAt: askedAt })
    const wave = Math.min(askedAtOnce, count - times.length)
    const time = deadlineAt === undefined ? null : { askedAt, deadlineAt }
    times.push(...Array.from({ length: wave }, () => time))
    askedAt = deadlineAt ?? askedAt
  }
  return times
}
