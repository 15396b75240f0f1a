import { longTermMinimum } from '../../../../scheduler/rules/hard/long-term-minimum.ts'
import { ruleTest } from '../rule-test.ts'

const from5 = { longTermMinimum: { days: 5, basis: 'schoolDays' } } as const

ruleTest(longTermMinimum, {
  allows: {
    'any length where the pool has no minimum': {
      request: { length: { schoolDays: 1, calendarDays: 1, sessionDays: 1 } },
    },
    '5 school days, however few of them have lessons': {
      spelregels: from5,
      request: { length: { schoolDays: 5, calendarDays: 7, sessionDays: 1 } },
    },
    'exactly the minimum on another basis': {
      spelregels: { longTermMinimum: { days: 14, basis: 'calendarDays' } },
      request: { length: { schoolDays: 9, calendarDays: 14, sessionDays: 4 } },
    },
  },
  blocks: {
    '4 school days, with what each other basis would give': {
      spelregels: from5,
      request: { length: { schoolDays: 4, calendarDays: 6, sessionDays: 2 } },
      says:
        'De afwezigheid duurt 4 schooldagen; deze pool komt vanaf 5 schooldagen. ' +
        'Anders geteld zijn het 6 kalenderdagen en 2 lesdagen.',
    },
    '4 lesson days of a long leave, where the pool counts those': {
      spelregels: { longTermMinimum: { days: 5, basis: 'sessionDays' } },
      request: { length: { schoolDays: 10, calendarDays: 12, sessionDays: 4 } },
      says:
        'De afwezigheid duurt 4 lesdagen; deze pool komt vanaf 5 lesdagen. ' +
        'Anders geteld zijn het 10 schooldagen en 12 kalenderdagen.',
    },
    'one day': {
      spelregels: from5,
      request: { length: { schoolDays: 1, calendarDays: 1, sessionDays: 1 } },
      says:
        'De afwezigheid duurt 1 schooldag; deze pool komt vanaf 5 schooldagen. ' +
        'Anders geteld zijn het 1 kalenderdag en 1 lesdag.',
    },
  },
})
