import type { Measure } from './measure.ts'
import { sum, total } from './measure.ts'

/** How much of the hours that are paid anyway was put to use. */
export const DEPLOYMENT: readonly Measure[] = [
  {
    id: 'deployment',
    nl: 'Inzetpercentage',
    en: 'Deployment',
    definition:
      'Ingezette uren van invallers met vaste uren, gedeeld door hun betaalde contracturen; vakantie van de stamschool en eigen verlof tellen niet mee.',
    unit: 'share',
    counts: ['work'],
    find: ({ work }) => ({
      numerator: sum(work, ({ assignedMinutes }) => assignedMinutes),
      denominator: sum(work, ({ availableMinutes }) => availableMinutes),
    }),
  },
  {
    id: 'idle-hours',
    nl: 'Uren zonder inzet',
    en: 'Idle hours',
    definition: 'Betaalde contracturen min ingezette uren; onder nul waar vooruit is gewerkt.',
    unit: 'minutes',
    counts: ['work'],
    find: ({ work }) => total(work, (one) => one.availableMinutes - one.assignedMinutes),
  },
  {
    id: 'idle-cost',
    nl: 'Kosten van uren zonder inzet',
    en: 'Cost of idle hours',
    definition: 'De uren zonder inzet tegen de loonkosten van wie ze had.',
    unit: 'cents',
    counts: ['work'],
    find: ({ work }) => total(work, ({ idleCents }) => idleCents),
  },
]
