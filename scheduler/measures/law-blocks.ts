import type { Measure } from './measure.ts'

/** What law and collective agreement kept from happening: whether the legal frame suffices. */
export const LAW_BLOCKS: readonly Measure[] = [
  {
    id: 'law-blocked-placements',
    nl: 'Plaatsingen die alleen de wet tegenhield',
    en: 'Placements that only law blocked',
    definition:
      'Combinaties van aanvraag en vervanger waarbij niets anders dan wet of cao in de weg stond, zoals een ontbrekende VOG of bevoegdheid.',
    unit: 'count',
    counts: ['blocks'],
    find: ({ blocks }) => ({ numerator: blocks.length, denominator: null }),
  },
  {
    id: 'law-blocked-requests',
    nl: 'Aanvragen met zo’n plaatsing',
    en: 'Requests with such a placement',
    definition: 'Aanvragen waarbij ten minste één vervanger alleen door wet of cao niet kon komen.',
    unit: 'count',
    counts: ['blocks'],
    find: ({ blocks }) => ({
      numerator: new Set(blocks.map(({ requestId }) => requestId)).size,
      denominator: null,
    }),
  },
]
