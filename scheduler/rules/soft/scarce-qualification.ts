import { minutesOf } from '../../domain/minutes-of.ts'
import { softObjective } from '../objective.ts'
import { POINTS_PER_HOUR_MAX, points } from '../points.ts'

/**
 * Keeps people free for what only they can do: the fewer members share this person's rarest asked-for licence, compared
 * with those who can do this request, the more it costs to use that person here.
 */
export const scarceQualification = softObjective({
  id: 'scarce-qualification',
  title: 'Schaarse bevoegdheid vrijhouden',
  measure({ sessions }, { licensedMembers, rarestLicensedMembers }) {
    const share = licensedMembers > 0 ? rarestLicensedMembers / licensedMembers : 1
    const perHour = Math.round(POINTS_PER_HOUR_MAX * (1 - share))
    const facts = { licensedMembers, rarestLicensedMembers }
    return { cost: points(perHour, minutesOf(sessions)), facts }
  },
  explain: ({ licensedMembers, rarestLicensedMembers }) =>
    rarestLicensedMembers < licensedMembers
      ? `Voor deze vraag zijn ${licensedMembers} vervangers bevoegd; voor een andere open vraag is deze vervanger een van ${rarestLicensedMembers}.`
      : 'Geen andere open vraag heeft deze vervanger harder nodig.',
})
