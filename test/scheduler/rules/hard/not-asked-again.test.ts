import { notAskedAgain } from '../../../../scheduler/rules/hard/not-asked-again.ts'
import { ruleTest } from '../rule-test.ts'

ruleTest(notAskedAgain, {
  allows: {
    'who is asked for the first time, whoever else declined': {
      request: { refusedByMemberIds: ['somebody-else'] },
    },
  },
  blocks: {
    'who declined this request': {
      request: { refusedByMemberIds: ['member'] },
      says: 'Gaf al aan deze vraag niet te doen, of doet haar niet meer.',
    },
  },
})
