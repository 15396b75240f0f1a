import { day } from '../../scheduler/domain/day.ts'
import type { LawSource } from '../../scheduler/domain/law.ts'
import type { Level } from '../../scheduler/domain/level.ts'
import type { CompetenceRule, Grade } from '../../scheduler/domain/qualification.ts'

type Taught = CompetenceRule['levels']

const PRIMARY = whole('BO', 'SBO', 'SO')
const VMBO = whole('VMBO-B', 'VMBO-K', 'VMBO-G', 'VMBO-T')
const SECOND_DEGREE = [...VMBO, ...whole('VSO', 'PRO', 'VAVO', 'MBO')]
const LOWER_YEARS: Taught = [
  { level: 'HAVO', years: [1, 3] },
  { level: 'VWO', years: [1, 3] },
]
const FIRST_DEGREE = [...SECOND_DEGREE, ...whole('HAVO', 'VWO')]
const SECONDARY = [...VMBO, ...whole('VSO', 'PRO', 'HAVO', 'VWO')]

/**
 * Which licence lets somebody teach what (domain.md 1.4): WVO 2020 art. 7.11-7.19 as of 2024-08-01 and WPO art. 3. Left out,
 * because no rule here can see their limits: a second degree in the upper years up to 5 % of the programme (7.16) and teams of
 * teachers in the first two years (7.13). The years of gym for pabo teachers depend on the diploma, so gym asks its own line.
 */
export const COMPETENCE: readonly CompetenceRule[] = [
  {
    ...rule('PABO', 'licensed', [...PRIMARY, ...whole('PRO')], 'WPO art. 3; WVO 2020 art. 7.11'),
    vakken: 'all',
    vakkenExcluded: ['lo'],
  },
  {
    ...rule(
      'PABO',
      'limited',
      whole('VSO'),
      'WEC art. 3: niet waar de vso-school zelf examens afneemt',
    ),
    vakken: 'all',
    vakkenExcluded: ['lo'],
  },
  rule('GYM', 'licensed', PRIMARY, 'WPO art. 3 lid 2'),
  rule('G1', 'licensed', FIRST_DEGREE, 'WVO 2020 art. 7.11'),
  rule('G1', 'licensed', PRIMARY, 'WPO art. 3: alleen het eigen vak'),
  rule('G2', 'licensed', [...SECOND_DEGREE, ...LOWER_YEARS], 'WVO 2020 art. 7.11'),
  rule('G2', 'licensed', PRIMARY, 'WPO art. 3: alleen het eigen vak'),
  rule('G2B', 'limited', [...VMBO, ...LOWER_YEARS], 'WVO 2020 art. 7.12'),
  rule('PDG', 'licensed', whole('MBO'), 'WEB art. 4.2.4'),
  rule('LIO', 'appointable', SECONDARY, 'WVO 2020 art. 7.17'),
  rule('LIO', 'appointable', PRIMARY, 'WPO art. 3 lid 4'),
  rule('ZIJ', 'appointable', SECONDARY, 'WVO 2020 art. 7.18'),
  rule('GAST', 'appointable', SECONDARY, 'WVO 2020 art. 7.19'),
  rule('ANDERS', 'appointable', SECONDARY, 'WVO 2020 art. 7.15'),
  { ...rule('ONBEV', 'appointable', SECONDARY, 'WVO 2020 art. 7.14 lid 1'), vakken: 'all' },
]

/** PDG, LIO in primary education and PABO in vso were read in secondary sources; the table as a whole counts as derived. */
export const COMPETENCE_SOURCE: LawSource = {
  validFrom: day('2022-08-01'),
  source: 'WVO 2020 art. 7.11-7.20 (versie 2024-08-01), WPO art. 3, WEC art. 3, onderwijsloket.com',
  status: 'derived',
}

/** For the vak on the licence only, unless told otherwise. */
function rule(
  grade: Grade,
  outcome: CompetenceRule['outcome'],
  levels: Taught,
  article: string,
): CompetenceRule {
  return { grade, outcome, levels, article, vakken: 'own', vakkenExcluded: [] }
}

function whole(...levels: readonly Level[]): Taught {
  return levels.map((level) => ({ level, years: null }))
}
