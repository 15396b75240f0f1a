import { afterLoudMinutes, afterQuiet, type QuietHours } from '../calendar/quiet-hours.ts'
import { type Instant, MS_PER_MINUTE } from '../domain/instant.ts'

/** From so many minutes on the time to answer has its nights in it already. */
const WHOLE_DAY = 24 * 60

/**
 * Until when an offer is open, and never past the last minute before the first lesson. `undefined` where that is over already.
 * Less than a day to answer counts outside the quiet hours only: who is asked at half past ten in the evening with half an hour to
 * answer has until the morning. A day or more is counted by the clock, and only its end is moved out of the quiet hours. Where the
 * last moment to answer comes before those end there is no morning to wait for: then every minute counts.
 *
 * That last moment lies `answerBeforeMinutes` before the lesson, so that a school knows in time. Who is asked when less than half of
 * them is left until then still has half of them, or half of what is left until the lesson: later than the school would like, and
 * not up to the bell.
 */
export function offerDeadline(about: {
  readonly sentAt: Instant
  readonly minutesOpen: number
  readonly firstStartsAt: Instant
  readonly answerBeforeMinutes: number
  readonly quietHours: QuietHours
}): Instant | undefined {
  const { sentAt, minutesOpen, firstStartsAt, quietHours } = about
  const byTheClock = (sentAt + minutesOpen * MS_PER_MINUTE) as Instant
  const lastAt = lastMoment(about)
  const isUrgent = [sentAt, byTheClock].some(
    (at) => afterQuiet(at, quietHours) !== at && lastAt <= afterQuiet(at, quietHours),
  )
  const fair =
    minutesOpen < WHOLE_DAY
      ? afterLoudMinutes(sentAt, minutesOpen, quietHours)
      : afterQuiet(byTheClock, quietHours)
  const deadline = Math.min(isUrgent ? byTheClock : fair, lastAt, firstStartsAt - MS_PER_MINUTE)
  return deadline > sentAt ? (deadline as Instant) : undefined
}

/** The last moment at which an answer helps, in whole minutes from when who is asked is awake; the lesson itself at the latest. */
function lastMoment(about: Parameters<typeof offerDeadline>[0]): Instant {
  const { sentAt, firstStartsAt, answerBeforeMinutes, quietHours } = about
  const awakeAt = afterQuiet(sentAt, quietHours)
  const from = awakeAt < firstStartsAt ? awakeAt : sentAt
  const minutesLeft = Math.min(answerBeforeMinutes, (firstStartsAt - from) / MS_PER_MINUTE)
  const atLeast = from + Math.floor(minutesLeft / 2) * MS_PER_MINUTE
  return Math.max(firstStartsAt - answerBeforeMinutes * MS_PER_MINUTE, atLeast) as Instant
}
