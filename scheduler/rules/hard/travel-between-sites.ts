import { minutesBetween } from '../../calendar/clock.ts'
import type { Commitment } from '../../domain/member.ts'
import type { Session } from '../../domain/request.ts'
import { dayInWords, durationInWords } from '../in-words.ts'
import { commitmentRule } from '../rule.ts'

/** Within a region two sites are rarely farther apart; more would rule out pairs that every planner makes by hand. */
export const MINUTES_WHERE_UNKNOWN = 30

/**
 * Between sessions at two sites on one day lies at least the time to travel; as long as the travel is enough. Sessions at the
 * same time are another rule's.
 */
export const travelBetweenSites = commitmentRule({
  id: 'travel-between-sites',
  origin: 'pool',
  title: 'Reistijd tussen twee scholen',
  basis: 'Spelregels van de pool: berekening van de reistijd',
  check({ request, sessions }, { commitments, travelMinutesBetween }) {
    for (const session of sessions) {
      for (const other of commitments) {
        if (other.day !== session.day || other.siteId === request.siteId) continue
        const gapMinutes = gapBetween(session, other)
        const known = travelMinutesBetween(request.siteId, other.siteId)
        const travelMinutes = known ?? MINUTES_WHERE_UNKNOWN
        if (gapMinutes >= 0 && gapMinutes < travelMinutes) {
          return { day: session.day, gapMinutes, travelMinutes, assumed: known === null }
        }
      }
    }
    return undefined
  },
  explain: ({ day, gapMinutes, travelMinutes, assumed }) =>
    `Op ${dayInWords(day)} is er ${durationInWords(gapMinutes)} tijd tussen twee scholen; de reis duurt ` +
    `${durationInWords(travelMinutes)}${assumed ? ' (aangenomen, want een adres ontbreekt)' : ''}.`,
})

/** Minutes from the end of the first to the start of the next; below 0 where the two overlap. */
function gapBetween(one: Session, other: Commitment): number {
  return one.startsAt < other.startsAt
    ? minutesBetween(one.endsAt, other.startsAt)
    : minutesBetween(other.endsAt, one.startsAt)
}
