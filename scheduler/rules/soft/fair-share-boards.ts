import { minutesOf } from '../../domain/minutes-of.ts'
import { wholeInWords } from '../in-words.ts'
import { softObjective } from '../objective.ts'
import { POINTS_PER_HOUR_MAX, points } from '../points.ts'

const HALF_PER_HOUR = POINTS_PER_HOUR_MAX / 2
const MINUTES_PER_POINT = 120

/**
 * A fair share between boards: lending costs one point per hour for every two hours that the asking board drew more than
 * it supplied, and as much for what the lending board supplied more than it drew; each up to half. Own staff costs nothing.
 */
export const fairShareBoards = softObjective({
  id: 'fair-share-boards',
  title: 'Eerlijke verdeling tussen besturen',
  measure({ request, sessions }, { borrower, lender, engagement }) {
    const employer = engagement?.employer
    const ownStaff = employer?.kind === 'board' && employer.boardId === request.boardId
    const owedMinutes = ownStaff ? 0 : Math.max(0, -(borrower?.balanceMinutes ?? 0))
    const aheadMinutes = ownStaff ? 0 : Math.max(0, lender?.balanceMinutes ?? 0)
    const perHour = share(owedMinutes) + share(aheadMinutes)
    const facts = {
      owedHours: Math.round(owedMinutes / 60),
      aheadHours: Math.round(aheadMinutes / 60),
    }
    return { cost: points(perHour, minutesOf(sessions)), facts }
  },
  explain({ owedHours, aheadHours }) {
    const owed = `De school nam ${wholeInWords(owedHours)} uur meer af dan haar bestuur leverde`
    const ahead = `het bestuur van de vervanger leverde al ${wholeInWords(aheadHours)} uur meer dan het afnam`
    if (owedHours > 0) return aheadHours > 0 ? `${owed}; ${ahead}.` : `${owed}.`
    return aheadHours > 0
      ? `${ahead.replace('het', 'Het')}.`
      : 'De verdeling tussen de besturen is in evenwicht.'
  },
})

function share(minutes: number): number {
  return Math.min(HALF_PER_HOUR, minutes / MINUTES_PER_POINT)
}
