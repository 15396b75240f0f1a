import { type Facts, NO_FACTS } from './facts.ts'
import { type CountedKind, type Measure } from './measure.ts'

/**
 * Facts that are read together, and change together: what was asked and what became of it, on the first day of its request; what is
 * paid, on the day of the lesson; what a pool has as a whole.
 */
export const FAMILIES = ['asked', 'paid', 'pool'] as const
export type Family = (typeof FAMILIES)[number]

const FAMILY_OF: Readonly<Record<CountedKind, Family>> = {
  asked: 'asked',
  confirmed: 'asked',
  offers: 'asked',
  blocks: 'asked',
  rulings: 'asked',
  delivered: 'paid',
  cancelled: 'paid',
  paid: 'paid',
  supplied: 'paid',
  agreed: 'paid',
  work: 'pool',
  offered: 'pool',
  overhead: 'pool',
  concerns: 'pool',
  beginners: 'pool',
  firstYears: 'pool',
  wishes: 'pool',
  departures: 'pool',
  searched: 'pool',
}

/** The families out of which the measure is counted. */
export function familiesOf({ counts }: Measure): readonly Family[] {
  return FAMILIES.filter((family) => counts.some((kind) => FAMILY_OF[kind] === family))
}

/** Of these facts those of one family. */
export function factsOfFamily(facts: Facts, family: Family): Facts {
  const { asked, offers, blocks, rulings } = facts
  if (family === 'asked') return { ...NO_FACTS, asked, offers, blocks, rulings }
  const { delivered, cancelled, supplied, agreed } = facts
  if (family === 'paid') return { ...NO_FACTS, delivered, cancelled, supplied, agreed }
  return { ...NO_FACTS, ...ofPool(facts) }
}

/** What was read of each family, as one. */
export function joinFamilies({ asked, paid, pool }: Readonly<Record<Family, Facts>>): Facts {
  const { delivered, cancelled, supplied, agreed } = paid
  return { ...asked, delivered, cancelled, supplied, agreed, ...ofPool(pool) }
}

function ofPool({
  work,
  offered,
  overhead,
  concerns,
  beginners,
  firstYears,
  wishes,
  departures,
  searched,
}: Facts) {
  return { work, offered, overhead, concerns, beginners, firstYears, wishes, departures, searched }
}
