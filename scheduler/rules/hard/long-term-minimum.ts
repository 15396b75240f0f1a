import { daysInWords, otherBasesInWords } from '../in-words.ts'
import { hardRule } from '../rule.ts'

/** A long-term pool is not sent out for an absence shorter than its minimum, counted as the pool counts. */
export const longTermMinimum = hardRule({
  id: 'long-term-minimum',
  origin: 'pool',
  title: 'Minimale duur',
  basis: 'Spelregels van de pool: minimale duur van de afwezigheid',
  check({ request: { length } }, { spelregels }) {
    const minimum = spelregels.longTermMinimum
    if (minimum === null) return undefined
    const days = length[minimum.basis]
    return days < minimum.days
      ? { days, daysMin: minimum.days, basis: minimum.basis, ...length }
      : undefined
  },
  explain: ({ days, daysMin, basis, ...length }) =>
    `De afwezigheid duurt ${daysInWords(days, basis)}; deze pool komt vanaf ` +
    `${daysInWords(daysMin, basis)}. Anders geteld zijn het ${otherBasesInWords(length, basis)}.`,
})
