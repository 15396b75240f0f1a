import { addDays, addMonths } from '../../domain/day.ts'
import { dayInWords } from '../in-words.ts'
import { hardRule } from '../rule.ts'

/** A pool is a way to a regular job: after so many months a member moves on, and no session lies after that. */
export const poolStay = hardRule({
  id: 'pool-stay',
  origin: 'pool',
  title: 'Langste verblijf in de pool',
  basis: 'Spelregels van de pool: maximaal verblijf',
  check({ sessions, member }, { spelregels: { poolStayMonthsMax } }) {
    const last = sessions.at(-1)
    if (poolStayMonthsMax === null || last === undefined) return undefined
    const lastPoolDay = addDays(addMonths(member.joinedOn, poolStayMonthsMax), -1)
    return last.day > lastPoolDay ? { day: last.day, lastPoolDay, poolStayMonthsMax } : undefined
  },
  explain: ({ day, lastPoolDay, poolStayMonthsMax }) =>
    `Het werk loopt tot en met ${dayInWords(day)}; het verblijf in de pool eindigt na ${poolStayMonthsMax} ` +
    `maanden, op ${dayInWords(lastPoolDay)}.`,
})
