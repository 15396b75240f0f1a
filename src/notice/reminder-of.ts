import { type Instant, MS_PER_HOUR } from '../../scheduler/domain/instant.ts'
import type { EventEntry } from '../event-entry.ts'

/** Whoever has less time than this to answer is asked once. */
const OPEN_AT_LEAST_MS = 2 * MS_PER_HOUR

/** When a member is reminded of an offer that was sent just now: with a quarter of the time left. Nothing where that is short. */
export function reminderOf({ verb, facts }: EventEntry, at: Instant): Instant | undefined {
  const deadlineAt = facts['deadlineAt']
  if (verb !== 'offer.send' || facts['booked'] === true) return undefined
  if (typeof deadlineAt !== 'number' || deadlineAt - at < OPEN_AT_LEAST_MS) return undefined
  return Math.round(deadlineAt - (deadlineAt - at) / 4) as Instant
}
