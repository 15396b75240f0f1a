import type { Tx } from '../../../db/client.ts'
import {
  availabilityConfirmedAt,
  exceptionsFrom,
  lessonsToCome,
  usualAvailability,
} from '../../../db/queries/availability.ts'
import { spelregelsInForceOf } from '../../../db/queries/spelregels.ts'
import { availableSpans, covers } from '../../../scheduler/calendar/availability.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import type { Availability } from '../../../scheduler/domain/availability.ts'
import { addDays, type Day } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { weekOf } from './week-of.ts'
import type { Whose } from './whose.ts'

/** What a member says about when to be asked, and where that does not go with what was agreed. */
export type ShownAvailability = Awaited<ReturnType<typeof shownAvailability>>

/** Of a pool without rules of play, and of a member without a pool. */
const STALE_WEEKS = 8

/** The availability of one member as it stands in this transaction, from today on. */
export async function shownAvailability(tx: Tx, { memberId, poolIds }: Whose, now: Instant) {
  const today = dayOf(now)
  const recurrences = await usualAvailability(tx, memberId, today)
  const exceptions = await exceptionsFrom(tx, memberId, today)
  const confirmedAt = await availabilityConfirmedAt(tx, memberId)
  const staleWeeks = await staleAfter(tx, poolIds, today)
  const isStale = confirmedAt === null || dayOf(confirmedAt) <= addDays(today, -7 * staleWeeks)
  return {
    memberId,
    ...weekOf(recurrences, today),
    exceptions: exceptions.toSorted((one, other) => (one.firstDay < other.firstDay ? -1 : 1)),
    confirmedAt,
    staleWeeks,
    isStale,
    conflicts: await conflictsWith(tx, memberId, { recurrences, exceptions }, now),
  }
}

/** After how many weeks without a word the availability is doubted: the shortest time of the member's pools. */
async function staleAfter(tx: Tx, poolIds: readonly string[], today: Day): Promise<number> {
  const rules = await spelregelsInForceOf(tx, poolIds, today)
  const weeks = rules.map(({ availabilityStaleWeeks }) => availabilityStaleWeeks)
  return weeks.length === 0 ? STALE_WEEKS : Math.min(...weeks)
}

/** Lessons that were agreed and that lie where the member says not to be available. */
async function conflictsWith(tx: Tx, memberId: string, availability: Availability, now: Instant) {
  const lessons = (await lessonsToCome(tx, memberId, dayOf(now))).filter(
    ({ during }) => during.startsAt > now,
  )
  const [first, last] = [lessons.at(0)?.day, lessons.at(-1)?.day]
  if (first === undefined || last === undefined) return []
  const spans = availableSpans(availability, { first, last })
  return lessons
    .filter(({ during: { startsAt, endsAt } }) => !covers(spans, startsAt, endsAt))
    .map(({ during: _during, ...lesson }) => lesson)
}
