import { minutesOf } from '../../domain/minutes-of.ts'
import { softObjective } from '../objective.ts'
import { POINTS_PER_HOUR_MAX, points } from '../points.ts'

/** The person that the school asked for: anyone else costs the most; without a wish nobody costs anything. */
export const schoolPreference = softObjective({
  id: 'school-preference',
  title: 'Voorkeur van de school',
  measure({ request, sessions, member }) {
    const asked = request.preferredMemberId
    const preferred = asked === null ? null : asked === member.id
    const perHour = preferred === false ? POINTS_PER_HOUR_MAX : 0
    return { cost: points(perHour, minutesOf(sessions)), facts: { preferred } }
  },
  explain({ preferred }) {
    if (preferred === null) return 'De school heeft geen voorkeur opgegeven.'
    return preferred ? 'De school vraagt om deze vervanger.' : 'De school vraagt om iemand anders.'
  },
})
