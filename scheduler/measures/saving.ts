import type { DeliveredFact, Facts } from './facts.ts'
import type { Measure } from './measure.ts'
import { sum } from './measure.ts'
import { poolCents } from './pool-cost.ts'

const RANGE = [
  ['low', 'laag tarief', (fact: DeliveredFact) => fact.lowCents],
  ['expected', 'verwacht tarief', (fact: DeliveredFact) => fact.expectedCents],
  ['high', 'hoog tarief', (fact: DeliveredFact) => fact.highCents],
] as const

/**
 * What was saved, as a range: below 0 where the pool was dearer than what schools would otherwise have done. For groups there
 * is the saving on assignments, since idle hours and overhead belong to the pool as a whole.
 */
export const SAVING: readonly Measure[] = RANGE.flatMap(([name, nl, cents]): Measure[] => [
  {
    id: `saving-${name}`,
    nl: `Besparing, ${nl}`,
    en: `Saving, ${name}`,
    definition: `Kosten van het alternatief (${nl}) min alle kosten van de pool, met uren zonder inzet en overhead.`,
    unit: 'cents',
    counts: ['delivered', 'paid', 'work', 'overhead'],
    wholePool: true,
    find: (facts) => ({
      numerator: sum(facts.delivered, cents) - poolCents(facts),
      denominator: null,
    }),
  },
  {
    id: `assignment-saving-${name}`,
    nl: `Besparing op inzet, ${nl}`,
    en: `Saving on assignments, ${name}`,
    definition: `Kosten van het alternatief (${nl}) min loon- en reiskosten van de inzet en van wat is afgezegd maar wel wordt betaald, vóór uren zonder inzet en overhead.`,
    unit: 'cents',
    counts: ['delivered', 'paid'],
    find: ({ delivered, cancelled }: Facts) => ({
      numerator:
        sum(delivered, (one) => cents(one) - one.wageCents - one.travelCents) -
        sum(cancelled, (one) => one.wageCents),
      denominator: null,
    }),
  },
])
