import { diplomaSeen } from '../../../../scheduler/rules/hard/diploma-seen.ts'
import { aDocument } from '../../build.ts'
import { ruleTest } from '../rule-test.ts'

const says = 'Het vragende bestuur heeft nog geen diploma van deze vervanger gezien.'

ruleTest(diplomaSeen, {
  allows: {
    'none, in a role that needs no licence': {
      role: { licenceRequired: false },
      member: { documents: [] },
    },
  },
  blocks: {
    'other documents': {
      member: {
        documents: [aDocument(), aDocument({ kind: 'identity' })],
      },
      says,
    },
    'what only another board saw': {
      member: { documents: [aDocument({ kind: 'diploma', boardId: 'lends' })] },
      says,
    },
  },
})
