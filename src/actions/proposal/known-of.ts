import type { Tx } from '../../../db/client.ts'
import { memberNames } from '../../../db/queries/member.ts'
import { sessionsById } from '../../../db/queries/request-session.ts'
import { promisedMinutes } from '../../../db/queries/week-minutes.ts'
import { addDays, mondayOf } from '../../../scheduler/domain/day.ts'
import { lessonOf } from '../request/lesson-of.ts'

/** The lessons of a proposal, and what is known of these members beside their verdicts: names, and the week of the first lesson. */
export async function knownOf(tx: Tx, sessionIds: readonly string[], memberIds: readonly string[]) {
  const sessions = await sessionsById(tx, sessionIds)
  const [first] = sessions
  const names = await memberNames(tx, memberIds)
  const monday = first && mondayOf(first.day)
  const week = monday && { first: monday, last: addDays(monday, 6) }
  const weekMinutes = week ? await promisedMinutes(tx, memberIds, week) : new Map<string, number>()
  return { lessons: sessions.map(lessonOf), names, weekMinutes }
}
