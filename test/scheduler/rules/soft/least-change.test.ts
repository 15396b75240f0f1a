import { leastChange } from '../../../../scheduler/rules/soft/least-change.ts'
import { objectiveTest } from '../objective-test.ts'

objectiveTest(leastChange, {
  perfect: {
    'a first plan': { says: 'Er was nog geen eerder plan.' },
    'who was planned before': {
      request: { plannedMemberId: 'member' },
      says: 'Zoals in het eerdere plan.',
    },
  },
  costly: {
    'anyone else': {
      request: { plannedMemberId: 'other' },
      costs: 416,
      says: 'In het eerdere plan stond iemand anders.',
    },
  },
})
