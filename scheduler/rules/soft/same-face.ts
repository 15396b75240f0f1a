import { minutesOf } from '../../domain/minutes-of.ts'
import { softObjective } from '../objective.ts'
import { POINTS_PER_HOUR_MAX, points } from '../points.ts'

const KNOWN_SITE_PER_HOUR = 30

/** The same face for the same class: a known group costs nothing, a known school a little, a stranger the most. */
export const sameFace = softObjective({
  id: 'same-face',
  title: 'Bekend gezicht voor de klas',
  measure({ request, sessions, member }) {
    const known = member.knownPlaces
    const minutes = minutesOf(sessions)
    const groups = known.filter((place) => place.startsWith(`${request.siteId}/`))
    const inKnownGroup =
      groups.length === 0
        ? 0
        : minutesOf(
            sessions.filter(
              ({ group }) => group !== null && groups.includes(`${request.siteId}/${group}`),
            ),
          )
    const siteKnown = inKnownGroup > 0 || known.includes(request.siteId)
    return {
      cost: points(siteKnown ? KNOWN_SITE_PER_HOUR : POINTS_PER_HOUR_MAX, minutes - inKnownGroup),
      facts: { groupsKnownPercent: percentOf(inKnownGroup, minutes), siteKnown },
    }
  },
  explain({ groupsKnownPercent, siteKnown }) {
    if (groupsKnownPercent === 100) return 'De groepen zijn bekend.'
    if (groupsKnownPercent > 0)
      return `Van de lesuren is ${groupsKnownPercent} % bij een bekende groep.`
    return siteKnown
      ? 'De school is bekend, de groepen niet.'
      : 'De school en de groepen zijn nieuw.'
  },
})

function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((100 * part) / whole)
}
