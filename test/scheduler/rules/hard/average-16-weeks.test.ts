import { average16Weeks } from '../../../../scheduler/rules/hard/average-16-weeks.ts'
import { aCommitment } from '../../build.ts'
import { ruleTest } from '../rule-test.ts'

const HOURS_MAX = 16 * 48
const work = (minutes: number, on: string) => aCommitment({ day: on, minutes })
const room = HOURS_MAX * 60 - 250

ruleTest(average16Weeks, {
  allows: {
    'exactly 768 hours in the 16 weeks before and of the sessions': {
      member: { commitments: [work(room, '2026-08-10')] },
    },
    'what lies 16 weeks before or after': {
      member: { commitments: [work(room + 1, '2026-08-09'), work(room + 1, '2027-03-15')] },
    },
  },
  blocks: {
    'a minute more in the 16 weeks that end with the sessions': {
      member: { commitments: [work(room + 1, '2026-08-10')] },
      says:
        'In de 16 weken vanaf maandag 10 augustus 2026 is er nog 4 uur en 9 minuten, bij gemiddeld 48 uur ' +
        'per week; gevraagd is 4 uur en 10 minuten.',
    },
    'a minute more in the 16 weeks that begin with the sessions': {
      member: { commitments: [work(room + 1, '2027-03-14')] },
      says:
        'In de 16 weken vanaf maandag 23 november 2026 is er nog 4 uur en 9 minuten, bij gemiddeld 48 uur ' +
        'per week; gevraagd is 4 uur en 10 minuten.',
    },
  },
})
