import type { EventEntry } from '../event-entry.ts'
import { about, ids, type Told, text } from './told.ts'

/** That a member asks for a correction, to who can answer: the home board, and the coordinators of each of the pools. */
export function correctionAsked({ subjectId, facts }: EventEntry): readonly Told[] {
  const asked = (audience: Told['audience']) => ({
    ...about('member', text(facts['memberId']), 'correction.asked', audience),
    decision: `correction.ask:${subjectId}`,
  })
  const coordinators = ids(facts['poolIds']).map((poolId) => ({ ...asked('coordinator'), poolId }))
  return [asked('school'), ...coordinators]
}
