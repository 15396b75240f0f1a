import type { Measure } from './measure.ts'
import { sum } from './measure.ts'

/** What stayed open where law alone kept somebody away: law that blocks one of many who could come costs nobody a lesson. */
export const LAW_GAP: readonly Measure[] = [
  {
    id: 'law-gap',
    nl: 'Open gebleven naast een plaatsing die alleen de wet tegenhield',
    en: 'Left open beside a placement that only law blocked',
    definition:
      'Deel van de gevraagde uren dat de pool niet gaf, bij aanvragen waarvoor ten minste één vervanger alleen door wet of cao niet kon komen.',
    unit: 'share',
    counts: ['asked', 'blocks'],
    // A request of two vakken is blocked as a whole, whichever of them is counted.
    ofWhole: true,
    find: ({ asked }, whole) => {
      const blocked = new Set(whole.blocks.map(({ requestId }) => requestId))
      const beside = asked.filter(({ requestId }) => blocked.has(requestId))
      return {
        numerator: sum(beside, ({ minutes, coveredMinutes }) => minutes - coveredMinutes),
        denominator: sum(asked, ({ minutes }) => minutes),
      }
    },
  },
]
