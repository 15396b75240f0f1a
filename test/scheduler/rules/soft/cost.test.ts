import { cost } from '../../../../scheduler/rules/soft/cost.ts'
import { anEngagement } from '../../build.ts'
import { objectiveTest } from '../objective-test.ts'

const paid = (over: Parameters<typeof anEngagement>[0]) => ({
  member: { engagements: [anEngagement(over)] },
})

objectiveTest(cost, {
  perfect: {
    'idle fixed hours': { says: 'De uren worden al betaald: vaste uren van de pool.' },
    'idle temporary hours, however dear': {
      ...paid({ form: 'temporary', wageCentsPerHour: 9900 }),
      says: 'De uren worden al betaald: vaste uren van de pool.',
    },
  },
  costly: {
    'hours on call: a point per euro': {
      ...paid({ form: 'on-call', wageCentsPerHour: 4260 }),
      costs: 177,
      says: 'De uren worden extra betaald: € 42,60 per uur.',
    },
    'a provider, up to the most per hour': {
      ...paid({ form: 'provider', wageCentsPerHour: 12_500 }),
      costs: 416,
      says: 'De uren worden extra betaald: € 125,00 per uur.',
    },
    'a wage that nobody knows': {
      member: { engagements: [] },
      costs: 416,
      says: 'Het uurloon is niet bekend.',
    },
  },
})
