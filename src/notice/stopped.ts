import type { EventEntry } from '../event-entry.ts'
import { each, lessonsIn, type Told } from './told.ts'

/** The request left `open`: whoever was coming or was asked is free; of whom a part was worked, of the rest. */
export function stopped({ verb, subjectId, facts }: EventEntry): readonly Told[] {
  const decision = `${verb}:${subjectId}`
  const gone = (list: EventEntry['facts'][string] | undefined, isWhole: boolean) =>
    each(list, 'assignment', 'assignment.cancelled', decision, {
      by: 'school',
      isWhole,
      ...lessonsIn(facts),
    })
  return [
    ...gone(facts['assignmentIds'], true),
    ...gone(facts['shortenedIds'], false),
    ...each(facts['offerIds'], 'offer', 'offer.withdrawn', decision),
  ]
}
