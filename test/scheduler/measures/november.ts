import { addDays, day } from '../../../scheduler/domain/day.ts'
import { NOWHERE } from '../../../scheduler/measures/breakdown.ts'
import {
  type AskedFact,
  type CancelledFact,
  type DeliveredFact,
  type Facts,
  NO_FACTS,
  type RulingFact,
} from '../../../scheduler/measures/facts.ts'
import { alternativeCents } from '../../../scheduler/money/alternative-cents.ts'
import { travelCents } from '../../../scheduler/money/travel-cents.ts'
import { wageCents } from '../../../scheduler/money/wage-cents.ts'
import { wageLines } from '../../../scheduler/money/wage-lines.ts'
import { aDelivered, anAsked, aWork, groups } from './a-fact.ts'
import { TOLD } from './november-told.ts'

export const FIRST = day('2026-11-02')
const on = (board: string, over: object = {}) => ({ ...groups(board), ...over })
const unfilled = (sessions: number, minutes: number) => ({
  sessions,
  minutes,
  unfilledMinutes: minutes,
  unfilledSessions: sessions,
})
const covered = (minutes: number) => ({
  minutes,
  coveredMinutes: minutes,
  samePersonMinutes: minutes,
})
const request = (id: string, board: string, over: Partial<AskedFact>) =>
  anAsked({ day: FIRST, requestId: id, persons: [`away ${id}`], groups: on(board), ...over })

const ASKED = [
  request('R1', 'B', {
    ...covered(500),
    sessions: 10,
    schoolDays: 5,
    minutesToConfirm: 1_440,
    confirmedBeforeFirst: true,
    judged: 12,
  }),
  request('R2', 'B', {
    sessions: 2,
    minutes: 100,
    coveredMinutes: 100,
    schoolDays: 2,
    judged: 7,
    overrides: 1,
  }),
  request('R2', 'B', { main: false, sessions: 2, minutes: 100, schoolDays: 2 }),
  request('R3', 'C', {
    ...covered(180),
    groups: on('C', { kind: 'training', role: 'vakprofessional' }),
    sessions: 3,
    schoolDays: 1,
    minutesToConfirm: 600,
    confirmedBeforeFirst: true,
  }),
  request('R4', 'C', {
    ...covered(1_440),
    groups: on('C', { role: 'schoolleider' }),
    sessions: 3,
    schoolDays: 20,
    minutesToConfirm: 4_320,
  }),
  request('R5', 'A', {
    sessions: 6,
    minutes: 300,
    schoolDays: 6,
    outsideBy: 'agency',
    outsideMinutes: 300,
    outsideCents: 50_000,
    agreedMinutes: 300,
    agreedPaidCents: 50_000,
    agreedCents: 47_500,
  }),
  request('R6', 'A', {
    sessions: 2,
    minutes: 120,
    schoolDays: 2,
    outsideBy: 'own-team',
    outsideMinutes: 120,
  }),
  request('R7', 'C', { ...unfilled(3, 150), schoolDays: 3, consequence: 'split', judged: 2 }),
  request('R8', 'C', { ...unfilled(2, 100), schoolDays: 1, consequence: 'sent-home' }),
  request('R9', 'B', { ...unfilled(1, 60), schoolDays: 1, consequence: 'own-team', judged: 1 }),
]

interface Work extends Partial<DeliveredFact> {
  readonly member: string
  readonly lessons: readonly number[]
  readonly perHour: number
  readonly metres: number
  readonly tariff: readonly [number, number, number] | null
}

/** One lesson a day; the whole alternative stands on the first, as a sum it makes no difference. */
function work({ member, lessons, perHour, metres, tariff, ...over }: Work): DeliveredFact[] {
  const wages = wageLines(lessons, perHour)
  const [lowCentsPerHour = 0, expectedCentsPerHour = 0, highCentsPerHour = 0] = tariff ?? []
  const priced = { lowCentsPerHour, expectedCentsPerHour, highCentsPerHour }
  const minutes = lessons.reduce((sum, one) => sum + one, 0)
  const none = { lowCents: 0, expectedCents: 0, highCents: 0 }
  return lessons.map((ofLesson, index) =>
    aDelivered({
      day: addDays(FIRST, index),
      persons: [member],
      minutes: ofLesson,
      wageCents: wages[index] ?? 0,
      travelCents: travelCents(metres, 1, 21),
      ...(index === 0 ? alternativeCents(minutes, tariff === null ? null : priced) : none),
      ...over,
    }),
  )
}

const WORK_OF = [
  [
    'A',
    work({
      member: 'm1',
      lessons: [100, 100, 100, 100, 100],
      perHour: 6_441,
      metres: 12_000,
      tariff: [8_800, 9_500, 11_300],
      groups: on('B'),
    }),
  ],
  [
    'B',
    work({
      member: 'm3',
      lessons: [100],
      perHour: 5_000,
      metres: 10_000,
      tariff: [7_700, 8_250, 8_800],
      groups: on('B'),
      alternative: 'self-employed',
    }),
  ],
  [
    '-',
    work({
      member: 'm5',
      lessons: [60, 60, 60],
      perHour: 4_000,
      metres: 0,
      tariff: null,
      groups: on('C', { role: 'vakprofessional', kind: 'training' }),
      alternative: 'send-home',
    }).map((fact, index) => ({
      ...fact,
      rating: index === 0 ? 4 : null,
      trainingWentAhead: [true, false, null][index] ?? null,
    })),
  ],
  [
    '-',
    work({
      member: 'm4',
      lessons: [480, 480, 480],
      perHour: 9_000,
      metres: 25_000,
      tariff: [11_000, 13_000, 15_000],
      groups: on('C', { role: 'schoolleider' }),
      alternative: 'interim',
    }),
  ],
] as const

const CANCELLED: CancelledFact = {
  day: FIRST,
  groups: on('B'),
  persons: ['m3'],
  requestId: 'R2',
  absent: 'away R2',
  wageCents: wageCents(50, 5_000),
}

const idle = (member: string, available: number, assigned: number, perHour: number) =>
  aWork({
    day: FIRST,
    groups: { ...NOWHERE, board: 'A', pool: 'pool' },
    persons: [member],
    availableMinutes: available,
    assignedMinutes: assigned,
    idleCents: wageCents(available - assigned, perHour),
  })

const about = (requestId: string, board: string) => ({
  day: FIRST,
  groups: on(board),
  persons: [`away ${requestId}`],
  requestId,
})
const ruled = (requestId: string, board: string, rule: string, over: Partial<RulingFact>) => ({
  ...about(requestId, board),
  groups: on(board, { rule }),
  isOfPool: false,
  keptAway: 0,
  alone: 0,
  aloneUnserved: 0,
  setAside: 0,
  turned: 0,
  ...over,
})
const RULINGS: readonly RulingFact[] = [
  ruled('R1', 'B', 'travel-limit', { isOfPool: true, keptAway: 4, alone: 1 }),
  ruled('R1', 'B', 'travel', { turned: 1 }),
  ruled('R2', 'B', 'long-term-minimum', {
    isOfPool: true,
    keptAway: 5,
    alone: 1,
    aloneUnserved: 1,
    setAside: 1,
  }),
  ruled('R7', 'C', 'vog-seen', { keptAway: 2, alone: 2, aloneUnserved: 2 }),
  ruled('R9', 'B', 'vog-seen', { keptAway: 1, alone: 1, aloneUnserved: 1 }),
]
const ENDS = [
  'accepted',
  'accepted',
  'accepted',
  'accepted',
  'declined',
  'expired',
  'withdrawn',
] as const

/** All of November, as the comment of the test beside it tells. */
export const NOVEMBER: Facts = {
  ...NO_FACTS,
  asked: ASKED,
  offers: ENDS.map((status) => ({ ...about('R1', 'B'), status })),
  blocks: [about('R7', 'C'), about('R7', 'C'), about('R9', 'B')].map((one) => ({
    ...one,
    ruleIds: ['vog'],
  })),
  rulings: RULINGS,
  work: [idle('m1', 5_760, 500, 6_441), idle('m2', 4_800, 0, 6_000)],
  delivered: WORK_OF.flatMap(([, facts]) => facts),
  cancelled: [CANCELLED],
  supplied: WORK_OF.flatMap(([employer, facts]) =>
    facts.map((one) => ({
      day: one.day,
      groups: {
        ...NOWHERE,
        board: employer,
        pool: 'pool',
        pair: employer === 'A' ? 'A>B' : '-',
      },
      persons: one.persons,
      absent: one.absent,
      minutes: one.minutes,
      cents: one.wageCents + one.travelCents,
    })),
  ),
  agreed: [
    ['A', 400],
    ['B', 200],
  ].map(([board = '', minutes]) => ({
    day: FIRST,
    groups: { ...NOWHERE, board: String(board), pool: 'pool' },
    persons: [],
    minutes: Number(minutes),
  })),
  offered: [
    {
      day: FIRST,
      groups: { ...NOWHERE, pool: 'pool' },
      persons: ['m1', 'm2', 'm3', 'm4', 'm5'],
      offeredMinutes: 11_100,
      assignedMinutes: 2_220,
    },
  ],
  overhead: [{ day: FIRST, groups: { ...NOWHERE, pool: 'pool' }, persons: [], cents: 100_000 }],
  ...TOLD,
}
