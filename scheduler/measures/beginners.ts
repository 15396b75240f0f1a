import type { Measure } from './measure.ts'
import { total } from './measure.ts'

/** By what beginners are divided: at one school there is one. */
const BY = ['board', 'pool'] as const

/** Directors who begin: how many, who had a mentor of the pool, and who stayed. */
export const BEGINNERS: readonly Measure[] = [
  {
    id: 'beginning-directors',
    nl: 'Beginnende directeuren',
    en: 'Beginning directors',
    definition: 'Directeuren die voor het eerst op deze post begonnen, op hun eerste dag.',
    unit: 'count',
    counts: ['beginners'],
    onlyBy: BY,
    find: ({ beginners }) => total(beginners, () => 1),
  },
  {
    id: 'beginning-directors-supported',
    nl: 'Waarvan begeleid',
    en: 'Of which supported',
    definition:
      'Deel van deze beginnende directeuren dat in de eerste twaalf maanden een mentor uit de pool kreeg.',
    unit: 'share',
    counts: ['beginners'],
    onlyBy: BY,
    find: ({ beginners }) => ({
      numerator: beginners.filter(({ isSupported }) => isSupported).length,
      denominator: beginners.length,
    }),
  },
  {
    id: 'beginning-directors-stayed',
    nl: 'Na twaalf maanden nog op hun post',
    en: 'Still in post after twelve months',
    definition:
      'Deel van de beginnende directeuren dat er nog was op de dag twaalf maanden na hun begin; ieder telt op die dag.',
    unit: 'share',
    counts: ['firstYears'],
    onlyBy: BY,
    find: ({ firstYears }) => ({
      numerator: firstYears.filter(({ isInPost }) => isInPost).length,
      denominator: firstYears.length,
    }),
  },
]
