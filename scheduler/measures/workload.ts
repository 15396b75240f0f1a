import type { AskedFact } from './facts.ts'
import type { Measure } from './measure.ts'
import { total } from './measure.ts'

/** What fell to the colleagues of whoever was away. */
export const WORKLOAD: readonly Measure[] = [
  {
    id: 'workload-colleagues',
    nl: 'Uren door collega’s opgevangen',
    en: 'Hours taken by colleagues',
    definition:
      'Uren waarvan de school meldde dat het eigen team ze opving, buiten de pool om of omdat er niemand was.',
    unit: 'minutes',
    counts: ['asked'],
    find: ({ asked }) =>
      total(
        asked,
        (one) =>
          unfilledAs(one, ['own-team']) + (one.outsideBy === 'own-team' ? one.outsideMinutes : 0),
      ),
  },
  {
    id: 'workload-split',
    nl: 'Uren verdeelde of samengevoegde klassen',
    en: 'Hours of split or merged classes',
    definition: 'Onvervulde uren waarvan de school meldde dat de klas is verdeeld of samengevoegd.',
    unit: 'minutes',
    counts: ['asked'],
    find: ({ asked }) => total(asked, (one) => unfilledAs(one, ['split', 'merged'])),
  },
  {
    id: 'workload-programme',
    nl: 'Uren met een ander programma',
    en: 'Hours of another programme',
    definition: 'Uren waarin de leerlingen volgens de school een ander programma hadden.',
    unit: 'minutes',
    counts: ['asked'],
    find: ({ asked }) =>
      total(
        asked,
        (one) =>
          unfilledAs(one, ['alternative-programme']) +
          (one.outsideBy === 'alternative-programme' ? one.outsideMinutes : 0),
      ),
  },
]

function unfilledAs(
  { consequence, unfilledMinutes }: AskedFact,
  named: readonly NonNullable<AskedFact['consequence']>[],
): number {
  return consequence !== null && named.includes(consequence) ? unfilledMinutes : 0
}
