import { average4Weeks } from '../../../../scheduler/rules/hard/average-4-weeks.ts'
import { aCommitment } from '../../build.ts'
import { ruleTest } from '../rule-test.ts'

const HOURS_MAX = 4 * 55
const work = (minutes: number, on: string) => aCommitment({ day: on, minutes })
const room = HOURS_MAX * 60 - 250

ruleTest(average4Weeks, {
  allows: {
    'exactly 220 hours in the 4 weeks before and of the sessions': {
      member: { commitments: [work(room, '2026-11-02')] },
    },
    'what lies 4 weeks before or after': {
      member: { commitments: [work(room + 1, '2026-11-01'), work(room + 1, '2026-12-21')] },
    },
  },
  blocks: {
    'a minute more in the 4 weeks that end with the sessions': {
      member: { commitments: [work(room + 1, '2026-11-02')] },
      says:
        'In de 4 weken vanaf maandag 2 november 2026 is er nog 4 uur en 9 minuten, bij gemiddeld 55 uur per ' +
        'week; gevraagd is 4 uur en 10 minuten.',
    },
    'a minute more in the 4 weeks that begin with the sessions': {
      member: { commitments: [work(room + 1, '2026-12-20')] },
      says:
        'In de 4 weken vanaf maandag 23 november 2026 is er nog 4 uur en 9 minuten, bij gemiddeld 55 uur per ' +
        'week; gevraagd is 4 uur en 10 minuten.',
    },
  },
})
