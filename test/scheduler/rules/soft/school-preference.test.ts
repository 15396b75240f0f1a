import { schoolPreference } from '../../../../scheduler/rules/soft/school-preference.ts'
import { objectiveTest } from '../objective-test.ts'

objectiveTest(schoolPreference, {
  perfect: {
    'no wish': { says: 'De school heeft geen voorkeur opgegeven.' },
    'who was asked for': {
      request: { preferredMemberId: 'member' },
      says: 'De school vraagt om deze vervanger.',
    },
  },
  costly: {
    'anyone else': {
      request: { preferredMemberId: 'other' },
      costs: 416,
      says: 'De school vraagt om iemand anders.',
    },
  },
})
