import { covers } from '../../calendar/availability.ts'
import { dayInWords, shareInWords, timeInWords } from '../in-words.ts'
import { hardRule } from '../rule.ts'

/** Nobody is sent who did not say to be available, for the whole of every session. */
export const available = hardRule({
  id: 'available',
  origin: 'pool',
  title: 'Beschikbaarheid',
  basis: 'Spelregels van de pool: eigen beschikbaarheid gaat voor',
  check({ sessions }, { spans, role }) {
    const uncovered = sessions.filter(({ startsAt, endsAt }) => !covers(spans, startsAt, endsAt))
    const first = uncovered.at(0)
    if (first === undefined) return undefined
    return {
      day: first.day,
      startsAt: first.startsAt,
      endsAt: first.endsAt,
      uncovered: uncovered.length,
      sessions: sessions.length,
      unit: role.deliveredIn,
    }
  },
  explain: ({ day, startsAt, endsAt, uncovered, sessions, unit }) =>
    `Niet beschikbaar op ${dayInWords(day)} van ${timeInWords(startsAt)} tot ` +
    `${timeInWords(endsAt)}${shareInWords(uncovered, sessions, unit)}.`,
})
