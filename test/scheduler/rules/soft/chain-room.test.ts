import { chainRoom } from '../../../../scheduler/rules/soft/chain-room.ts'
import { objectiveTest } from '../objective-test.ts'

objectiveTest(chainRoom, {
  perfect: {
    'no contract, or plenty of room': { says: 'De ketenregeling speelt hier niet.' },
    'three contracts left': {
      chainRoom: 3,
      says: 'Het bestuur kan nog 3 tijdelijke contracten geven, dit meegeteld.',
    },
  },
  costly: {
    'the next to last contract': {
      chainRoom: 2,
      costs: 166,
      says: 'Het bestuur kan nog 2 tijdelijke contracten geven, dit meegeteld.',
    },
    'the last contract': {
      chainRoom: 1,
      costs: 416,
      says: 'Dit zou het laatste tijdelijke contract zijn dat het bestuur kan geven.',
    },
    'no contract left, which the board accepts': {
      chainRoom: 0,
      costs: 416,
      says: 'Het bestuur kan geen tijdelijk contract meer geven.',
    },
  },
})
