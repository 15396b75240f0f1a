import { dailyRest } from '../../../../scheduler/rules/hard/daily-rest.ts'
import { aCommitment, aSession } from '../../build.ts'
import { ruleTest } from '../rule-test.ts'

const evening = (until: string, on = '2026-11-22') => aCommitment({ day: on, from: '19:00', until })

ruleTest(dailyRest, {
  allows: {
    'exactly 11 hours after the evening before': { member: { commitments: [evening('21:30')] } },
    'late work two days before': { member: { commitments: [evening('23:30', '2026-11-21')] } },
    'late work on the same day': {
      sessions: [aSession()],
      member: { commitments: [evening('23:30', '2026-11-23')] },
    },
    'exactly 11 hours between own sessions': {
      sessions: [
        aSession({ from: '20:00', until: '21:00' }),
        aSession({ day: '2026-11-24', from: '08:00' }),
      ],
    },
  },
  blocks: {
    'a minute under 11 hours after the evening before': {
      member: { commitments: [evening('21:31')] },
      says:
        'Begint op maandag 23 november 2026 om 08:30, na werk tot 21:31 de dag ervoor: 10 uur en 59 minuten ' +
        'rust, en de wet vraagt 11 uur.',
    },
    'a minute under 11 hours before the next morning': {
      sessions: [aSession({ from: '20:00', until: '21:01' })],
      member: { commitments: [aCommitment({ day: '2026-11-24', from: '08:00' })] },
      says:
        'Begint op dinsdag 24 november 2026 om 08:00, na werk tot 21:01 de dag ervoor: 10 uur en 59 minuten ' +
        'rust, en de wet vraagt 11 uur.',
    },
    'a minute under 11 hours between own sessions': {
      sessions: [
        aSession({ from: '20:00', until: '21:01' }),
        aSession({ day: '2026-11-24', from: '08:00' }),
      ],
      says:
        'Begint op dinsdag 24 november 2026 om 08:00, na werk tot 21:01 de dag ervoor: 10 uur en 59 minuten ' +
        'rust, en de wet vraagt 11 uur.',
    },
    'the night in which the clock goes forward, an hour shorter': {
      sessions: [aSession({ day: '2026-03-29', from: '08:30' })],
      member: { commitments: [evening('21:30', '2026-03-28')] },
      says:
        'Begint op zondag 29 maart 2026 om 08:30, na werk tot 21:30 de dag ervoor: 10 uur rust, en de wet ' +
        'vraagt 11 uur.',
    },
  },
})
