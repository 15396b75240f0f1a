import { day } from '../../../../scheduler/domain/day.ts'
import type { Qualification } from '../../../../scheduler/domain/qualification.ts'
import { qualified } from '../../../../scheduler/rules/hard/qualified.ts'
import { aSession } from '../../build.ts'
import { ruleTest } from '../rule-test.ts'

const holds = (over: Partial<Qualification>) => ({
  qualifications: [{ vak: 'wi', grade: 'G2' as const, validUntil: null, ...over }],
})
const upperClass = aSession({ level: 'HAVO', year: 4, day: '2026-11-24' })

ruleTest(qualified, {
  allows: {
    'second degree in the third year': { member: holds({}) },
    'a limited licence': { member: holds({ grade: 'G2B' }) },
    'somebody appointable on the last day of the term': {
      member: holds({ grade: 'ONBEV', vak: null, validUntil: day('2026-11-27') }),
    },
    'nobody with a licence, in a role that needs none': {
      role: { licenceRequired: false },
      member: { qualifications: [] },
    },
  },
  blocks: {
    'another vak': {
      member: holds({ vak: 'netl' }),
      says: 'Niet bevoegd voor wi in HAVO 3 (5 van de 5 lessen).',
    },
    'the one lesson that is a year too high for second degree': {
      member: holds({}),
      sessions: [aSession(), upperClass],
      says: 'Niet bevoegd voor wi in HAVO 4 (1 van de 2 lessen).',
    },
    'the day after the term ends': {
      member: holds({ grade: 'ONBEV', vak: null, validUntil: day('2026-11-26') }),
      says: 'Niet bevoegd voor wi in HAVO 3 (1 van de 5 lessen).',
    },
    'gym by a primary teacher without the gym licence': {
      member: holds({ grade: 'PABO', vak: null }),
      sessions: [aSession({ vak: 'lo', level: 'BO', year: 5 })],
      says: 'Niet bevoegd voor lo in BO 5.',
    },
    'a lesson without vak and year, by a specialist': {
      member: holds({}),
      sessions: [aSession({ vak: null, level: 'VWO', year: null })],
      says: 'Niet bevoegd voor VWO.',
    },
  },
})
