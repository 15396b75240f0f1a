import type { DeliveredFact, Facts } from './facts.ts'
import type { Measure } from './measure.ts'
import { sum, total } from './measure.ts'

/** The role that works in days and has an interim director as its alternative. */
const DIRECTOR = { by: 'role', group: 'schoolleider' } as const

const RANGE = [
  ['low', 'laag tarief', (fact: DeliveredFact) => fact.lowCents],
  ['expected', 'verwacht tarief', (fact: DeliveredFact) => fact.expectedCents],
  ['high', 'hoog tarief', (fact: DeliveredFact) => fact.highCents],
] as const

/** Directors from the pool against interim directors. */
export const DIRECTORS: readonly Measure[] = [
  {
    id: 'director-days',
    nl: 'Dagen van schoolleiders uit de pool',
    en: 'Days of directors from the pool',
    definition: 'Dagen waarop een schoolleider uit de pool werkte, per persoon en dag één.',
    unit: 'count',
    counts: ['delivered'],
    slice: DIRECTOR,
    find: (facts) => ({
      numerator: new Set(
        directorsOf(facts)
          .filter(({ minutes }) => minutes > 0)
          .map(({ day, persons }) => `${day} ${persons.join()}`),
      ).size,
      denominator: null,
    }),
  },
  {
    id: 'director-cost',
    nl: 'Kosten van schoolleiders uit de pool',
    en: 'Cost of directors from the pool',
    definition: 'Loon- en reiskosten van de bevestigde uren van schoolleiders uit de pool.',
    unit: 'cents',
    counts: ['delivered'],
    slice: DIRECTOR,
    find: (facts) => total(directorsOf(facts), (one) => one.wageCents + one.travelCents),
  },
  ...RANGE.map(
    ([name, nl, cents]): Measure => ({
      id: `director-saving-${name}`,
      nl: `Besparing op interim-directeuren, ${nl}`,
      en: `Saving on interim directors, ${name}`,
      definition: `Wat de school anders voor deze uren had betaald (${nl}, inclusief btw) min loon- en reiskosten; onder nul waar de pool duurder was.`,
      unit: 'cents',
      counts: ['delivered'],
      slice: DIRECTOR,
      find: (facts) => ({
        numerator: sum(directorsOf(facts), (one) => cents(one) - one.wageCents - one.travelCents),
        denominator: null,
      }),
    }),
  ),
]

function directorsOf({ delivered }: Facts): readonly DeliveredFact[] {
  return delivered.filter(({ groups }) => groups[DIRECTOR.by] === DIRECTOR.group)
}
