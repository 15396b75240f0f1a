import { ORDINARY_ORDER, ORDINARY_RULES } from '../ordinary-rules.ts'
import type { DemoPlan } from '../plan.ts'
import {
  fixedTeachers,
  longLeave,
  onCallTeachers,
  PRIMARY_AGENCY,
  sickness,
  training,
} from './primary.ts'

const BOARDS = ['sleutelstad', 'bollengaard', 'zeewind', 'kennemerduin']
const TOWNS = ['Leiden', 'Oegstgeest', 'Katwijk', 'Noordwijk', 'Sassenheim', 'Lisse', 'Hillegom']
const NORTHERN_TOWNS = ['Heemstede', 'Haarlem', 'Bennebroek', 'Hillegom', 'Zandvoort']

/** Few of these schools have anybody of their own to ask. */
const WITH_AGENCIES = [
  ['agency', 9],
  ['self-employed', 2],
  ['split-class', 2],
  ['send-home', 1],
] as const

/**
 * As PoolWest: one pool in two regions with other holidays; the school that asks is the employer, a fixed fee a year pays for
 * the matching, and two boards look in their own team first.
 */
export const DUIN_EN_BOLLEN: DemoPlan = {
  key: 'duinenbollen',
  regions: [
    { code: 'LDB', name: 'Leiden, Duin- en Bollenstreek PO', holidayRegion: 'midden' },
    { code: 'ZKL', name: 'Zuid-Kennemerland PO', holidayRegion: 'noord' },
  ],
  boards: [
    board('sleutelstad', '99301', 'Sleutelstad Basisscholen', 'LDB', [
      ['De Burcht', 'Leiden'],
      ['De Zijlwijk', 'Leiden'],
      ['Het Oegsterveld', 'Oegstgeest'],
    ]),
    board('bollengaard', '99302', 'Stichting Bollengaard', 'LDB', [
      ['De Hyacint', 'Lisse'],
      ['De Tulpenhof', 'Hillegom'],
      ['De Narcis', 'Sassenheim'],
    ]),
    board('zeewind', '99303', 'Zeewind Primair', 'LDB', [
      ['De Branding', 'Katwijk'],
      ['De Vuurbaak', 'Noordwijk'],
    ]),
    board('kennemerduin', '99304', 'Kennemerduin Scholen', 'ZKL', [
      ['De Duinpan', 'Zandvoort'],
      ['De Hartekamp', 'Heemstede'],
      ['De Linnaeus', 'Bennebroek'],
    ]),
  ],
  agencies: [],
  pool: {
    code: 'duin-en-bollen',
    name: 'Invalpool Duin en Bollen',
    startsOn: '2025-08-01',
    rules: {
      ...ORDINARY_RULES,
      roles: ['leraar', 'onderwijsassistent'],
      levels: ['BO', 'SBO', 'SO'],
      overheadCentsPerMonth: 160_000,
      weights: { ...ORDINARY_RULES.weights, 'chain-room': 2, cost: 2 },
      aspects: [
        'demand',
        'saving',
        'training-backup',
        'shortages',
        'absence',
        'workload',
        'mobility',
      ],
      target: { savingCentsPerYear: 10_000_000, deploymentBasisPoints: 9_000 },
    },
    amendments: [
      {
        validFrom: '2025-12-01',
        change: { peakMode: true },
        reason: 'Griepgolf: tot het einde van de kerstvakantie alleen onvoorziene afwezigheid.',
      },
      {
        validFrom: '2026-01-05',
        change: { peakMode: false },
        reason: 'Einde van de piekstand.',
      },
    ],
    participations: BOARDS.map((key, index) => ({
      board: key,
      draws: true,
      supplies: index < 2,
      formationShareBasisPoints: index < 2 ? 200 : 0,
      pupils: [1_980, 1_510, 1_120, 1_340][index] ?? 1_000,
      sourceOrder:
        index < 2 ? ORDINARY_ORDER : ORDINARY_ORDER.filter((source) => source !== 'internal-team'),
    })),
    criteria: [
      {
        criterion: 'Bereikbaar vanaf 07.00 uur',
        evidence: 'Gesprek bij intake',
        metShare: 0.8,
        ratingEffect: 0.3,
      },
    ],
    rejected: 3,
    concerns: [],
    shortages: {
      formation: [
        teachers('sleutelstad', 'De Burcht', 24),
        teachers('sleutelstad', 'De Zijlwijk', 31),
        teachers('sleutelstad', 'Het Oegsterveld', 28),
        teachers('bollengaard', 'De Hyacint', 22),
        teachers('bollengaard', 'De Tulpenhof', 19),
        teachers('bollengaard', 'De Narcis', 21),
        teachers('zeewind', 'De Branding', 24),
        teachers('zeewind', 'De Vuurbaak', 20),
        teachers('kennemerduin', 'De Duinpan', 18),
        teachers('kennemerduin', 'De Hartekamp', 20),
        teachers('kennemerduin', 'De Linnaeus', 17),
      ],
      vacancies: [
        vacancy('group-teacher', 'zeewind', 'De Branding', 'leraar', 100, 96),
        vacancy('second-teacher', 'zeewind', 'De Branding', 'leraar', 80, 61),
        vacancy('part-timer', 'zeewind', 'De Vuurbaak', 'leraar', 60, 33),
        vacancy('morning-teacher', 'sleutelstad', 'De Burcht', 'leraar', 60, 24),
        {
          ...vacancy('moved-teacher', 'sleutelstad', 'De Zijlwijk', 'leraar', 80, 75),
          filledDaysAgo: 20,
        },
      ],
      applicants: [
        {
          ...lookingForWork('Mirjam Vonk', 80, 50),
          referrals: [{ vacancy: 'moved-teacher', referredDaysAgo: 45, hiredDaysAgo: 27 }],
        },
        {
          ...lookingForWork('Sander Ploeg', 60, 16),
          referrals: [{ vacancy: 'morning-teacher', referredDaysAgo: 6 }],
        },
        lookingForWork('Hanneke Duijn', 100, 3),
      ],
    },
  },
  memberGroups: [
    fixedTeachers(1, ['sleutelstad'], TOWNS.slice(0, 4), { internalTeam: true }),
    fixedTeachers(1, ['bollengaard'], TOWNS.slice(3), { internalTeam: true }),
    hired(24, TOWNS),
    hired(11, NORTHERN_TOWNS),
    { ...hired(5, [...TOWNS, ...NORTHERN_TOWNS]), ...assistant() },
  ],
  demand: [
    { ...sickness(BOARDS, 260, 8), alternatives: WITH_AGENCIES },
    longLeave(BOARDS, 30, 4),
    training(BOARDS, 'leraar', 50, 5),
    {
      ...sickness(BOARDS, 30, 2),
      role: 'onderwijsassistent',
      alternatives: [['own-team', 1]],
    },
  ],
}

/** Engaged by the school that asks, for each assignment. */
function hired(count: number, towns: readonly string[]): DemoPlan['memberGroups'][number] {
  return onCallTeachers(count, [], towns, {
    employer: { kind: 'requesting-board' },
    weekDays: [3, 4, 5],
    acceptShare: 0.7,
  })
}

function assistant() {
  return {
    roles: ['onderwijsassistent'],
    wages: [{ basis: 'schaal 4, opgave besturen', centsPerHour: 3_240 }],
    licences: [[]],
  }
}

function board(
  key: string,
  number: string,
  name: string,
  region: string,
  schools: readonly (readonly [name: string, town: string])[],
): DemoPlan['boards'][number] {
  return {
    key,
    number,
    name,
    region,
    tariffs: [PRIMARY_AGENCY],
    sites: schools.map(([school, town]) => ({
      name: school,
      town,
      levels: ['BO'],
      denomination: 'Samenwerking PC, RK',
    })),
  }
}

function teachers(board: string, site: string, fte: number) {
  return { board, site, role: 'leraar', fteHundredths: fte * 100 }
}

function vacancy(
  key: string,
  board: string,
  site: string,
  role: string,
  fteHundredths: number,
  openedDaysAgo: number,
) {
  return { key, board, site, role, fteHundredths, openedDaysAgo }
}

function lookingForWork(name: string, fteHundredths: number, agreedDaysAgo: number) {
  const levels = ['BO'] as const
  return { name, role: 'leraar', vakken: [], levels, fteHundredths, agreedDaysAgo, referrals: [] }
}
