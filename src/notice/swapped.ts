import type { EventEntry } from '../event-entry.ts'
import { about, type Told, text } from './told.ts'

/** Two people changed places; each side is told of its own lessons: who gives them now, and who gave them. */
export function swapped({ subjectId, facts }: EventEntry): readonly Told[] {
  const how = { facts: { by: 'coordinator', isWhole: facts['isWhole'] === true, swapped: true } }
  const from = text(facts['fromAssignmentId'])
  return [
    { ...about('assignment', subjectId, 'assignment.confirmed', 'member'), ...how },
    { ...about('assignment', from, 'assignment.cancelled', 'member'), ...how },
    { ...about('assignment', subjectId, 'assignment.confirmed', 'school'), ...how },
  ]
}
