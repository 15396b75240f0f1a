import type { Measure } from './measure.ts'
import { sum } from './measure.ts'

/** How much of what was asked the pool covered. */
export const FILL_RATE: readonly Measure[] = [
  {
    id: 'fill-rate',
    nl: 'Vervullingsgraad',
    en: 'Fill rate',
    definition:
      'Uren die iemand van de pool op zich nam, gedeeld door alle gevraagde uren van dezelfde aanvragen.',
    unit: 'share',
    counts: ['asked'],
    find: ({ asked }) => ({
      numerator: sum(asked, ({ coveredMinutes }) => coveredMinutes),
      denominator: sum(asked, ({ minutes }) => minutes),
    }),
  },
  {
    id: 'fill-share',
    nl: 'Aandeel in de vervulling',
    en: 'Share of the hours asked for',
    definition:
      'Uren die iemand van de pool op zich nam, gedeeld door alle gevraagde uren van de hele periode.',
    unit: 'share',
    counts: ['asked'],
    ofWhole: true,
    find: ({ asked }, whole) => ({
      numerator: sum(asked, ({ coveredMinutes }) => coveredMinutes),
      denominator: sum(whole.asked, ({ minutes }) => minutes),
    }),
  },
  {
    id: 'same-person',
    nl: 'Door één persoon',
    en: 'Same person throughout',
    definition: 'Deel van de vervulde uren waarbij één persoon de hele aanvraag op zich nam.',
    unit: 'share',
    counts: ['asked'],
    find: ({ asked }) => ({
      numerator: sum(asked, ({ samePersonMinutes }) => samePersonMinutes),
      denominator: sum(asked, ({ coveredMinutes }) => coveredMinutes),
    }),
  },
]
