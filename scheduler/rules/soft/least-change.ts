import { minutesOf } from '../../domain/minutes-of.ts'
import { softObjective } from '../objective.ts'
import { POINTS_PER_HOUR_MAX, points } from '../points.ts'

/** Planning again changes as little as possible: anyone but the member of the earlier plan costs the most. */
export const leastChange = softObjective({
  id: 'least-change',
  title: 'Zo weinig mogelijk wijzigen',
  measure({ request, sessions, member }) {
    const planned = request.plannedMemberId
    const samePlan = planned === null ? null : planned === member.id
    const perHour = samePlan === false ? POINTS_PER_HOUR_MAX : 0
    return { cost: points(perHour, minutesOf(sessions)), facts: { samePlan } }
  },
  explain({ samePlan }) {
    if (samePlan === null) return 'Er was nog geen eerder plan.'
    return samePlan ? 'Zoals in het eerdere plan.' : 'In het eerdere plan stond iemand anders.'
  },
})
