import { admitted } from '../../../../scheduler/rules/hard/admitted.ts'
import { anEngagement } from '../../build.ts'
import { ruleTest } from '../rule-test.ts'

const stranger = { admittedByBoardIds: ['lends'] } as const
const says = 'Het vragende bestuur heeft deze vervanger nog niet op de eigen scholen toegelaten.'

ruleTest(admitted, {
  allows: {
    'a stranger, where boards admit nobody': {
      member: stranger,
      spelregels: { boardAdmitsMembers: false },
    },
    'own staff': {
      member: {
        ...stranger,
        engagements: [anEngagement({ employer: { kind: 'board', boardId: 'asks' } })],
      },
    },
  },
  blocks: {
    'whom only another board admitted': { member: stranger, says },
    'whom this board is about to hire': {
      member: {
        ...stranger,
        engagements: [anEngagement({ employer: { kind: 'requesting-board' } })],
      },
      says,
    },
  },
})
