import type { EventEntry } from '../event-entry.ts'
import { about, each, ids, lessonsIn, type Told } from './told.ts'

/** The school is closed that day, or its hours are others: whoever was coming is told, and nobody looks for somebody else. */
export function calledOff({ subjectId, facts }: EventEntry, at: number): readonly Told[] {
  const decision = `request.call-off:${subjectId}:${at}`
  const why = facts['because'] === 'other-hours' ? 'otherHours' : 'closed'
  const told = (list: EventEntry['facts'][string] | undefined, isWhole: boolean) =>
    (['member', 'coordinator'] as const).flatMap((audience) =>
      ids(list).map((id) => ({
        ...about('assignment', id, 'assignment.cancelled', audience),
        decision,
        facts: { by: 'school', isWhole, [why]: true, ...lessonsIn(facts) },
      })),
    )
  return [
    ...told(facts['shortenedIds'], false),
    ...told(facts['cancelledIds'], true),
    ...each(facts['offerIds'], 'offer', 'offer.withdrawn', decision),
  ]
}
