import type { Measure } from './measure.ts'
import { total } from './measure.ts'

/** What finding somebody costs those who do it; months before the pool can be noted as well, to compare with. */
export const SEARCH_TIME: readonly Measure[] = [
  {
    id: 'search-months',
    nl: 'Maanden waarvan een school zoektijd noteerde',
    en: 'Months of which a school noted search time',
    definition:
      'Maanden van scholen waarvan is genoteerd hoeveel tijd het zoeken van vervanging kostte.',
    unit: 'count',
    counts: ['searched'],
    wholePool: true,
    find: ({ searched }) => total(searched, () => 1),
  },
  {
    id: 'search-time-directors',
    nl: 'Zoektijd van directeuren',
    en: 'Search time of directors',
    definition: 'Tijd die directeuren in deze maanden kwijt waren aan het zoeken van vervanging.',
    unit: 'minutes',
    counts: ['searched'],
    wholePool: true,
    find: ({ searched }) => total(searched, ({ directorMinutes }) => directorMinutes),
  },
  {
    id: 'search-time-planners',
    nl: 'Zoektijd van planners',
    en: 'Search time of planners',
    definition: 'Tijd die planners in deze maanden kwijt waren aan het zoeken van vervanging.',
    unit: 'minutes',
    counts: ['searched'],
    wholePool: true,
    find: ({ searched }) => total(searched, ({ plannerMinutes }) => plannerMinutes),
  },
]
