import { engagementOn } from '../../domain/engagement.ts'
import { dayInWords, shareInWords } from '../in-words.ts'
import { hardRule } from '../rule.ts'

/** Nobody works without somebody who pays: on every day of the sessions an engagement is in force. */
export const engaged = hardRule({
  id: 'engaged',
  origin: 'law',
  title: 'Lopende aanstelling',
  basis: 'BW 7:610',
  check({ member, sessions }, { role }) {
    const without = sessions.filter(
      ({ day }) => engagementOn(member.engagements, day) === undefined,
    )
    const first = without.at(0)
    if (first === undefined) return undefined
    const { length } = sessions
    return { day: first.day, without: without.length, sessions: length, unit: role.deliveredIn }
  },
  explain: ({ day, without, sessions, unit }) =>
    `Op ${dayInWords(day)} loopt er geen aanstelling${shareInWords(without, sessions, unit)}.`,
})
