import type { ConcernKind } from '../domain/concern.ts'
import type { ConcernFact } from './concern-fact.ts'
import type { Facts } from './facts.ts'
import type { Measure } from './measure.ts'
import { total } from './measure.ts'

const GAPS: readonly ConcernKind[] = ['legal-gap', 'agreement-gap']
const DISPUTES: readonly ConcernKind[] = ['dispute']
const OUTSIDE: readonly ConcernKind[] = ['outside']

/** What people of the pool ran into and noted: whether law and agreements suffice is seen by more than what the system blocked. */
export const CONCERNS: readonly Measure[] = [
  {
    id: 'gaps-noted',
    nl: 'Gaten in wet of afspraken',
    en: 'Gaps in law or agreements',
    definition:
      'Knelpunten die iemand van de pool noteerde omdat wet, cao of afspraken er niet in voorzien, op de dag van noteren.',
    unit: 'count',
    counts: ['concerns'],
    wholePool: true,
    find: (facts) => total(concernsOf(facts, GAPS), () => 1),
  },
  {
    id: 'disputes-noted',
    nl: 'Geschillen',
    en: 'Disputes',
    definition: 'Geschillen die iemand van de pool noteerde, op de dag van noteren.',
    unit: 'count',
    counts: ['concerns'],
    wholePool: true,
    find: (facts) => total(concernsOf(facts, DISPUTES), () => 1),
  },
  {
    id: 'disputes-settled',
    nl: 'Waarvan opgelost',
    en: 'Of which settled',
    definition: 'Deel van deze geschillen waarvan is vastgelegd hoe het is afgelopen.',
    unit: 'share',
    counts: ['concerns'],
    wholePool: true,
    find: (facts) => {
      const disputes = concernsOf(facts, DISPUTES)
      return {
        numerator: disputes.filter(({ isSettled }) => isSettled).length,
        denominator: disputes.length,
      }
    },
  },
  {
    id: 'outside-noted',
    nl: 'Buiten het systeem geregeld',
    en: 'Settled outside the system',
    definition: 'Keren dat iemand van de pool noteerde dat iets buiten het systeem om is geregeld.',
    unit: 'count',
    counts: ['concerns'],
    wholePool: true,
    find: (facts) => total(concernsOf(facts, OUTSIDE), () => 1),
  },
  {
    id: 'outside-noted-hours',
    nl: 'Uren buiten het systeem geregeld',
    en: 'Hours settled outside the system',
    definition: 'Uren die buiten het systeem om zijn geregeld, waar iemand ze erbij noteerde.',
    unit: 'minutes',
    counts: ['concerns'],
    wholePool: true,
    find: (facts) => total(concernsOf(facts, OUTSIDE), ({ minutes }) => minutes),
  },
  {
    id: 'concerns-cost',
    nl: 'Geld waar knelpunten over gingen',
    en: 'Money that gaps and disputes were about',
    definition: 'Bedragen die bij knelpunten en geschillen zijn genoteerd, van alle soorten samen.',
    unit: 'cents',
    counts: ['concerns'],
    wholePool: true,
    find: (facts) => total(facts.concerns, ({ cents }) => cents),
  },
]

function concernsOf({ concerns }: Facts, kinds: readonly ConcernKind[]): readonly ConcernFact[] {
  return concerns.filter(({ kind }) => kinds.includes(kind))
}
