import { afterLoudMinutes, afterQuiet, type QuietHours } from '../calendar/quiet-hours.ts'
import { type Instant, MS_PER_MINUTE } from '../domain/instant.ts'

/** From so many minutes on the time to answer has its nights in it already. */
const WHOLE_DAY = 24 * 60

/**
 * Until when an offer is open, and never past the last minute before the first lesson. `undefined` where that is over already.
 * Less than a day to answer counts outside the quiet hours only: who is asked at half past ten in the evening with half an hour to
 * answer has until the morning. A day or more is counted by the clock, and only its end is moved out of the quiet hours. Where the
 * first lesson begins before those end there is no morning to wait for: then every minute counts.
 */
export function offerDeadline(about: {
  readonly sentAt: Instant
  readonly minutesOpen: number
  readonly firstStartsAt: Instant
  readonly quietHours: QuietHours
}): Instant | undefined {
  const { sentAt, minutesOpen, firstStartsAt, quietHours } = about
  const byTheClock = (sentAt + minutesOpen * MS_PER_MINUTE) as Instant
  const isUrgent = [sentAt, byTheClock].some(
    (at) => afterQuiet(at, quietHours) !== at && firstStartsAt <= afterQuiet(at, quietHours),
  )
  const fair =
    minutesOpen < WHOLE_DAY
      ? afterLoudMinutes(sentAt, minutesOpen, quietHours)
      : afterQuiet(byTheClock, quietHours)
  const deadline = Math.min(isUrgent ? byTheClock : fair, firstStartsAt - MS_PER_MINUTE)
  return deadline > sentAt ? (deadline as Instant) : undefined
}
