import { travel } from '../../../../scheduler/rules/soft/travel.ts'
import { aSession } from '../../build.ts'
import { objectiveTest } from '../objective-test.ts'

objectiveTest(travel, {
  perfect: {
    'the school next door': {
      travelMinutes: 0,
      says: 'De reis duurt 0 minuten, op 5 dagen.',
    },
  },
  costly: {
    'a minute, on each day': {
      travelMinutes: 1,
      costs: 5,
      says: 'De reis duurt 1 minuut, op 5 dagen.',
    },
    'two lessons on one day, one journey': {
      travelMinutes: 20,
      sessions: [aSession(), aSession({ from: '10:00' })],
      costs: 20,
      says: 'De reis duurt 20 minuten, op één dag.',
    },
    'a journey longer than the lesson is worth': {
      travelMinutes: 90,
      sessions: [aSession()],
      costs: 83,
      says: 'De reis duurt 1 uur en 30 minuten, op één dag.',
    },
    'a distance that nobody knows': {
      travelMinutes: null,
      costs: 416,
      says: 'De reistijd is niet bekend.',
    },
  },
})
