import { participation } from '../../../../scheduler/rules/hard/participation.ts'
import { anEngagement, aParticipation } from '../../build.ts'
import { ruleTest } from '../rule-test.ts'

const drawsOnly = aParticipation({ supplies: false })
const suppliesOnly = aParticipation({ draws: false })
const employedBy = (employer: Parameters<typeof anEngagement>[0]) => ({
  engagements: [anEngagement(employer)],
})
const ownStaff = employedBy({ employer: { kind: 'board', boardId: 'asks' } })

ruleTest(participation, {
  allows: {
    'a board that only draws': { borrower: drawsOnly },
    'a board that only supplies, from the lending side': { lender: suppliesOnly },
    'own staff of a board that draws nothing': { member: ownStaff, borrower: suppliesOnly },
    'own staff of a board that supplies nothing': { member: ownStaff, lender: drawsOnly },
    'staff of a provider, whom no board lends': {
      member: employedBy({ employer: { kind: 'provider', agencyId: 'qrabbl' } }),
      lender: undefined,
    },
    'a flexer of the region': {
      member: employedBy({ employer: { kind: 'region', regionId: 'hak' } }),
      lender: undefined,
    },
    'somebody whom the requesting board hires': {
      member: employedBy({ employer: { kind: 'requesting-board' } }),
      lender: undefined,
    },
  },
  blocks: {
    'a board outside the pool': {
      borrower: undefined,
      says: 'Het vragende bestuur doet niet mee aan deze pool.',
    },
    'own staff of a board outside the pool': {
      borrower: undefined,
      member: ownStaff,
      says: 'Het vragende bestuur doet niet mee aan deze pool.',
    },
    'a board that does not draw': {
      borrower: suppliesOnly,
      says: 'Het vragende bestuur neemt geen vervangers van andere besturen af.',
    },
    'a flexer, for a board that does not draw': {
      borrower: suppliesOnly,
      member: employedBy({ employer: { kind: 'region', regionId: 'hak' } }),
      says: 'Het vragende bestuur neemt geen vervangers van andere besturen af.',
    },
    'staff of a board that does not supply': {
      lender: drawsOnly,
      says: 'Het bestuur van deze vervanger levert geen vervangers aan andere besturen.',
    },
    'staff of a board outside the pool': {
      lender: undefined,
      says: 'Het bestuur van deze vervanger levert geen vervangers aan andere besturen.',
    },
  },
})
