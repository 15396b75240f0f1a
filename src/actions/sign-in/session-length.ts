import type { Alive } from '../../../db/queries/login.ts'
import { type Instant, MS_PER_HOUR, MS_PER_MINUTE } from '../../../scheduler/domain/instant.ts'

/** A session is over when nobody was there for half an hour (design: reliability, sign-in). */
export const IDLE_MS = 30 * MS_PER_MINUTE

/** And twelve hours after it began, whatever happens. */
export const SESSION_MS = 12 * MS_PER_HOUR

/** That somebody is there is noted once a minute, not with every question. */
export const SEEN_EVERY_MS = MS_PER_MINUTE

/** What makes a session one that still counts at this moment. */
export function aliveAt(now: Instant): Alive {
  return { now, seenAfter: (now - IDLE_MS) as Instant }
}

/** When a session ends if nobody is there any more. */
export function endOf(session: {
  readonly expiresAt: Instant
  readonly lastSeenAt: Instant
}): Instant {
  return Math.min(session.expiresAt, session.lastSeenAt + IDLE_MS) as Instant
}
