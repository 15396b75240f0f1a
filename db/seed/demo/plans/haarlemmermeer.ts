import { ORDINARY_RULES } from '../ordinary-rules.ts'
import type { DemoPlan } from '../plan.ts'
import { longLeave, onCallTeachers, PRIMARY_AGENCY, sickness, training } from './primary.ts'

const BOARDS = ['polderlicht', 'meerkroon', 'amstelboog', 'rietland']
const TOWNS = ['Hoofddorp', 'Nieuw-Vennep', 'Badhoevedorp', 'Amstelveen', 'Aalsmeer', 'Uithoorn']

/**
 * A region that wants no shared pool: agencies at tariffs that the boards agreed together, and since this school year a flexpool
 * in which two boards try out flexers who are bound to the region. Requests of the other boards have no pool at all.
 */
export const HAARLEMMERMEER: DemoPlan = {
  key: 'haarlemmermeer',
  regions: [
    { code: 'HAK', name: 'Haarlemmermeer, Amstelland en Kennemerland PO', holidayRegion: 'noord' },
  ],
  boards: [
    board('polderlicht', '99401', 'Stichting Polderlicht', [
      ['De Kaap', 'Hoofddorp'],
      ['De Vlinderhoek', 'Hoofddorp'],
      ['De Dijkwacht', 'Nieuw-Vennep'],
    ]),
    board('meerkroon', '99402', 'Meerkroon Onderwijs', [
      ['De Rotonde', 'Badhoevedorp'],
      ['Het Graan voor Visch', 'Hoofddorp'],
    ]),
    board('amstelboog', '99403', 'Amstelboog Scholen', [
      ['De Poelpolder', 'Amstelveen'],
      ['Westwijk', 'Amstelveen'],
      ['De Thamerhoek', 'Uithoorn'],
    ]),
    board('rietland', '99404', 'Vereniging Rietland', [
      ['De Oosteinder', 'Aalsmeer'],
      ['De Kwakel', 'Uithoorn'],
    ]),
  ],
  agencies: [
    agency('lesflex', 'LesFlex Uitzenden', [58, 65, 72]),
    agency('schoolkracht', 'Schoolkracht Detachering', [61, 69, 79]),
    agency('invalwerk', 'Invalwerk Holland', [55, 64, 75]),
  ],
  pool: {
    code: 'flexpool-hak',
    name: 'Flexpool HAK (proef)',
    startsOn: '2026-08-01',
    rules: {
      ...ORDINARY_RULES,
      levels: ['BO', 'SBO', 'SO'],
      overheadCentsPerMonth: 60_000,
      handlingFeeBasisPoints: 0,
      aspects: ['demand', 'saving', 'agencies', 'shortages', 'absence', 'mobility'],
      target: { savingCentsPerYear: 4_000_000, deploymentBasisPoints: 8_500 },
    },
    amendments: [],
    participations: BOARDS.slice(0, 2).map((key, index) => ({
      board: key,
      draws: true,
      supplies: false,
      formationShareBasisPoints: 0,
      pupils: [1_760, 1_180][index] ?? 1_000,
    })),
    criteria: [
      {
        criterion: 'Wil zich voor ten minste een schooljaar aan de regio binden',
        evidence: 'Intentieverklaring',
        metShare: 0.7,
        ratingEffect: 0.4,
      },
    ],
    rejected: 2,
    concerns: [],
  },
  memberGroups: [
    onCallTeachers(2, [], TOWNS, {
      employer: { kind: 'region', region: 'HAK' },
      form: 'temporary',
      weekHours: [16, 24],
      weekDays: [5],
      boardsSeenShare: 1,
      acceptShare: 0.95,
      answerMinutes: [2, 30],
    }),
    onCallTeachers(9, [], TOWNS, { employer: { kind: 'region', region: 'HAK' } }),
  ],
  demand: [sickness(BOARDS, 170, 5), longLeave(BOARDS, 18, 3), training(BOARDS, 'leraar', 24, 2)],
}

function agency(key: string, name: string, range: readonly [number, number, number]) {
  return {
    key,
    name,
    kind: 'agency' as const,
    tariffs: [
      {
        role: 'leraar',
        range,
        vatBasisPoints: 2_100,
        source: 'Gezamenlijke afspraak van de besturen (voorbeeld), incl. btw',
      },
    ],
  }
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
    region: 'HAK',
    tariffs: [PRIMARY_AGENCY],
    sites: schools.map(([school, town]) => ({
      name: school,
      town,
      levels: ['BO'],
      denomination: 'Algemeen bijzonder',
    })),
  }
}
