import { hasPrice } from '../domain/alternative.ts'
import type { DeliveredFact } from './facts.ts'
import type { Measure } from './measure.ts'
import { total } from './measure.ts'

const RANGE = [
  ['low', 'laag tarief', (fact: DeliveredFact) => fact.lowCents],
  ['expected', 'verwacht tarief', (fact: DeliveredFact) => fact.expectedCents],
  ['high', 'hoog tarief', (fact: DeliveredFact) => fact.highCents],
] as const

/**
 * What confirmed hours would otherwise have cost, by what the school said when it asked; and the lessons that would have been
 * lost, which have no price.
 */
export const ALTERNATIVE_COST: readonly Measure[] = [
  ...RANGE.map(
    ([name, nl, cents]): Measure => ({
      id: `alternative-cost-${name}`,
      nl: `Kosten van het alternatief, ${nl}`,
      en: `Alternative cost, ${name}`,
      definition: `Bevestigde uren tegen het tarief van wat de school anders had gedaan (${nl}, inclusief btw).`,
      unit: 'cents',
      counts: ['delivered'],
      find: ({ delivered }) => total(delivered, cents),
    }),
  ),
  {
    id: 'lessons-saved',
    nl: 'Lessen die anders waren uitgevallen',
    en: 'Lessons lost avoided',
    definition:
      'Bevestigde lessen waarvoor de school anders geen betaalde vervanger had: verdeeld, naar huis, eigen team of een ander programma.',
    unit: 'count',
    counts: ['delivered'],
    find: ({ delivered }) =>
      total(delivered, ({ alternative, minutes }) => Number(!hasPrice(alternative) && minutes > 0)),
  },
]
