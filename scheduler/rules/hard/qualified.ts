import { shareInWords } from '../in-words.ts'
import { licencesFor } from '../licence.ts'
import { hardRule } from '../rule.ts'

/**
 * A role that law asks a licence for is filled by somebody whom the law lets teach every session: licensed, with a limited
 * licence, or appointable until the end of the sessions. Told is the first session for which it does not.
 */
export const qualified = hardRule({
  id: 'qualified',
  origin: 'law',
  title: 'Bevoegdheid',
  basis: 'WPO art. 3; WVO 2020 art. 7.11 tot en met 7.19; WEB art. 4.2.1',
  check({ member, sessions }, { role, law }) {
    if (!role.licenceRequired) return undefined
    const licences = licencesFor({ member, sessions }, law)
    const without = sessions.filter((_, index) => licences[index]?.outcome === 'none')
    const first = without.at(0)
    if (first === undefined) return undefined
    const { vak, level, year } = first
    const { length } = sessions
    return { vak, level, year, without: without.length, sessions: length, unit: role.deliveredIn }
  },
  explain({ vak, level, year, without, sessions, unit }) {
    const lesson = `${vak === null ? '' : `${vak} in `}${level}${year === null ? '' : ` ${year}`}`
    return `Niet bevoegd voor ${lesson}${shareInWords(without, sessions, unit)}.`
  },
})
