import { sameFace } from '../../../../scheduler/rules/soft/same-face.ts'
import { aSession } from '../../build.ts'
import { objectiveTest } from '../objective-test.ts'

const twoGroups = [aSession(), aSession({ from: '10:00', group: '2a' })]

objectiveTest(sameFace, {
  perfect: {
    'a known group': { member: { knownPlaces: ['asks-1/3b'] }, says: 'De groepen zijn bekend.' },
  },
  costly: {
    'a known school': {
      member: { knownPlaces: ['asks-1'] },
      costs: 125,
      says: 'De school is bekend, de groepen niet.',
    },
    'a stranger, also who knows that group elsewhere': {
      member: { knownPlaces: ['other-1', 'other-1/3b'] },
      costs: 416,
      says: 'De school en de groepen zijn nieuw.',
    },
    'one known group of two, whose school is known by it': {
      sessions: twoGroups,
      member: { knownPlaces: ['asks-1/3b'] },
      costs: 25,
      says: 'Van de lesuren is 50 % bij een bekende groep.',
    },
    'lessons without a group': {
      sessions: [aSession({ group: null })],
      member: { knownPlaces: ['asks-1/3b'] },
      costs: 83,
      says: 'De school en de groepen zijn nieuw.',
    },
  },
})
