import type { Measure } from './measure.ts'
import { sum, total } from './measure.ts'

/** How much of what members offered was put to use, whether their hours are fixed or not. */
export const UTILISATION: readonly Measure[] = [
  {
    id: 'offered-hours',
    nl: 'Aangeboden uren',
    en: 'Hours offered',
    definition:
      'Uren waarop poolleden zeiden beschikbaar te zijn, op dagen dat de scholen open zijn, hoogstens acht per persoon en dag.',
    unit: 'minutes',
    counts: ['offered'],
    wholePool: true,
    find: ({ offered }) => total(offered, ({ offeredMinutes }) => offeredMinutes),
  },
  {
    id: 'utilisation',
    nl: 'Benutting van aangeboden uren',
    en: 'Utilisation of hours offered',
    definition:
      'Ingezette uren van alle poolleden, gedeeld door de uren waarop ze zeiden beschikbaar te zijn.',
    unit: 'share',
    counts: ['offered'],
    wholePool: true,
    find: ({ offered }) => ({
      numerator: sum(offered, ({ assignedMinutes }) => assignedMinutes),
      denominator: sum(offered, ({ offeredMinutes }) => offeredMinutes),
    }),
  },
]
