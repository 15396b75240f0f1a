import type { Tx } from '../../../db/client.ts'
import {
  exceptionsFrom,
  lessonsToCome,
  usualAvailability,
} from '../../../db/queries/availability.ts'
import { availableSpans, covers } from '../../../scheduler/calendar/availability.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import type { Availability } from '../../../scheduler/domain/availability.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { staleness } from './staleness.ts'
import { weekOf } from './week-of.ts'
import type { Whose } from './whose.ts'

/** What a member says about when to be asked, and where that does not go with what was agreed. */
export type ShownAvailability = Awaited<ReturnType<typeof shownAvailability>>

/** The availability of one member as it stands in this transaction, from today on. */
export async function shownAvailability(tx: Tx, { memberId, poolIds }: Whose, now: Instant) {
  const today = dayOf(now)
  const recurrences = await usualAvailability(tx, memberId, today)
  const exceptions = await exceptionsFrom(tx, memberId, today)
  return {
    memberId,
    ...weekOf(recurrences, today),
    exceptions: exceptions.toSorted((one, other) => (one.firstDay < other.firstDay ? -1 : 1)),
    ...(await staleness(tx, { memberId, poolIds }, now)),
    conflicts: await conflictsWith(tx, memberId, { recurrences, exceptions }, now),
  }
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
