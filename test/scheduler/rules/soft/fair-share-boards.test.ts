import { fairShareBoards } from '../../../../scheduler/rules/soft/fair-share-boards.ts'
import { anEngagement, aParticipation } from '../../build.ts'
import { objectiveTest } from '../objective-test.ts'

const owing = aParticipation({ balanceMinutes: -1200 })
const ahead = aParticipation({ boardId: 'lends', balanceMinutes: 2400 })
const BALANCED = 'De verdeling tussen de besturen is in evenwicht.'

objectiveTest(fairShareBoards, {
  perfect: {
    'boards in balance': { says: BALANCED },
    'a board that supplied more, and a lender that owes': {
      borrower: aParticipation({ balanceMinutes: 6000 }),
      lender: aParticipation({ boardId: 'lends', balanceMinutes: -6000 }),
      says: BALANCED,
    },
    "the board's own member, however much it owes": {
      borrower: owing,
      member: { engagements: [anEngagement({ employer: { kind: 'board', boardId: 'asks' } })] },
      says: BALANCED,
    },
  },
  costly: {
    'a board that drew more': {
      borrower: owing,
      costs: 41,
      says: 'De school nam 20 uur meer af dan haar bestuur leverde.',
    },
    'a lender that supplied more': {
      lender: ahead,
      costs: 83,
      says: 'Het bestuur van de vervanger leverde al 40 uur meer dan het afnam.',
    },
    both: {
      borrower: owing,
      lender: ahead,
      costs: 125,
      says:
        'De school nam 20 uur meer af dan haar bestuur leverde; het bestuur van de vervanger leverde al 40 uur ' +
        'meer dan het afnam.',
    },
    'a lender that supplied thousands more': {
      lender: aParticipation({ boardId: 'lends', balanceMinutes: 72_720 }),
      costs: 208,
      says: 'Het bestuur van de vervanger leverde al 1.212 uur meer dan het afnam.',
    },
    'half at most for each': {
      borrower: aParticipation({ balanceMinutes: -60_000 }),
      costs: 208,
      says: 'De school nam 1.000 uur meer af dan haar bestuur leverde.',
    },
  },
})
