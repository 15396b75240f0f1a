import { sourceOrder } from '../../../../scheduler/rules/soft/source-order.ts'
import { aParticipation } from '../../build.ts'
import { objectiveTest } from '../objective-test.ts'

const own = aParticipation({ sourceOrder: ['flexpool', 'other-board'] })

objectiveTest(sourceOrder, {
  perfect: {
    "the pool's first": {
      source: 'internal-team',
      says: 'Bron 1 van 9 in de volgorde van het bestuur.',
    },
    "the board's own first": {
      source: 'flexpool',
      borrower: own,
      says: 'Bron 1 van 2 in de volgorde van het bestuur.',
    },
  },
  costly: {
    "the pool's fourth": { costs: 125, says: 'Bron 4 van 9 in de volgorde van het bestuur.' },
    "the board's second": {
      borrower: own,
      costs: 41,
      says: 'Bron 2 van 2 in de volgorde van het bestuur.',
    },
    'a source that the board does not name': {
      source: 'agency',
      borrower: own,
      costs: 416,
      says: 'Deze bron staat niet in de volgorde van het bestuur.',
    },
  },
})
