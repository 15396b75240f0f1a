import { day } from '../../../../scheduler/domain/day.ts'
import { vogSeen } from '../../../../scheduler/rules/hard/vog-seen.ts'
import { aDocument, aSession } from '../../build.ts'
import { ruleTest } from '../rule-test.ts'

const vog = (issuedOn: string, seenOn: string, boardId = 'asks') =>
  aDocument({ issuedOn: day(issuedOn), seenOn: day(seenOn), boardId })
const seen = (...documents: readonly ReturnType<typeof vog>[]) => ({ documents })
const primary = [aSession({ vak: null, level: 'BO', year: 5 })]
const never = 'Het vragende bestuur heeft nog geen VOG van deze vervanger gezien.'

ruleTest(vogSeen, {
  allows: {
    'seen on the last day of 26 weeks, in secondary education': {
      member: seen(vog('2026-01-05', '2026-07-06')),
    },
    'seen on the last day of 6 months, in primary education': {
      sessions: primary,
      member: seen(vog('2026-01-05', '2026-07-05')),
    },
    'seen in time, and old by now': { member: seen(vog('2020-01-05', '2020-02-01')) },
    'an old one seen late beside one seen in time': {
      member: seen(vog('2026-01-05', '2026-11-01'), vog('2020-01-05', '2020-02-01')),
    },
  },
  blocks: {
    'what nobody saw': { member: seen(), says: never },
    'what another board saw': {
      member: seen(vog('2026-09-01', '2026-09-15', 'lends')),
      says: never,
    },
    'another kind of document': {
      member: { documents: [aDocument({ kind: 'identity' }), aDocument({ kind: 'diploma' })] },
      says: never,
    },
    'seen a day after 26 weeks': {
      member: seen(vog('2026-01-05', '2026-07-07')),
      says:
        'De VOG van maandag 5 januari 2026 was te oud toen het bestuur die zag: dat was op dinsdag ' +
        '7 juli 2026, en kon tot en met maandag 6 juli 2026.',
    },
    'seen a day after 6 months, within 26 weeks': {
      sessions: primary,
      member: seen(vog('2026-01-05', '2026-07-06')),
      says:
        'De VOG van maandag 5 januari 2026 was te oud toen het bestuur die zag: dat was op maandag ' +
        '6 juli 2026, en kon tot en met zondag 5 juli 2026.',
    },
    'what is in time for one sector of two': {
      sessions: [...primary, aSession({ level: 'VSO', day: '2026-11-24' })],
      member: seen(vog('2026-01-05', '2026-07-06')),
      says:
        'De VOG van maandag 5 januari 2026 was te oud toen het bestuur die zag: dat was op maandag ' +
        '6 juli 2026, en kon tot en met zondag 5 juli 2026.',
    },
  },
})
