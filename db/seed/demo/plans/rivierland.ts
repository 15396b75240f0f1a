import { ORDINARY_RULES } from '../ordinary-rules.ts'
import type { DemoPlan } from '../plan.ts'
import { fixedTeachers, longLeave, onCallTeachers, sickness } from './primary.ts'

const BOARDS = ['lingestroom', 'uiterwaard', 'bommelerwaard']
const TOWNS = ['Tiel', 'Druten', 'Geldermalsen', 'Culemborg', 'Zaltbommel']

/**
 * A pool that fails, so that the measures can be seen to say so: many paid hours without work beside cheap alternatives;
 * boards that have not seen the certificates of most members; an offer that closes after five minutes; a criterion of
 * selection that tells nothing.
 */
export const RIVIERLAND: DemoPlan = {
  key: 'rivierland',
  regions: [{ code: 'RIV', name: 'Rivierland PO (proef)', holidayRegion: 'zuid' }],
  boards: [
    board('lingestroom', '99501', 'Stichting Lingestroom', [
      ['De Kersentuin', 'Tiel'],
      ['De Waterpoort', 'Tiel'],
      ['De Perenboom', 'Geldermalsen'],
    ]),
    board('uiterwaard', '99502', 'Uiterwaard Scholengroep', [
      ['De Kraanvogel', 'Druten'],
      ['De Steenfabriek', 'Druten'],
    ]),
    board('bommelerwaard', '99503', 'Scholen van de Bommelerwaard', [
      ['De Vesting', 'Zaltbommel'],
      ['De Ganzenhof', 'Zaltbommel'],
    ]),
  ],
  agencies: [],
  pool: {
    code: 'rivierland-po',
    name: 'Pool Rivierland (proef)',
    startsOn: '2025-08-01',
    rules: {
      ...ORDINARY_RULES,
      levels: ['BO'],
      travelMinutesMax: 40,
      offerMinutesOpen: { 'class-sent-home': 5, unplanned: 5, planned: 5, training: 5 },
      longOffer: null,
      offerRounds: { ...ORDINARY_RULES.offerRounds, waveSize: 5, sourceWaitMinutes: 5 },
      mayRefuse: { ...ORDINARY_RULES.mayRefuse, permanent: true, temporary: true },
      overheadCentsPerMonth: 520_000,
      aspects: ['demand', 'legal', 'rules', 'selection', 'saving', 'ready'],
      target: { savingCentsPerYear: 6_000_000, deploymentBasisPoints: 9_800 },
    },
    amendments: [],
    participations: BOARDS.map((key, index) => ({
      board: key,
      draws: true,
      supplies: true,
      formationShareBasisPoints: 600,
      pupils: [1_240, 860, 790][index] ?? 800,
    })),
    criteria: [
      {
        criterion: 'Rijbewijs en eigen auto',
        evidence: 'Verklaring van de kandidaat',
        metShare: 0.5,
        ratingEffect: 0,
      },
    ],
    rejected: 3,
    concerns: [
      {
        board: null,
        kind: 'legal-gap',
        ruleId: 'vog-seen',
        summary:
          'Elk bestuur wil de VOG zelf zien. Zolang dat niet is gebeurd, kan een vervanger daar niet werken, ook als een ander bestuur de VOG al zag.',
        notedOn: '2025-10-06',
      },
      {
        board: 'uiterwaard',
        kind: 'agreement-gap',
        summary: 'Nergens staat wie de reis betaalt als een les op de dag zelf vervalt.',
        notedOn: '2025-11-17',
      },
      {
        board: 'bommelerwaard',
        kind: 'dispute',
        summary: 'Over de rekening van de uren zonder inzet in het najaar.',
        notedOn: '2026-01-19',
        cents: 842_000,
      },
      {
        board: 'lingestroom',
        kind: 'outside',
        summary: 'De school belde zelf een oud-collega omdat geen aanbod op tijd werd beantwoord.',
        notedOn: '2026-03-02',
        minutes: 660,
        cents: 31_900,
      },
    ],
  },
  memberGroups: [
    fixedTeachers(7, BOARDS, TOWNS, {
      boardsSeenShare: 0.15,
      weekHours: [32, 40],
      wages: [{ scale: 'LB', step: 11 }],
      answerMinutes: [2, 25],
    }),
    onCallTeachers(8, BOARDS, TOWNS, { boardsSeenShare: 0.1, answerMinutes: [4, 120] }),
    onCallTeachers(3, BOARDS, TOWNS, {
      licences: [[{ vakken: ['netl'], grade: 'G2' }]],
      boardsSeenShare: 0.6,
    }),
  ],
  demand: [
    {
      ...sickness(BOARDS, 80, 6),
      alternatives: [
        ['own-part-timer', 5],
        ['split-class', 4],
        ['own-team', 3],
      ],
    },
    {
      ...longLeave(BOARDS, 10, 3),
      alternatives: [
        ['own-part-timer', 4],
        ['split-class', 1],
      ],
    },
  ],
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
    region: 'RIV',
    sites: schools.map(([school, town]) => ({
      name: school,
      town,
      levels: ['BO'],
      denomination: 'Rooms-Katholiek',
    })),
  }
}
