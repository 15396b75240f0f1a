import { daysInWords, otherBasesInWords } from '../in-words.ts'
import { hardRule } from '../rule.ts'

/** A pool for short replacement is not kept busy by an absence longer than its maximum, counted as the pool counts. */
export const maximumDuration = hardRule({
  id: 'maximum-duration',
  origin: 'pool',
  title: 'Maximale duur',
  basis: 'Spelregels van de pool: maximale duur van de afwezigheid',
  check({ request: { length } }, { spelregels }) {
    const { maximum } = spelregels
    if (maximum === null) return undefined
    const days = length[maximum.basis]
    return days > maximum.days
      ? { days, daysMax: maximum.days, basis: maximum.basis, ...length }
      : undefined
  },
  explain: ({ days, daysMax, basis, ...length }) =>
    `De afwezigheid duurt ${daysInWords(days, basis)}; deze pool komt voor ten hoogste ` +
    `${daysInWords(daysMax, basis)}. Anders geteld zijn het ${otherBasesInWords(length, basis)}.`,
})
