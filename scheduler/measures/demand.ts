import type { Measure } from './measure.ts'
import { sum, total } from './measure.ts'

/** 1659 hours, as the Court of Audit counts a full-time year (domain.md 3.3). */
const FULL_YEAR_MINUTES = 1_659 * 60

/** How much was asked, on the first day of each request; also what the pool was not asked for or did not fill. */
export const DEMAND: readonly Measure[] = [
  {
    id: 'demand-requests',
    nl: 'Aanvragen',
    en: 'Requests',
    definition:
      'Aantal aanvragen, op hun eerste dag, ook als ze buiten de pool of niet zijn vervuld.',
    unit: 'count',
    counts: ['asked'],
    compared: 'ratio',
    find: ({ asked }) => total(asked, ({ main }) => Number(main)),
  },
  {
    id: 'demand-sessions',
    nl: 'Gevraagde lessen of dagen',
    en: 'Sessions asked for',
    definition: 'Aantal lessen (of dagen, voor rollen die in dagen werken) van deze aanvragen.',
    unit: 'count',
    counts: ['asked'],
    compared: 'ratio',
    find: ({ asked }) => total(asked, ({ sessions }) => sessions),
  },
  {
    id: 'demand-hours',
    nl: 'Gevraagde uren',
    en: 'Hours asked for',
    definition: 'De tijd van alle lessen van deze aanvragen.',
    unit: 'minutes',
    counts: ['asked'],
    compared: 'ratio',
    find: ({ asked }) => total(asked, ({ minutes }) => minutes),
  },
  {
    id: 'demand-fte',
    nl: 'Gevraagde fte',
    en: 'Full-time equivalents asked for',
    definition: 'Gevraagde uren, gedeeld door de 1659 uren van een voltijdbaan per jaar.',
    unit: 'fte',
    counts: ['asked'],
    compared: 'ratio',
    hasFixedDenominator: true,
    find: ({ asked }) => ({
      numerator: sum(asked, ({ minutes }) => minutes),
      denominator: FULL_YEAR_MINUTES,
    }),
  },
  {
    id: 'demand-school-days',
    nl: 'Schooldagen afwezigheid',
    en: 'School days of absence',
    definition:
      'Dagen waarop de school open is, van de eerste tot en met de laatste dag van de aanvraag.',
    unit: 'days',
    counts: ['asked'],
    compared: 'ratio',
    find: ({ asked }) => total(asked, ({ main, schoolDays }) => (main ? schoolDays : 0)),
  },
  {
    id: 'demand-outside',
    nl: 'Uren buiten de pool vervuld',
    en: 'Hours covered outside the pool',
    definition: 'Uren die de school zelf buiten de pool heeft laten vervangen.',
    unit: 'minutes',
    counts: ['asked'],
    compared: 'ratio',
    find: ({ asked }) => total(asked, ({ outsideMinutes }) => outsideMinutes),
  },
  {
    id: 'demand-unfilled',
    nl: 'Onvervulde uren',
    en: 'Hours never filled',
    definition: 'Uren van aanvragen die als onvervuld zijn afgesloten.',
    unit: 'minutes',
    counts: ['asked'],
    compared: 'ratio',
    find: ({ asked }) => total(asked, ({ unfilledMinutes }) => unfilledMinutes),
  },
]
