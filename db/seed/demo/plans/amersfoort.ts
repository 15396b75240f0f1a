import { ORDINARY_RULES } from '../ordinary-rules.ts'
import type {
  DemoApplicant,
  DemoDemand,
  DemoPlan,
  DemoSearchTimes,
  DemoShape,
  DemoVacancy,
} from '../plan.ts'

const MATHS = ['wi', 'wisA', 'wisB', 'wisC', 'wisD']
const TOWNS = ['Amersfoort', 'Leusden', 'Soest', 'Nijkerk', 'Hoevelaken', 'Barneveld', 'Baarn']

const LOWER_MATHS: DemoShape = lessons([
  ['wi', 'VMBO-K', [1, 4], 2],
  ['wi', 'VMBO-T', [1, 4], 4],
  ['wi', 'HAVO', [1, 3], 3],
  ['wi', 'VWO', [1, 3], 2],
])
const UPPER_MATHS: DemoShape = lessons([
  ['wi', 'HAVO', [3, 3], 3],
  ['wisA', 'HAVO', [4, 5], 4],
  ['wisB', 'VWO', [4, 6], 3],
])
const VSO_DUTCH: DemoShape = lessons([['netl', 'VSO', [1, 5], 1]])

/** The pilot of Midden Nederland Leert: two large boards draw, three others help to fill the pool; long-term only. */
export const AMERSFOORT: DemoPlan = {
  key: 'amersfoort',
  regions: [{ code: 'MNL', name: 'Midden Nederland Leert VO MBO', holidayRegion: 'midden' }],
  boards: [
    {
      key: 'eemvaart',
      number: '99101',
      name: 'Stichting Eemvaart Voortgezet Onderwijs',
      region: 'MNL',
      sites: [
        site('Eemvaart College Stadskwartier', 'Amersfoort', ['HAVO', 'VWO']),
        site('Eemvaart College Liendert', 'Amersfoort', ['VMBO-B', 'VMBO-K', 'VMBO-T']),
        site('Lyceum De Kei', 'Amersfoort', ['HAVO', 'VWO']),
        site('Mavo Hamersveld', 'Leusden', ['VMBO-T', 'HAVO']),
      ],
    },
    {
      key: 'valleirand',
      number: '99102',
      name: 'Valleirand Scholengroep',
      region: 'MNL',
      sites: [
        site('Valleirand Lyceum', 'Amersfoort', ['HAVO', 'VWO'], 'Protestants-Christelijk'),
        site(
          'Valleirand Vakcollege',
          'Hoevelaken',
          ['VMBO-B', 'VMBO-K'],
          'Protestants-Christelijk',
        ),
        site('Valleirand VSO De Brug', 'Amersfoort', ['VSO'], 'Protestants-Christelijk'),
        site('Valleirand College', 'Nijkerk', ['VMBO-T', 'HAVO', 'VWO'], 'Protestants-Christelijk'),
      ],
    },
    supplier('soestdal', '99103', 'Stichting Soestdal', 'Soestdal Lyceum', 'Soest'),
    supplier(
      'barnewater',
      '99104',
      'Vereniging Barnewater Onderwijs',
      'Barnewater College',
      'Barneveld',
    ),
    supplier('baarnhoven', '99105', 'Stichting Baarnhoven', 'Baarnhoven Lyceum', 'Baarn'),
  ],
  agencies: [
    {
      key: 'lesbemiddeling',
      name: 'Lesbemiddeling Eemland BV',
      kind: 'agency',
      tariffs: [
        {
          role: 'leraar',
          range: [89, 97.5, 113],
          vatBasisPoints: 2100,
          source: 'Raamovereenkomst 2026 (voorbeeld), incl. btw',
        },
      ],
    },
  ],
  pool: {
    code: 'amersfoort-vo',
    name: 'Vervangingspool Amersfoort VO (pilot)',
    startsOn: '2026-01-05',
    rules: {
      ...ORDINARY_RULES,
      vakken: [...MATHS, 'netl', 'entl'],
      levels: ['VSO', 'VMBO-B', 'VMBO-K', 'VMBO-G', 'VMBO-T', 'HAVO', 'VWO'],
      kinds: ['unplanned', 'planned'],
      longTermMinimum: { days: 10, basis: 'schoolDays' },
      offerMinutesOpen: { ...ORDINARY_RULES.offerMinutesOpen, unplanned: 1_440 },
      longOffer: {
        from: { days: 20, basis: 'schoolDays' },
        minutesOpen: {
          'class-sent-home': 60,
          unplanned: 2_880,
          planned: 4_320,
          training: 4_320,
        },
      },
      offerRounds: { ...ORDINARY_RULES.offerRounds, kinds: ['in-order'], sourceWaitMinutes: 60 },
      travelMinutesMax: 45,
      overheadCentsPerMonth: 150_000,
      aspects: ['demand', 'legal', 'rules', 'selection', 'saving', 'ready'],
      target: { savingCentsPerYear: 8_000_000, deploymentBasisPoints: 7_500 },
    },
    amendments: [
      {
        validFrom: '2026-02-02',
        change: { longTermMinimum: { days: 5, basis: 'schoolDays' } },
        reason: 'Stuurgroep: de grens van tien schooldagen sloot te veel voorzien verlof uit.',
      },
    ],
    participations: [
      participant('eemvaart', true, 4_850),
      participant('valleirand', true, 3_920),
      participant('soestdal', false, 1_640),
      participant('barnewater', false, 2_210),
      participant('baarnhoven', false, 1_180),
    ],
    criteria: [
      {
        criterion: 'Lesgegeven in de bovenbouw of met eindexamenklassen',
        evidence: 'Cv en referentie',
        metShare: 0.55,
        ratingEffect: 0.8,
      },
      {
        criterion: 'Ten minste twee dagen per week inzetbaar',
        evidence: 'Gesprek bij intake',
        metShare: 0.85,
        ratingEffect: 0.2,
      },
    ],
    rejected: 5,
    searchTimes: [
      searched('eemvaart', 'Eemvaart College Stadskwartier', [9, 22], [3, 8]),
      searched('eemvaart', 'Eemvaart College Liendert', [12, 26], [5, 11]),
      searched('eemvaart', 'Lyceum De Kei', [6, 18], [2, 7]),
      searched('valleirand', 'Valleirand Lyceum', [8, 16], [3, 6]),
      searched('valleirand', 'Valleirand Vakcollege', [14, 30], [7, 15]),
      searched('valleirand', 'Valleirand College', [7, 20], [4, 9]),
    ],
    concerns: [
      {
        board: 'eemvaart',
        kind: 'dispute',
        summary: 'Twee scholen wilden dezelfde docent wiskunde voor dezelfde weken.',
        notedOn: '2026-03-09',
        settledOn: '2026-03-13',
        outcome:
          'De school met de langste afwezigheid ging voor; zo staat het nu in de spelregels.',
      },
      {
        board: 'valleirand',
        kind: 'outside',
        summary: 'Een collega nam twee lessen waar nog geen aanvraag voor was.',
        notedOn: '2026-05-18',
        minutes: 100,
      },
    ],
    shortages: {
      formation: [
        formation('eemvaart', 'Eemvaart College Stadskwartier', 82),
        formation('eemvaart', 'Eemvaart College Liendert', 64),
        formation('eemvaart', 'Lyceum De Kei', 71),
        formation('eemvaart', 'Mavo Hamersveld', 38),
        formation('valleirand', 'Valleirand Lyceum', 68),
        formation('valleirand', 'Valleirand Vakcollege', 46),
        formation('valleirand', 'Valleirand VSO De Brug', 22),
        formation('valleirand', 'Valleirand College', 74),
      ],
      vacancies: [
        {
          ...vacancy('eemvaart', 'Eemvaart College Liendert', 'wi', 'VMBO-T'),
          fteHundredths: 80,
          openedDaysAgo: 41,
        },
        {
          ...vacancy('valleirand', 'Valleirand VSO De Brug', 'netl', 'VSO'),
          fteHundredths: 140,
          openedDaysAgo: 118,
        },
        {
          ...vacancy('valleirand', 'Valleirand College', 'entl', 'HAVO'),
          fteHundredths: 60,
          openedDaysAgo: 26,
        },
        {
          ...vacancy('eemvaart', 'Mavo Hamersveld', 'netl', 'VMBO-T'),
          fteHundredths: 70,
          openedDaysAgo: 84,
          filledDaysAgo: 12,
        },
      ],
      applicants: [
        {
          ...lookingForWork('Rosalie Timmer', ['netl'], ['VMBO-T', 'HAVO']),
          fteHundredths: 70,
          agreedDaysAgo: 55,
          referrals: [{ vacancy: 'Mavo Hamersveld netl', referredDaysAgo: 40, hiredDaysAgo: 18 }],
        },
        {
          ...lookingForWork('Jorrit Haveman', MATHS, ['VMBO-T', 'HAVO']),
          fteHundredths: 80,
          agreedDaysAgo: 13,
          referrals: [{ vacancy: 'Eemvaart College Liendert wi', referredDaysAgo: 5 }],
        },
      ],
    },
  },
  memberGroups: [
    onCall(5, 'G1', MATHS, 8),
    teachers(1, ['G1', MATHS], ['eemvaart'], 'permanent', 10),
    teachers(1, ['G1', ['netl']], ['valleirand'], 'permanent', 9),
    onCall(2, 'G2', ['netl'], 5),
    onCall(8, 'G2', ['wi'], 4),
    onCall(7, 'G2', ['netl'], 5),
    onCall(6, 'G1', ['entl'], 6),
    onCall(4, 'G1', ['netl', 'entl'], 7),
  ],
  demand: [
    longTerm(56, 9, [LOWER_MATHS, UPPER_MATHS]),
    longTerm(48, 9, [
      lessons([
        ['netl', 'VMBO-K', [1, 4], 2],
        ['netl', 'VMBO-T', [1, 4], 3],
        ['netl', 'HAVO', [1, 3], 3],
      ]),
      lessons([
        ['netl', 'HAVO', [3, 5], 3],
        ['netl', 'VWO', [3, 6], 3],
      ]),
      VSO_DUTCH,
    ]),
    longTerm(30, 7, [
      lessons([
        ['entl', 'VMBO-T', [1, 4], 3],
        ['entl', 'HAVO', [1, 5], 3],
        ['entl', 'VWO', [1, 6], 2],
      ]),
    ]),
  ],
}

/** Two months of before the pool and two of during it, with the hours of the director and the planner in each. */
function searched(
  board: string,
  site: string,
  before: readonly [director: number, planner: number],
  during: readonly [director: number, planner: number],
): DemoSearchTimes {
  return {
    board,
    site,
    months: [
      ['2025-10', ...before],
      ['2025-11', ...before],
      ['2026-09', ...during],
      ['2026-10', ...during],
    ],
  }
}

function site(
  name: string,
  town: string,
  levels: DemoPlan['boards'][number]['sites'][number]['levels'],
  denomination = 'Algemeen bijzonder',
) {
  return { name, town, levels, denomination }
}

function supplier(key: string, number: string, name: string, school: string, town: string) {
  const sites = [site(school, town, ['VMBO-T', 'HAVO', 'VWO'])]
  return { key, number, name, region: 'MNL', sites }
}

function participant(board: string, draws: boolean, pupils: number) {
  return { board, draws, supplies: true, formationShareBasisPoints: 300, pupils }
}

function teachers(
  count: number,
  [grade, vakken]: readonly [grade: 'G1' | 'G2', vakken: readonly string[]],
  boards: readonly string[],
  form: 'permanent' | 'temporary',
  step: number,
): DemoPlan['memberGroups'][number] {
  return {
    count,
    roles: ['leraar'],
    employer: { kind: 'board', boards },
    form,
    weekHours: [18],
    weekDays: [5],
    wages: [
      { scale: 'LB', step },
      { scale: 'LB', step: step + 1 },
    ],
    licences: [[{ vakken, grade }]],
    towns: TOWNS,
    boardsSeenShare: 0.95,
    acceptShare: 0.95,
    answerMinutes: [20, 600],
  }
}

function onCall(
  count: number,
  grade: 'G1' | 'G2',
  vakken: readonly string[],
  step: number,
): DemoPlan['memberGroups'][number] {
  return {
    count,
    roles: ['leraar'],
    employer: { kind: 'board', boards: ['eemvaart', 'valleirand', 'soestdal', 'baarnhoven'] },
    form: 'on-call',
    weekHours: [0],
    weekDays: [4, 5],
    wages: [{ scale: 'LB', step }],
    licences: [[{ vakken, grade }]],
    towns: TOWNS,
    boardsSeenShare: 0.8,
    acceptShare: 0.7,
    answerMinutes: [30, 2_000],
  }
}

function lessons(
  classes: readonly (readonly [
    vak: string,
    level: DemoPlan['boards'][number]['sites'][number]['levels'][number],
    years: readonly [number, number],
    weight: number,
  ])[],
): DemoShape {
  return {
    kind: 'lessons',
    perWeek: [10, 20],
    days: [2, 5],
    classes: classes.map(([vak, level, years, weight]) => ({ vak, level, years, weight })),
  }
}

function longTerm(perYear: number, openNow: number, shapes: readonly DemoShape[]): DemoDemand {
  return {
    role: 'leraar',
    boards: ['eemvaart', 'valleirand'],
    perYear,
    openNow,
    shapes,
    absences: [
      absence('ZWANG', 4, [60, 80], [30, 70], 'planned'),
      absence('ZORG', 3, [5, 20], [7, 30], 'planned'),
      absence('OUDERV', 2, [10, 40], [21, 60], 'planned'),
      absence('ZIEK', 5, [5, 25], [1, 5], 'unplanned', 0.6),
      absence('BIJZ', 1, [5, 6], [14, 40], 'planned'),
    ],
    alternatives: [
      ['agency', 7],
      ['self-employed', 2],
      ['own-part-timer', 1],
      ['split-class', 1],
      ['send-home', 1],
    ],
    notes: [
      'Methode en toetsweek staan in de studiewijzer op de leeromgeving.',
      'De sectie neemt het nakijken van het schoolexamen over.',
      'Eerste dag melden bij de teamleider, tien minuten voor de les.',
    ],
  }
}

function absence(
  reason: string,
  weight: number,
  schoolDays: readonly [number, number],
  leadDays: readonly [number, number],
  urgency: 'planned' | 'unplanned',
  openEndedShare = 0,
) {
  return { reason, weight, schoolDays, leadDays, urgency, openEndedShare }
}

function formation(board: string, school: string, fte: number) {
  return { board, site: school, role: 'leraar', fteHundredths: fte * 100 }
}

function vacancy(
  board: string,
  school: string,
  vak: string,
  level: NonNullable<DemoVacancy['level']>,
) {
  return { key: `${school} ${vak}`, board, site: school, role: 'leraar', vak, level }
}

function lookingForWork(name: string, vakken: readonly string[], levels: DemoApplicant['levels']) {
  return { name, role: 'leraar', vakken, levels }
}
