import { travelBetweenSites } from '../../../../scheduler/rules/hard/travel-between-sites.ts'
import { aCommitment } from '../../build.ts'
import { ruleTest } from '../rule-test.ts'

const unknown = () => null

ruleTest(travelBetweenSites, {
  allows: {
    'exactly the time to travel, before': {
      member: { commitments: [aCommitment({ from: '07:30', until: '08:10' })] },
    },
    'exactly the time to travel, after': {
      member: { commitments: [aCommitment({ from: '09:40', until: '10:30' })] },
    },
    'no time at all at the same site': {
      member: { commitments: [aCommitment({ siteId: 'asks-1', from: '09:20', until: '10:10' })] },
    },
    'no time at all on another day': {
      member: { commitments: [aCommitment({ day: '2026-11-30', from: '09:20', until: '10:10' })] },
    },
    'half an hour where the way is unknown': {
      member: { commitments: [aCommitment({ from: '09:50', until: '10:40' })] },
      travelMinutesBetween: unknown,
    },
    'sessions at the same time, which another rule blocks': {
      member: { commitments: [aCommitment({ from: '09:00', until: '10:00' })] },
    },
  },
  blocks: {
    'no time at all': {
      member: { commitments: [aCommitment({ from: '09:20', until: '10:10' })] },
      says: 'Op maandag 23 november 2026 is er 0 minuten tijd tussen twee scholen; de reis duurt 20 minuten.',
    },
    'a minute too little after': {
      member: { commitments: [aCommitment({ from: '09:39', until: '10:30' })] },
      says: 'Op maandag 23 november 2026 is er 19 minuten tijd tussen twee scholen; de reis duurt 20 minuten.',
    },
    'a minute too little before': {
      member: { commitments: [aCommitment({ from: '07:30', until: '08:11' })] },
      says: 'Op maandag 23 november 2026 is er 19 minuten tijd tussen twee scholen; de reis duurt 20 minuten.',
    },
    'under half an hour where the way is unknown': {
      member: { commitments: [aCommitment({ from: '09:49', until: '10:40' })] },
      travelMinutesBetween: unknown,
      says:
        'Op maandag 23 november 2026 is er 29 minuten tijd tussen twee scholen; de reis duurt ' +
        '30 minuten (aangenomen, want een adres ontbreekt).',
    },
  },
})
