import { fairShareMembers } from '../../../../scheduler/rules/soft/fair-share-members.ts'
import { anEngagement } from '../../build.ts'
import { objectiveTest } from '../objective-test.ts'

const says = (percent: number) =>
  `De afgelopen vier weken was ${percent} % van de werkweek al gevuld met vervangen.`

objectiveTest(fairShareMembers, {
  perfect: {
    'nobody asked lately': { says: says(0) },
  },
  costly: {
    'half of a full-time contract': { member: { loadMinutes: 4800 }, costs: 208, says: says(50) },
    'the same hours for half a contract': {
      member: { loadMinutes: 4800, engagements: [anEngagement({ weekMinutes: 1200 })] },
      costs: 416,
      says: says(100),
    },
    'hours on call, against a full week': {
      member: {
        loadMinutes: 2400,
        engagements: [anEngagement({ form: 'on-call', weekMinutes: 0 })],
      },
      costs: 104,
      says: says(25),
    },
    'more than the contract, no more than the most': {
      member: { loadMinutes: 12_000 },
      costs: 416,
      says: says(125),
    },
  },
})
