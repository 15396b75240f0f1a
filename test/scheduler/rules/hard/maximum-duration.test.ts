import { maximumDuration } from '../../../../scheduler/rules/hard/maximum-duration.ts'
import { ruleTest } from '../rule-test.ts'

const upTo10 = { maximum: { days: 10, basis: 'schoolDays' } } as const

ruleTest(maximumDuration, {
  allows: {
    'any length where the pool has no maximum': {
      request: { length: { schoolDays: 200, calendarDays: 365, sessionDays: 200 } },
    },
    'exactly the maximum': {
      spelregels: upTo10,
      request: { length: { schoolDays: 10, calendarDays: 14, sessionDays: 4 } },
    },
  },
  blocks: {
    'one day more': {
      spelregels: upTo10,
      request: { length: { schoolDays: 11, calendarDays: 15, sessionDays: 5 } },
      says:
        'De afwezigheid duurt 11 schooldagen; deze pool komt voor ten hoogste 10 schooldagen. ' +
        'Anders geteld zijn het 15 kalenderdagen en 5 lesdagen.',
    },
  },
})
