import { travelLimit } from '../../../../scheduler/rules/hard/travel-limit.ts'
import { ruleTest } from '../rule-test.ts'

ruleTest(travelLimit, {
  allows: {
    'any way where nobody set a limit': { travelMinutes: 300 },
    'exactly the limit of both': {
      travelMinutes: 45,
      spelregels: { travelMinutesMax: 45 },
      member: { travelMinutesMax: 45 },
    },
    'an unknown way': { travelMinutes: null, spelregels: { travelMinutesMax: 10 } },
  },
  blocks: {
    "a minute past the same limit of both, told as the pool's": {
      travelMinutes: 31,
      spelregels: { travelMinutesMax: 30 },
      member: { travelMinutesMax: 30 },
      says: 'De reis duurt 31 minuten; de grens van de pool is 30 minuten.',
    },
    'a minute past the limit of the pool': {
      travelMinutes: 61,
      spelregels: { travelMinutesMax: 60 },
      member: { travelMinutesMax: 90 },
      says: 'De reis duurt 1 uur en 1 minuut; de grens van de pool is 1 uur.',
    },
    'a minute past the limit of the member': {
      travelMinutes: 31,
      spelregels: { travelMinutesMax: 60 },
      member: { travelMinutesMax: 30 },
      says: 'De reis duurt 31 minuten; de grens van deze vervanger is 30 minuten.',
    },
  },
})
