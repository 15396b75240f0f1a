import type { Measure } from './measure.ts'
import { sum, total } from './measure.ts'

/** Absence for which somebody was asked, never per person; why is not known by design. */
export const ABSENCE: readonly Measure[] = [
  {
    id: 'absence-replaced',
    nl: 'Vervangen afwezigheid',
    en: 'Absence replaced',
    definition:
      'Uren die de pool of iemand van buiten de pool overnam, gedeeld door alle gevraagde uren.',
    unit: 'share',
    counts: ['asked'],
    compared: 'difference',
    find: ({ asked }) => ({
      numerator: sum(asked, (one) => one.coveredMinutes + one.outsideMinutes),
      denominator: sum(asked, ({ minutes }) => minutes),
    }),
  },
  {
    id: 'absence-mean-length',
    nl: 'Gemiddelde duur',
    en: 'Mean length',
    definition: 'Schooldagen afwezigheid, gedeeld door het aantal aanvragen.',
    unit: 'days',
    counts: ['asked'],
    compared: 'difference',
    find: ({ asked }) => ({
      numerator: sum(asked, ({ main, schoolDays }) => (main ? schoolDays : 0)),
      denominator: sum(asked, ({ main }) => Number(main)),
    }),
  },
  {
    id: 'lessons-lost',
    nl: 'Uitgevallen lessen',
    en: 'Lessons lost',
    definition:
      'Lessen van onvervulde aanvragen waarvan de school meldde dat de klas naar huis ging.',
    unit: 'count',
    counts: ['asked'],
    compared: 'ratio',
    find: ({ asked }) =>
      total(asked, (one) => (one.consequence === 'sent-home' ? one.unfilledSessions : 0)),
  },
]
