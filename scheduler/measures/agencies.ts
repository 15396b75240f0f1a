import type { AskedFact } from './facts.ts'
import type { Measure } from './measure.ts'
import { sum, total } from './measure.ts'

/** What agencies did and cost, as schools logged it; by agency where that breakdown is asked. */
export const AGENCIES: readonly Measure[] = [
  {
    id: 'agency-hours',
    nl: 'Uren van bureaus',
    en: 'Hours from agencies',
    definition: 'Uren die een bureau volgens de school buiten de pool om overnam.',
    unit: 'minutes',
    counts: ['asked'],
    find: ({ asked }) => total(asked.filter(isOfAgency), ({ outsideMinutes }) => outsideMinutes),
  },
  {
    id: 'agency-cost',
    nl: 'Kosten van bureaus',
    en: 'Cost of agencies',
    definition: 'Wat de school meldde aan het bureau te betalen, inclusief btw.',
    unit: 'cents',
    counts: ['asked'],
    find: ({ asked }) => total(asked.filter(isOfAgency), ({ outsideCents }) => outsideCents),
  },
  {
    id: 'agency-over-agreed',
    nl: 'Boven het afgesproken tarief',
    en: 'Above the agreed tariff',
    definition:
      'Kosten van bureaus min dezelfde uren tegen het afgesproken tarief, waar er een was; onder nul waar minder is betaald.',
    unit: 'cents',
    counts: ['asked'],
    find: ({ asked }) =>
      total(asked.filter(isOfAgency), (one) => one.agreedPaidCents - one.agreedCents),
  },
  {
    id: 'agency-agreed-share',
    nl: 'Uren van bureaus met een afgesproken tarief',
    en: 'Hours from agencies at an agreed tariff',
    definition:
      'Deel van de uren van bureaus waarvoor de pool of het bestuur een tarief had afgesproken.',
    unit: 'share',
    counts: ['asked'],
    find: ({ asked }) => ({
      numerator: sum(asked.filter(isOfAgency), ({ agreedMinutes }) => agreedMinutes),
      denominator: sum(asked.filter(isOfAgency), ({ outsideMinutes }) => outsideMinutes),
    }),
  },
  {
    id: 'agency-share',
    nl: 'Aandeel van bureaus',
    en: 'Share of agencies',
    definition:
      'Uren van bureaus, gedeeld door alle uren die iemand overnam, uit de pool of van buiten.',
    unit: 'share',
    counts: ['asked'],
    find: ({ asked }) => ({
      numerator: sum(asked.filter(isOfAgency), ({ outsideMinutes }) => outsideMinutes),
      denominator: sum(asked, (one) => one.coveredMinutes + one.outsideMinutes),
    }),
  },
  {
    id: 'outside-cost',
    nl: 'Kosten buiten de pool',
    en: 'Cost of cover outside the pool',
    definition:
      'Wat scholen meldden te betalen aan wie buiten de pool om overnam, bureaus inbegrepen.',
    unit: 'cents',
    counts: ['asked'],
    find: ({ asked }) => total(asked, ({ outsideCents }) => outsideCents),
  },
]

function isOfAgency({ outsideBy }: AskedFact): boolean {
  return outsideBy === 'agency'
}
