import { type Instant, MS_PER_MINUTE } from '../domain/instant.ts'

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
}): readonly (LatestTime | null)[] {
  const { count, askedAtOnce, minutesOpen, from, firstStartsAt } = about
  const last = firstStartsAt - MS_PER_MINUTE
  return Array.from({ length: count }, (_, place) => {
    const steps = Math.floor(place / askedAtOnce)
    const askedAt = (from + steps * minutesOpen * MS_PER_MINUTE) as Instant
    if (askedAt >= last) return null
    return { askedAt, deadlineAt: Math.min(askedAt + minutesOpen * MS_PER_MINUTE, last) as Instant }
  })
}
