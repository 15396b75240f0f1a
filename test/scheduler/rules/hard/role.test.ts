import { role } from '../../../../scheduler/rules/hard/role.ts'
import { ruleTest } from '../rule-test.ts'

ruleTest(role, {
  allows: {
    'one of several roles': { member: { roleCodes: ['schoolleider', 'leraar'] } },
  },
  blocks: {
    'another role': {
      member: { roleCodes: ['onderwijsassistent', 'schoolleider'] },
      says: 'Gevraagd is een leraar; deze vervanger doet in de pool mee als onderwijsassistent en schoolleider.',
    },
    'no role yet': {
      member: { roleCodes: [] },
      says: 'Gevraagd is een leraar; deze vervanger heeft nog geen rol in de pool.',
    },
  },
})
