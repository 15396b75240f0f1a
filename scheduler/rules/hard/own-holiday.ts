import { dayInWords, shareInWords } from '../in-words.ts'
import { hardRule } from '../rule.ts'

/** Who has holiday with the own school is not sent to a school of another region that is open. */
export const ownHoliday = hardRule({
  id: 'own-holiday',
  origin: 'pool',
  title: 'Eigen schoolvakantie',
  basis: 'Spelregels van de pool: vakantie van de eigen school gaat voor',
  check({ member, sessions }, { role }) {
    const during = sessions.filter(({ day }) => member.ownHolidays.includes(day))
    const first = during.at(0)
    if (first === undefined) return undefined
    const { length } = sessions
    return { day: first.day, during: during.length, sessions: length, unit: role.deliveredIn }
  },
  explain: ({ day, during, sessions, unit }) =>
    `Heeft op ${dayInWords(day)} vakantie met de eigen school${shareInWords(during, sessions, unit)}.`,
})
