import { minutesOf } from '../../domain/minutes-of.ts'
import { softObjective } from '../objective.ts'
import { POINTS_PER_HOUR_MAX, points } from '../points.ts'

const HALF_PER_HOUR = POINTS_PER_HOUR_MAX / 2

/** What the member likes to do: half for a school outside the wishes, half for hours at a level outside the wishes. */
export const memberPreference = softObjective({
  id: 'member-preference',
  title: 'Voorkeur van de vervanger',
  measure({ request, sessions, member }) {
    const { preferredSiteIds, preferredLevels } = member
    const siteOutside = preferredSiteIds.length > 0 && !preferredSiteIds.includes(request.siteId)
    const outside =
      preferredLevels.length === 0
        ? []
        : sessions.filter(({ level }) => !preferredLevels.includes(level))
    const levelsOutside = [...new Set(outside.map((session) => session.level))].toSorted()
    const site = siteOutside ? points(HALF_PER_HOUR, minutesOf(sessions)) : 0
    return {
      cost: site + points(HALF_PER_HOUR, minutesOf(outside)),
      facts: { siteOutside, levelsOutside },
    }
  },
  explain({ siteOutside, levelsOutside }) {
    const outside = [
      ...(siteOutside ? ['de school'] : []),
      ...(levelsOutside.length > 0 ? [`het niveau (${levelsOutside.join(', ')})`] : []),
    ]
    if (outside.length === 0) return 'Past bij de voorkeuren van de vervanger.'
    return `Buiten de voorkeuren van de vervanger: ${outside.join(' en ')}.`
  },
})
