import type { Tx } from '../../../db/client.ts'
import { sessionsById } from '../../../db/queries/request-session.ts'
import { lessonOf } from '../request/lesson-of.ts'

/** The lessons of several offers by the offer's id, each in the order of time, in one statement. */
export async function lessonsOf(
  tx: Tx,
  offers: readonly { readonly id: string; readonly sessionIds: readonly string[] }[],
) {
  const rows = await sessionsById(tx, [...new Set(offers.flatMap((offer) => offer.sessionIds))])
  const lessons = rows.map(lessonOf)
  return new Map(
    offers.map(({ id, sessionIds }) => [
      id,
      lessons.filter((lesson) => sessionIds.includes(lesson.id)),
    ]),
  )
}
