import type { EventEntry } from '../event-entry.ts'
import { about, lessonsIn, type Told, text } from './told.ts'

/** Two people changed places; each side is told of its own lessons: who gives them now, and who gave them. */
export function swapped({ subjectId, facts }: EventEntry): readonly Told[] {
  const isWhole = facts['isWhole'] === true
  const how = { facts: { by: 'coordinator', isWhole, swapped: true, ...lessonsIn(facts) } }
  const from = text(facts['fromAssignmentId'])
  return [
    { ...about('assignment', subjectId, 'assignment.confirmed', 'member'), ...how },
    { ...about('assignment', from, 'assignment.cancelled', 'member'), ...how },
    { ...about('assignment', subjectId, 'assignment.confirmed', 'school'), ...how },
  ]
}
