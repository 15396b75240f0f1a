import { day } from '../../../../scheduler/domain/day.ts'
import { identitySeen } from '../../../../scheduler/rules/hard/identity-seen.ts'
import { aDocument } from '../../build.ts'
import { ruleTest } from '../rule-test.ts'

const says = 'Het vragende bestuur heeft nog geen identiteitsbewijs van deze vervanger gezien.'

ruleTest(identitySeen, {
  allows: {
    'one that is older than any VOG may be': {
      member: { documents: [aDocument({ kind: 'identity', issuedOn: day('2018-01-01') })] },
    },
  },
  blocks: {
    'other documents': {
      member: {
        documents: [aDocument(), aDocument({ kind: 'diploma' })],
      },
      says,
    },
    'what only another board saw': {
      member: { documents: [aDocument({ kind: 'identity', boardId: 'lends' })] },
      says,
    },
  },
})
