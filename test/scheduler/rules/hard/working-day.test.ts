import { workingDay } from '../../../../scheduler/rules/hard/working-day.ts'
import { aCommitment, aSession } from '../../build.ts'
import { ruleTest } from '../rule-test.ts'

const long = (minutes: number, on = '2026-11-23') =>
  aCommitment({ day: on, from: '10:00', until: '22:00', minutes })

ruleTest(workingDay, {
  allows: {
    'exactly 12 hours with the other sessions': { member: { commitments: [long(720 - 50)] } },
    '12 hours on the day before': { member: { commitments: [long(720, '2026-11-22')] } },
  },
  blocks: {
    'a minute more than 12 hours with the other sessions': {
      member: { commitments: [long(600), long(71)] },
      says:
        'Op maandag 23 november 2026 is er nog 49 minuten van de 12 uur die een werkdag mag duren; gevraagd ' +
        'is 50 minuten.',
    },
    'a session that is too long by itself': {
      sessions: [aSession({ from: '08:00', until: '20:01' })],
      says:
        'Op maandag 23 november 2026 is er nog 12 uur van de 12 uur die een werkdag mag duren; gevraagd is ' +
        '12 uur en 1 minuut.',
    },
  },
})
