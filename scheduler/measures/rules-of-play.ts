import { NO_GROUP } from './breakdown.ts'
import type { Facts, SuppliedFact } from './facts.ts'
import type { Measure } from './measure.ts'
import { sum, total } from './measure.ts'

/** How the rules of play worked out: how often they were asked and set aside, and what boards gave and took. */
export const RULES_OF_PLAY: readonly Measure[] = [
  {
    id: 'rules-applied',
    nl: 'Getoetste combinaties',
    en: 'Pairs judged',
    definition: 'Hoe vaak een vervanger voor een aanvraag langs alle regels is gelegd.',
    unit: 'count',
    counts: ['asked'],
    find: ({ asked }) => total(asked, ({ judged }) => judged),
  },
  {
    id: 'rules-overridden',
    nl: 'Besluiten die van een spelregel afweken',
    en: 'Decisions that set a rule of play aside',
    definition:
      'Voorstellen waarbij de coördinator een spelregel opzij zette, met reden; wet en cao kunnen niet opzij.',
    unit: 'count',
    counts: ['asked'],
    find: ({ asked }) => total(asked, ({ overrides }) => overrides),
  },
  {
    id: 'offers-withdrawn',
    nl: 'Na verzending ingetrokken aanbiedingen',
    en: 'Offers withdrawn after sending',
    definition:
      'Aanbiedingen die zijn ingetrokken nadat ze waren verstuurd: besluiten die daarna veranderden.',
    unit: 'count',
    counts: ['offers'],
    find: ({ offers }) => total(offers, ({ status }) => Number(status === 'withdrawn')),
  },
  {
    id: 'balance-hours',
    nl: 'Balans in uren: geleverd min afgenomen',
    en: 'Balance in hours: supplied less drawn',
    definition:
      'Bevestigde uren van mensen in dienst van het bestuur min de uren die het zelf afnam; over alle besturen samen nul.',
    unit: 'minutes',
    counts: ['supplied', 'delivered'],
    onlyBy: ['board'],
    find: ({ supplied, delivered }) => ({
      numerator: sum(supplied, ({ minutes }) => minutes) - sum(delivered, ({ minutes }) => minutes),
      denominator: null,
    }),
  },
  {
    id: 'balance-cost',
    nl: 'Balans in euro: geleverd min afgenomen',
    en: 'Balance in euro: supplied less drawn',
    definition: 'Dezelfde balans tegen de loon- en reiskosten van die uren.',
    unit: 'cents',
    counts: ['supplied', 'delivered'],
    onlyBy: ['board'],
    find: (facts) => ({ numerator: suppliedLessDrawnCents(facts), denominator: null }),
  },
  {
    id: 'balance-agreed',
    nl: 'Geleverd min het afgesproken deel',
    en: 'Supplied less the agreed part',
    definition:
      'Bevestigde uren van mensen in dienst van het bestuur, min het deel van alle door besturen geleverde uren dat volgens de deelname van dit bestuur zou komen: het afgesproken deel van de formatie maal het aantal leerlingen, naar verhouding.',
    unit: 'minutes',
    counts: ['supplied', 'agreed'],
    onlyBy: ['board'],
    exactOnly: true,
    find: ({ supplied, agreed }) => ({
      numerator:
        sum(
          supplied.filter(({ groups }) => groups.board !== NO_GROUP),
          ({ minutes }) => minutes,
        ) - sum(agreed, ({ minutes }) => minutes),
      denominator: null,
    }),
  },
  {
    id: 'lent-hours',
    nl: 'Uren die besturen elkaar leenden',
    en: 'Hours that boards lent each other',
    definition:
      'Bevestigde uren van iemand in dienst van het ene bestuur bij het andere; per paar van wie gaf naar wie kreeg.',
    unit: 'minutes',
    counts: ['supplied'],
    onlyBy: ['pair'],
    exactOnly: true,
    find: ({ supplied }) => total(supplied.filter(isLent), ({ minutes }) => minutes),
  },
  {
    id: 'lent-cost',
    nl: 'Kosten van uren die besturen elkaar leenden',
    en: 'Cost of hours that boards lent each other',
    definition: 'Dezelfde uren tegen hun loon- en reiskosten.',
    unit: 'cents',
    counts: ['supplied'],
    onlyBy: ['pair'],
    exactOnly: true,
    find: ({ supplied }) => total(supplied.filter(isLent), ({ cents }) => cents),
  },
]

function isLent({ groups }: SuppliedFact): boolean {
  return groups.pair !== NO_GROUP
}

function suppliedLessDrawnCents({ supplied, delivered }: Facts): number {
  return (
    sum(supplied, ({ cents }) => cents) -
    sum(delivered, ({ wageCents, travelCents }) => wageCents + travelCents)
  )
}
