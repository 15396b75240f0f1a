import { minutesOf } from '../../domain/minutes-of.ts'
import type { Session } from '../../domain/request.ts'
import { durationInWords } from '../in-words.ts'
import { softObjective } from '../objective.ts'
import { POINTS_PER_HOUR_MAX, points } from '../points.ts'

/**
 * Time on the road: one point per minute from home to the school, for each day, and never more than the hours of cover
 * may cost. A distance that nobody knows counts as the longest.
 */
export const travel = softObjective({
  id: 'travel',
  title: 'Reistijd',
  measure({ sessions }, { travelMinutes }) {
    const costMax = points(POINTS_PER_HOUR_MAX, minutesOf(sessions))
    const days = daysOf(sessions)
    const cost = travelMinutes === null ? costMax : Math.min(costMax, travelMinutes * days)
    return { cost, facts: { travelMinutes, days } }
  },
  explain({ travelMinutes, days }) {
    if (travelMinutes === null) return 'De reistijd is niet bekend.'
    return `De reis duurt ${durationInWords(travelMinutes)}, ${days === 1 ? 'op één dag' : `op ${days} dagen`}.`
  },
})

/** Sessions stand in order of time, so that each day begins where the day before ends. */
function daysOf(sessions: readonly Session[]): number {
  let days = 0
  let last: Session | undefined
  for (const session of sessions) {
    if (session.day !== last?.day) days += 1
    last = session
  }
  return days
}
