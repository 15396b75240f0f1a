import { noDoubleBooking } from '../../../../scheduler/rules/hard/no-double-booking.ts'
import { aCommitment } from '../../build.ts'
import { ruleTest } from '../rule-test.ts'

ruleTest(noDoubleBooking, {
  allows: {
    'a lesson that ends when this one begins': {
      member: { commitments: [aCommitment({ from: '07:40', until: '08:30' })] },
    },
    'a lesson that begins when this one ends': {
      member: { commitments: [aCommitment({ from: '09:20', until: '10:10' })] },
    },
    'the same hour of another day': {
      member: { commitments: [aCommitment({ day: '2026-11-30' })] },
    },
  },
  blocks: {
    'a minute together at the start': {
      member: { commitments: [aCommitment({ from: '07:40', until: '08:31' })] },
      says: 'Al bezet op maandag 23 november 2026 van 08:30 tot 09:20 (1 van de 5 lessen).',
    },
    'a minute together at the end': {
      member: { commitments: [aCommitment({ from: '09:19', until: '10:10' })] },
      says: 'Al bezet op maandag 23 november 2026 van 08:30 tot 09:20 (1 van de 5 lessen).',
    },
    'a whole day around two lessons': {
      member: {
        commitments: [
          aCommitment({ day: '2026-11-26', from: '08:00', until: '16:00' }),
          aCommitment({ day: '2026-11-27', from: '08:00', until: '16:00' }),
        ],
      },
      says: 'Al bezet op donderdag 26 november 2026 van 08:30 tot 09:20 (2 van de 5 lessen).',
    },
  },
})
