import { minutesOf } from '../../domain/minutes-of.ts'
import { softObjective } from '../objective.ts'
import { POINTS_PER_HOUR_MAX, points } from '../points.ts'

/** One person for the whole absence: each hour that is covered as a part costs the most. */
export const wholeAbsence = softObjective({
  id: 'whole-absence',
  title: 'Eén vervanger voor de hele afwezigheid',
  measure({ request, sessions }) {
    const lessons = sessions.length
    const lessonsAll = request.sessions.length
    const perHour = lessons < lessonsAll ? POINTS_PER_HOUR_MAX : 0
    return { cost: points(perHour, minutesOf(sessions)), facts: { lessons, lessonsAll } }
  },
  explain: ({ lessons, lessonsAll }) =>
    lessons < lessonsAll
      ? `Dit is een deel van de afwezigheid: ${lessons} van de ${lessonsAll} lessen.`
      : 'De hele afwezigheid door één vervanger.',
})
