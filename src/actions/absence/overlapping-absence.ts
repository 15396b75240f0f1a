import type { liveAbsencesOf } from '../../../db/queries/absence.ts'
import type { DatedSession } from '../../../scheduler/calendar/sessions.ts'
import { dayInWords } from '../../../scheduler/rules/in-words.ts'
import { ActionError } from '../../errors.ts'
import type { PostAbsenceInput } from './post-input.ts'

type LiveAbsence = Awaited<ReturnType<typeof liveAbsencesOf>>[number]

/**
 * Nobody is away twice. A second post for the same person is refused on shared days at the same site in the same role, and
 * anywhere where two lessons would be at the same moment; somebody who works at two sites of a board is posted at each.
 */
export function overlappingAbsence(
  live: readonly LiveAbsence[],
  { siteId, roleCode, firstDay, lastDay }: PostAbsenceInput,
  sessions: readonly Pick<DatedSession<unknown>, 'startsAt' | 'endsAt'>[],
): ActionError | undefined {
  const other = live.find(
    (absence) =>
      (absence.siteId === siteId && absence.roleCode === roleCode) ||
      sessions.some(
        ({ startsAt, endsAt }) =>
          startsAt < absence.during.endsAt && absence.during.startsAt < endsAt,
      ),
  )
  if (other === undefined) return undefined
  const known = `${dayInWords(other.firstDay)} tot en met ${dayInWords(other.lastDay)}`
  return new ActionError(
    'overlapping-absence',
    `Deze persoon is al afwezig gemeld van ${known}. Er is niets dubbel gemeld.`,
    {
      facts: { absenceId: other.id, firstDay: other.firstDay, lastDay: other.lastDay },
      fields: [
        {
          field: 'firstDay',
          value: `${firstDay} t/m ${lastDay}`,
          remedy:
            'Kies dagen na de bestaande melding, of trek die eerst in. Gaat het om een naamgenoot, zet dan een letter achter de naam.',
        },
      ],
    },
  )
}
