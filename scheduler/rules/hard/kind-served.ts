import { kindInWords } from '../in-words.ts'
import { hardRule } from '../rule.ts'

/** A pool serves some kinds of request; in peak mode only what nobody could foresee. */
export const kindServed = hardRule({
  id: 'kind-served',
  origin: 'pool',
  title: 'Soort afwezigheid',
  basis: 'Spelregels van de pool: soorten en piekstand',
  check({ request: { kind } }, { spelregels }) {
    const served = spelregels.kinds.includes(kind)
    if (served && (!spelregels.peakMode || kind === 'unplanned')) return undefined
    return { kind, served }
  },
  explain: ({ kind, served }) =>
    served
      ? `Het is piektijd: de pool vervangt nu alleen bij onvoorziene afwezigheid, niet bij ${kindInWords(kind)}.`
      : `Deze pool vervangt niet bij ${kindInWords(kind)}.`,
})
