import { day } from '../../scheduler/domain/day.ts'
import type { Law, LawSource } from '../../scheduler/domain/law.ts'
import type { Level } from '../../scheduler/domain/level.ts'
import type { CompetenceRule } from '../../scheduler/domain/qualification.ts'

const SOURCED: LawSource = {
  validFrom: day('2020-01-01'),
  source: 'the figures of the law, as the tests need them',
  status: 'sourced',
}

const PRIMARY = ['BO', 'SBO', 'SO'] as const
const LOWER: readonly Level[] = [
  'VMBO-B',
  'VMBO-K',
  'VMBO-G',
  'VMBO-T',
  'VSO',
  'PRO',
  'VAVO',
  'MBO',
]
const UPPER_TOO = [...LOWER, 'HAVO', 'VWO'] as const

/** Working time, chain and VOG as in force in 2026, and the grades that tests use. */
export function law(over: Partial<Law> = {}): Law {
  return { ...IN_2026, ...over }
}

const IN_2026: Law = {
  competence: [
    grade('PABO', [...PRIMARY, 'PRO'], { vakken: 'all', excluded: ['lo'], article: 'WPO art. 3' }),
    grade('GYM', PRIMARY, { article: 'WPO art. 3 lid 2' }),
    grade('G1', UPPER_TOO, { article: 'WVO 2020 art. 7.11' }),
    {
      ...grade('G2', LOWER, { article: 'WVO 2020 art. 7.11' }),
      levels: [...whole(LOWER), ...lowerYears()],
    },
    {
      ...grade('G2B', ['VMBO-T'], { outcome: 'limited', article: 'WVO 2020 art. 7.12' }),
      levels: [...whole(['VMBO-T']), ...lowerYears()],
    },
    grade('ANDERS', UPPER_TOO, { outcome: 'appointable', article: 'WVO 2020 art. 7.15' }),
    grade('ONBEV', UPPER_TOO, {
      vakken: 'all',
      outcome: 'appointable',
      article: 'WVO 2020 art. 7.14',
    }),
  ],
  competenceSource: SOURCED,
  workingTime: {
    ...SOURCED,
    shiftMinutesMax: 12 * 60,
    weekMinutesMax: 60 * 60,
    average4WeeksMinutesMax: 55 * 60,
    average16WeeksMinutesMax: 48 * 60,
    dailyRestMinutesMin: 11 * 60,
  },
  chainRules: [
    {
      ...SOURCED,
      id: 'BW-2020',
      sector: '*',
      contractsMax: 3,
      monthsMax: 36,
      resetGapMonths: 6,
    },
  ],
  vogRules: [
    { ...SOURCED, sector: 'PO', ageMax: { months: 6 } },
    { ...SOURCED, sector: 'VO', ageMax: { weeks: 26 } },
    { ...SOURCED, sector: 'MBO', ageMax: { months: 6 } },
  ],
}

function grade(
  name: CompetenceRule['grade'],
  levels: readonly Level[],
  {
    vakken = 'own',
    excluded = [],
    outcome = 'licensed',
    article,
  }: {
    readonly vakken?: CompetenceRule['vakken']
    readonly excluded?: readonly string[]
    readonly outcome?: CompetenceRule['outcome']
    readonly article: string
  },
): CompetenceRule {
  return { grade: name, levels: whole(levels), vakken, vakkenExcluded: excluded, outcome, article }
}

function whole(levels: readonly Level[]): CompetenceRule['levels'] {
  return levels.map((level) => ({ level, years: null }))
}

function lowerYears(): CompetenceRule['levels'] {
  return (['HAVO', 'VWO'] as const).map((level) => ({ level, years: [1, 3] as const }))
}
