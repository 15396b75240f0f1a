import type { Engagement } from '../../../../scheduler/domain/engagement.ts'
import { contractChain } from '../../../../scheduler/rules/hard/contract-chain.ts'
import { anEngagement } from '../../build.ts'
import { ruleTest } from '../rule-test.ts'

const hired = (form: Engagement['form'], employer: Engagement['employer']) => ({
  engagements: [anEngagement({ form, employer })],
})
const byAsker = { kind: 'requesting-board' } as const
const says =
  'Een volgend tijdelijk contract bij dit bestuur wordt door de ketenregeling een vast contract; dat kan pas ' +
  'als HR van het bestuur dit gevolg schriftelijk aanvaardt.'

ruleTest(contractChain, {
  allows: {
    'room for one more': { member: hired('on-call', byAsker), chainRoom: 1 },
    'plenty of room': { member: hired('on-call', byAsker), chainRoom: null },
    'whom another board employs, so that no contract is needed': {
      member: hired('temporary', { kind: 'board', boardId: 'lends' }),
      chainRoom: 0,
    },
    'a permanent contract with the requesting board': {
      member: hired('permanent', byAsker),
      chainRoom: 0,
    },
  },
  blocks: {
    'on call, with no room left': { member: hired('on-call', byAsker), chainRoom: 0, says },
    'temporary, with no room left': { member: hired('temporary', byAsker), chainRoom: 0, says },
    'min-max, with no room left': { member: hired('min-max', byAsker), chainRoom: 0, says },
  },
})
