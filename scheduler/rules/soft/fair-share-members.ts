import { LOAD_DAYS } from '../../domain/member.ts'
import { minutesOf } from '../../domain/minutes-of.ts'
import { softObjective } from '../objective.ts'
import { points } from '../points.ts'

/** The full working week of the collective agreements (40 hours), for a member without contract hours. */
const FULL_WEEK_MINUTES = 2400
const LOAD_WEEKS = LOAD_DAYS / 7

/** A fair share between members: one point per hour for each per cent of the contract hours worked in four weeks. */
export const fairShareMembers = softObjective({
  id: 'fair-share-members',
  title: 'Eerlijke verdeling tussen vervangers',
  measure({ sessions, member }, { engagement }) {
    const weekMinutes = engagement?.weekMinutes || FULL_WEEK_MINUTES
    const loadPercent = Math.round((100 * member.loadMinutes) / (LOAD_WEEKS * weekMinutes))
    return { cost: points(loadPercent, minutesOf(sessions)), facts: { loadPercent } }
  },
  explain: ({ loadPercent }) =>
    `De afgelopen vier weken was ${loadPercent} % van de werkweek al gevuld met vervangen.`,
})
