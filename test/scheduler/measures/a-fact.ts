import { day } from '../../../scheduler/domain/day.ts'
import { NOWHERE } from '../../../scheduler/measures/breakdown.ts'
import {
  type AskedFact,
  type DeliveredFact,
  type Facts,
  NO_FACTS,
  type WorkFact,
} from '../../../scheduler/measures/facts.ts'
import { MEASURES } from '../../../scheduler/measures/register.ts'

export const START = day('2026-01-05')

export const groups = (board: string) => ({
  ...NOWHERE,
  board,
  pool: 'pool',
  site: board,
  vak: 'wi',
  level: 'HAVO',
  role: 'leraar',
  kind: 'planned',
  length: '5-19',
  lead: '7-27',
  agency: '-',
  source: 'flexpool',
})

export function anAsked(over: Partial<AskedFact> = {}): AskedFact {
  return {
    day: START,
    groups: groups('a'),
    persons: ['someone'],
    requestId: 'request',
    main: true,
    sessions: 2,
    minutes: 100,
    schoolDays: 5,
    coveredMinutes: 0,
    samePersonMinutes: 0,
    outsideMinutes: 0,
    unfilledMinutes: 0,
    unfilledSessions: 0,
    consequence: null,
    outsideBy: null,
    outsideCents: 0,
    agreedMinutes: 0,
    agreedPaidCents: 0,
    agreedCents: 0,
    judged: 0,
    overrides: 0,
    minutesToConfirm: null,
    confirmedBeforeFirst: false,
    ...over,
  }
}

export function aDelivered(over: Partial<DeliveredFact> = {}): DeliveredFact {
  return {
    requestId: 'request',
    day: START,
    groups: groups('a'),
    persons: ['member'],
    absent: 'someone',
    minutes: 60,
    wageCents: 5_800,
    travelCents: 200,
    alternative: 'agency',
    lowCents: 8_800,
    expectedCents: 9_500,
    highCents: 11_300,
    rating: null,
    trainingWentAhead: null,
    ...over,
  }
}

export function aWork(over: Partial<WorkFact> = {}): WorkFact {
  return {
    day: START,
    groups: groups('a'),
    persons: ['member'],
    availableMinutes: 480,
    assignedMinutes: 360,
    idleCents: 11_600,
    ...over,
  }
}

export function found(id: string, facts: Partial<Facts>, whole: Partial<Facts> = facts) {
  const measure = MEASURES.find((one) => one.id === id)
  if (measure === undefined) throw new RangeError(`no such measure: ${id}`)
  return measure.find({ ...NO_FACTS, ...facts }, { ...NO_FACTS, ...whole })
}
