import { isPermanentJob } from '../domain/mobility.ts'
import type { DepartureFact } from './departure-fact.ts'
import type { Facts } from './facts.ts'
import type { Measure } from './measure.ts'
import { findTold, total } from './measure.ts'

/** Members who set out for another place, and those who found one. */
export const MOBILITY: readonly Measure[] = [
  {
    id: 'mobility-wishes',
    nl: 'Poolleden die ander werk gingen zoeken',
    en: 'Members who set out for other work',
    definition:
      'Mensen van de pool die op deze dagen voor het eerst lieten weten dat zij een vaste baan of een andere school zoeken, ieder één keer. Wie dat al eerder deed telt toen mee.',
    unit: 'count',
    counts: ['wishes'],
    wholePool: true,
    ...findTold({
      of: ({ wishes }) => wishes.flatMap(({ persons }) => persons),
      tell: (persons) => ({ numerator: new Set(persons).size, denominator: null }),
    }),
  },
  {
    id: 'members-left',
    nl: 'Poolleden die vertrokken',
    en: 'Members who left',
    definition: 'Mensen die de pool verlieten, op hun laatste dag.',
    unit: 'count',
    counts: ['departures'],
    wholePool: true,
    find: ({ departures }) => total(departures, () => 1),
  },
  {
    id: 'left-for-not-known',
    nl: 'Vertrokken, niet bekend waarvoor',
    en: 'Left, not known for what',
    definition: 'Van wie van hen niemand vastlegde waarvoor zij vertrokken.',
    unit: 'count',
    counts: ['departures'],
    wholePool: true,
    find: ({ departures }) =>
      total(
        departures.filter(({ leftFor }) => leftFor === null || leftFor === 'not-known'),
        () => 1,
      ),
  },
  {
    id: 'left-for-permanent-job',
    nl: 'Naar een vaste baan',
    en: 'To a permanent job',
    definition: 'Wie van hen naar een vaste baan bij een school ging, in de pool of daarbuiten.',
    unit: 'count',
    counts: ['departures'],
    wholePool: true,
    find: (facts) => total(toPermanentJob(facts), () => 1),
  },
  {
    id: 'left-for-other-school',
    nl: 'Naar een andere school of pool',
    en: 'To another school or pool',
    definition:
      'Wie van hen naar ander werk bij een andere school of pool ging, zonder vaste baan.',
    unit: 'count',
    counts: ['departures'],
    wholePool: true,
    find: ({ departures }) =>
      total(
        departures.filter(({ leftFor }) => leftFor === 'other-school'),
        () => 1,
      ),
  },
]

function toPermanentJob({ departures }: Facts): readonly DepartureFact[] {
  return departures.filter(({ leftFor }) => leftFor !== null && isPermanentJob(leftFor))
}
