import { excluded } from '../../../../scheduler/rules/hard/excluded.ts'
import { ruleTest } from '../rule-test.ts'

ruleTest(excluded, {
  allows: {
    'another site of the same board': { member: { excludedSiteIds: ['asks-2'] } },
  },
  blocks: {
    'this site': {
      member: { excludedSiteIds: ['asks-2', 'asks-1'] },
      says: 'Deze vervanger en deze school zijn voor elkaar uitgesloten.',
    },
  },
})
