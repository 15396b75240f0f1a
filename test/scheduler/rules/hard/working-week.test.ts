import { workingWeek } from '../../../../scheduler/rules/hard/working-week.ts'
import { aCommitment } from '../../build.ts'
import { ruleTest } from '../rule-test.ts'

const work = (hours: number, minutes: number, on: string) =>
  aCommitment({ day: on, minutes: hours * 60 + minutes })

ruleTest(workingWeek, {
  allows: {
    'exactly 60 hours from Monday to Sunday': {
      member: { commitments: [work(30, 0, '2026-11-23'), work(25, 50, '2026-11-29')] },
    },
    'full weeks before and after': {
      member: { commitments: [work(60, 0, '2026-11-22'), work(60, 0, '2026-11-30')] },
    },
  },
  blocks: {
    'a minute more than 60 hours': {
      member: { commitments: [work(30, 0, '2026-11-23'), work(25, 51, '2026-11-29')] },
      says:
        'In de week van maandag 23 november 2026 is er nog 4 uur en 9 minuten van de 60 uur die de wet ' +
        'toestaat; gevraagd is 4 uur en 10 minuten.',
    },
  },
})
