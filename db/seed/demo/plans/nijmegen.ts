import { ORDINARY_RULES } from '../ordinary-rules.ts'
import type { DemoLeaver, DemoPlan } from '../plan.ts'
import {
  absence,
  DIRECTOR_DAYS,
  fixedTeachers,
  GROUP_DAYS,
  longLeave,
  MORNINGS,
  onCallTeachers,
  PRIMARY_AGENCY,
  sickness,
  training,
} from './primary.ts'

const BOARDS = ['waalstroom', 'maasheuvels', 'betuwerand', 'klimop']
const TOWNS = ['Nijmegen', 'Lent', 'Wijchen', 'Beuningen', 'Malden', 'Groesbeek', 'Elst']

/** As Ingenium: teachers, assistants, directors from the pool, and professionals without a licence for short planned leave. */
export const NIJMEGEN: DemoPlan = {
  key: 'nijmegen',
  regions: [{ code: 'TVO', name: 'Talent voor Onderwijs', holidayRegion: 'zuid' }],
  boards: [
    board('waalstroom', '99201', 'Stichting Waalstroom', [
      ['De Stroming', 'Nijmegen'],
      ['Het Waalhof', 'Lent'],
      ['De Klaproos', 'Nijmegen'],
      ['Brakkenstein', 'Nijmegen'],
    ]),
    board('maasheuvels', '99202', 'Maasheuvels Scholen', [
      ['De Heuvelpoort', 'Groesbeek'],
      ['De Sleutelbloem', 'Malden'],
      ['Sint Jansberg', 'Groesbeek'],
    ]),
    board('betuwerand', '99203', 'Stichting Betuwerand', [
      ['De Elstar', 'Elst'],
      ['De Linge', 'Elst'],
      ['De Waalsprong', 'Lent'],
    ]),
    board('klimop', '99204', 'Klimop Onderwijsgroep', [
      ['De Wingerd', 'Wijchen'],
      ['Alverna', 'Wijchen'],
      ['De Beuningse Beuk', 'Beuningen'],
    ]),
  ],
  agencies: [
    {
      key: 'vakwerk',
      name: 'Vakwerk in de Klas (vakprofessionals)',
      kind: 'provider',
      tariffs: [],
    },
    {
      key: 'klasklaar',
      name: 'Klasklaar Uitzendbureau',
      kind: 'agency',
      tariffs: [PRIMARY_AGENCY],
    },
  ],
  pool: {
    code: 'nijmegen-po',
    name: 'Invalpool Nijmegen en omgeving',
    startsOn: '2025-08-01',
    rules: {
      ...ORDINARY_RULES,
      roles: ['leraar', 'onderwijsassistent', 'schoolleider', 'vakprofessional'],
      levels: ['BO', 'SBO', 'SO'],
      unlicensed: {
        kinds: ['planned', 'training'],
        maximum: { days: 3, basis: 'schoolDays' },
        vakkenExcluded: ['rek', 'netl'],
      },
      overheadCentsPerMonth: 380_000,
      aspects: [
        'demand',
        'legal',
        'rules',
        'selection',
        'saving',
        'directors',
        'beginning-directors',
        'training',
        'absence',
        'workload',
      ],
      target: { savingCentsPerYear: 15_000_000, deploymentBasisPoints: 9_000 },
    },
    amendments: [],
    participations: BOARDS.map((board, index) => ({
      board,
      draws: true,
      supplies: true,
      formationShareBasisPoints: 600,
      pupils: [2_150, 1_340, 1_420, 1_260][index] ?? 1_000,
    })),
    criteria: [
      {
        criterion: 'Ervaring in ten minste drie bouwen',
        evidence: 'Cv en lesbezoek',
        metShare: 0.6,
        ratingEffect: 0.6,
      },
    ],
    rejected: 4,
    concerns: [],
    leavers: [
      leaver(
        'Nienke Verploegen',
        '2025-07-31',
        'permanent-job-here',
        'Vaste groep bij De Stroming',
      ),
      leaver('Bram Hoefnagel', '2026-01-31', 'permanent-job-here', 'Vaste groep bij De Klaproos'),
      leaver('Yara Timmermans', '2026-03-31', 'permanent-job-elsewhere', 'Vaste baan in Arnhem'),
      leaver(
        'Stijn van Elk',
        '2026-07-31',
        'permanent-job-here',
        'Vaste groep bij De Sleutelbloem',
      ),
      leaver('Marleen Peters', '2026-07-31', 'other-school', 'Invalpool in Wijchen'),
      leaver('Kees Rutten', '2026-07-31', 'out-of-education', 'Met pensioen'),
      leaver('Fenna Hendriks', '2026-10-31', 'permanent-job-here', 'Vaste groep bij De Stroming'),
    ],
    wishes: [
      { place: 2, wish: 'permanent-job', since: '2026-09-07' },
      { place: 5, wish: 'permanent-job', since: '2026-09-14' },
      { place: 9, wish: 'other-school', since: '2026-09-21' },
      { place: 12, wish: 'permanent-job', since: '2026-10-05' },
      { place: 12, wish: 'other-school', since: '2026-10-05' },
      { place: 17, wish: 'permanent-job', since: '2026-11-02' },
      { place: 20, wish: 'other-school', since: '2026-11-09' },
    ],
    beginners: [
      {
        board: 'waalstroom',
        site: 'De Stroming',
        startedOn: '2025-08-01',
        mentor: { place: 0, from: '2025-08-25' },
        supportedUntil: '2026-07-10',
      },
      {
        board: 'waalstroom',
        site: 'De Klaproos',
        startedOn: '2025-08-01',
        mentor: { place: 1, from: '2025-09-01' },
      },
      {
        board: 'maasheuvels',
        site: 'De Sleutelbloem',
        startedOn: '2025-08-01',
        mentor: { place: 2, from: '2025-10-01' },
        supportedUntil: '2026-06-30',
      },
      {
        board: 'betuwerand',
        site: 'De Elstar',
        startedOn: '2025-08-18',
        endedOn: '2026-01-30',
      },
      {
        board: 'betuwerand',
        site: 'De Linge',
        startedOn: '2025-09-01',
        mentor: { place: 3, from: '2025-09-15' },
      },
      {
        board: 'klimop',
        site: 'Alverna',
        startedOn: '2025-10-01',
        mentor: { place: 0, from: '2025-11-03' },
      },
      { board: 'klimop', site: 'De Beuningse Beuk', startedOn: '2026-01-05' },
      {
        board: 'maasheuvels',
        site: 'Sint Jansberg',
        startedOn: '2026-08-01',
        mentor: { place: 1, from: '2026-08-31' },
      },
      { board: 'waalstroom', site: 'Brakkenstein', startedOn: '2026-08-01' },
    ],
  },
  memberGroups: [
    fixedTeachers(4, BOARDS, TOWNS),
    onCallTeachers(30, BOARDS, TOWNS),
    onCallTeachers(7, BOARDS, TOWNS, {
      roles: ['onderwijsassistent'],
      wages: [{ basis: 'schaal 4, opgave bestuur', centsPerHour: 3_240 }],
      licences: [[]],
    }),
    onCallTeachers(4, BOARDS, TOWNS, {
      roles: ['schoolleider'],
      form: 'extension',
      wages: [{ basis: 'D12, opgave bestuur', centsPerHour: 7_260 }],
      weekDays: [4, 5],
      acceptShare: 0.85,
      answerMinutes: [60, 2_000],
    }),
    onCallTeachers(9, BOARDS, TOWNS, {
      roles: ['vakprofessional'],
      employer: { kind: 'provider', agency: 'vakwerk' },
      form: 'provider',
      wages: [{ basis: 'afspraak met aanbieder (voorbeeld)', centsPerHour: 5_500 }],
      licences: [[]],
      acceptShare: 0.8,
      answerMinutes: [60, 2_500],
    }),
  ],
  demand: [
    sickness(BOARDS, 300, 6),
    longLeave(BOARDS, 34, 4),
    {
      ...sickness(BOARDS, 60, 2),
      role: 'onderwijsassistent',
      shapes: [GROUP_DAYS, MORNINGS],
      alternatives: [
        ['own-team', 3],
        ['agency', 2],
      ],
    },
    {
      ...longLeave(BOARDS, 9, 2),
      role: 'schoolleider',
      shapes: [DIRECTOR_DAYS],
      absences: [
        absence('ZIEK', 3, [20, 60], [2, 6], 'unplanned', 0.6),
        absence('VACAT', 2, [40, 70], [14, 40], 'planned'),
      ],
      alternatives: [['interim', 1]],
      notes: ['De adjunct kent de lopende dossiers.'],
    },
    training(BOARDS, 'vakprofessional', 60, 4),
    training(BOARDS, 'leraar', 20, 2),
  ],
}

function leaver(
  name: string,
  leftOn: string,
  leftFor: DemoLeaver['leftFor'],
  leftTo: string,
): DemoLeaver {
  return { name, role: 'leraar', joinedOn: '2025-01-06', leftOn, leftFor, leftTo }
}

function board(
  key: string,
  number: string,
  name: string,
  schools: readonly (readonly [name: string, town: string])[],
): DemoPlan['boards'][number] {
  return {
    key,
    number,
    name,
    region: 'TVO',
    tariffs: [PRIMARY_AGENCY],
    sites: schools.map(([school, town]) => ({
      name: school,
      town,
      levels: ['BO'],
      denomination: 'Openbaar',
    })),
  }
}
