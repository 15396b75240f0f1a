import type { Facts } from './facts.ts'
import type { Measure } from './measure.ts'
import { sum, total } from './measure.ts'

/** What the pool cost: wages of confirmed hours, of cancelled ones that are paid and of idle ones, travel and overhead. In cents. */
export function poolCents({ delivered, cancelled, work, overhead }: Facts): number {
  return (
    sum(cancelled, ({ wageCents }) => wageCents) +
    sum(delivered, ({ wageCents, travelCents }) => wageCents + travelCents) +
    sum(work, ({ idleCents }) => idleCents) +
    sum(overhead, ({ cents }) => cents)
  )
}

/** The parts of the pool's cost, and the whole. Hours that no school confirmed yet are in none of them. */
export const POOL_COST: readonly Measure[] = [
  {
    id: 'wage-cost',
    nl: 'Loonkosten van inzet',
    en: 'Wage cost of delivered hours',
    definition:
      'Loonkosten van de uren die de school heeft bevestigd, en van lessen die zijn afgezegd maar wel worden betaald.',
    unit: 'cents',
    counts: ['paid'],
    find: ({ delivered, cancelled }) => ({
      numerator: sum(delivered, (one) => one.wageCents) + sum(cancelled, (one) => one.wageCents),
      denominator: null,
    }),
  },
  {
    id: 'cancelled-cost',
    nl: 'Waarvan afgezegd, wordt wel betaald',
    en: 'Of which cancelled but paid',
    definition:
      'Loonkosten van lessen die school of pool zo laat afzegde dat ze volgens de spelregels worden betaald. Er stond niemand voor de klas.',
    unit: 'cents',
    // With what was delivered withheld, this would tell it: the two make up the wages.
    counts: ['cancelled', 'delivered'],
    find: ({ cancelled }) => total(cancelled, ({ wageCents }) => wageCents),
  },
  {
    id: 'travel-cost',
    nl: 'Reiskosten',
    en: 'Travel cost',
    definition: 'Reiskosten heen en terug op dagen met bevestigde uren.',
    unit: 'cents',
    counts: ['delivered'],
    find: ({ delivered }) => total(delivered, ({ travelCents }) => travelCents),
  },
  {
    id: 'overhead',
    nl: 'Overhead van de pool',
    en: 'Overhead',
    definition: 'Coördinatie, systeem en planning, volgens de spelregels, per dag toegerekend.',
    unit: 'cents',
    counts: ['overhead'],
    wholePool: true,
    find: ({ overhead }) => total(overhead, ({ cents }) => cents),
  },
  {
    id: 'pool-cost',
    nl: 'Kosten van de pool',
    en: 'Pool cost',
    definition:
      'Loonkosten van inzet, van lessen die zijn afgezegd maar wel worden betaald en van uren zonder inzet, reiskosten en overhead samen.',
    unit: 'cents',
    counts: ['delivered', 'paid', 'work', 'overhead'],
    wholePool: true,
    find: (facts) => ({ numerator: poolCents(facts), denominator: null }),
  },
]
