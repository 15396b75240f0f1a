import type { Facts } from './facts.ts'
import type { Measure } from './measure.ts'
import { sum, total } from './measure.ts'

/** What the pool cost: wages of confirmed hours and of idle ones, travel and overhead. In whole cents. */
export function poolCents({ delivered, work, overhead }: Facts): number {
  return (
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
    definition: 'Loonkosten van de uren die de school heeft bevestigd.',
    unit: 'cents',
    counts: ['delivered'],
    find: ({ delivered }) => total(delivered, ({ wageCents }) => wageCents),
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
    definition: 'Loonkosten van inzet en van uren zonder inzet, reiskosten en overhead samen.',
    unit: 'cents',
    counts: ['delivered', 'work', 'overhead'],
    wholePool: true,
    find: (facts) => ({ numerator: poolCents(facts), denominator: null }),
  },
]
