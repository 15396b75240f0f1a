import { describe, expect, it } from 'vitest'
import { day } from '../../../../scheduler/domain/day.ts'
import type { World } from '../../../../scheduler/domain/world.ts'
import { checkPlan } from '../../../../scheduler/match/trust/check-plan.ts'
import {
  aCommitment,
  aDocument,
  aLength,
  aMember,
  anEngagement,
  aParticipation,
  aRequest,
  aRole,
  aSite,
  weekdays,
} from '../../build.ts'
import { aWorld } from '../../case.ts'
import { law } from '../../law.ts'
import { spelregels } from '../../spelregels.ts'
import { at } from '../../when.ts'
import { aPlan } from './a-plan.ts'

const WEEK = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']
const PAIR = { memberId: 'member', requestId: 'request' }

/** What the checker says of the ordinary plan (one member, one request) when the world turns out to be another. */
function codesWhere(world: Partial<World>): readonly string[] {
  const problems = checkPlan(aWorld(world), aPlan(aWorld(), [PAIR]))
  return [...new Set(problems.map(({ code }) => code))]
}

const ON_CALL = anEngagement({ form: 'on-call', weekMinutes: 0 })
const HIRED = anEngagement({ employer: { kind: 'requesting-board' }, form: 'temporary' })
const AWAY = weekdays('07:00', '09:00')
const ANOTHER_VAK = { vak: 'ne', grade: 'G1', validUntil: null } as const
const EXPIRED = { vak: 'wi', grade: 'G1', validUntil: day('2026-11-25') } as const
const FAR = { latitude: 52.5, longitude: 5.5 }
const FAR_SITES = [aSite(), aSite({ id: 'lends-1', place: FAR })]
const NO_LICENCE = aRole({ licenceRequired: false, unlicensed: true })
const [VOG, IDENTITY, DIPLOMA] = [
  aDocument(),
  aDocument({ kind: 'identity' }),
  aDocument({ kind: 'diploma' }),
]
const OLD_VOG = aDocument({ issuedOn: day('2026-01-01') })
const SATURDAYS = ['2026-11-28', '2026-12-05', '2026-12-12', '2026-12-19']

const withMember = (over: Parameters<typeof aMember>[0]) => ({ members: [aMember(over)] })
const withRequest = (over: Parameters<typeof aRequest>[0]) => ({ requests: [aRequest(over)] })
const withRules = (over: Parameters<typeof spelregels>[0]) => ({ spelregels: spelregels(over) })
const committed = (...when: readonly Parameters<typeof aCommitment>[0][]) =>
  withMember({ commitments: when.map((one) => aCommitment(one)) })

/** Somebody on call who works so many minutes on each of some Saturdays. */
const onSaturdays = (count: number, minutes: number) =>
  withMember({
    engagements: [ON_CALL],
    commitments: SATURDAYS.slice(0, count).map((on) => {
      return { ...aCommitment({ day: on, siteId: 'asks-1' }), minutes }
    }),
  })

const unlicensedFor = (vakkenExcluded: readonly string[]) =>
  withRules({
    unlicensed: {
      kinds: ['planned'],
      maximum: { days: 9, basis: 'schoolDays' },
      vakkenExcluded,
    },
  })

describe('checkPlan', () => {
  it('finds nothing in a plan that is right, and in an empty one', () => {
    expect(codesWhere({})).toEqual([])
    expect(checkPlan(aWorld(), aPlan(aWorld(), []))).toEqual([])
    const empty = aWorld({ requests: [], members: [] })
    expect(checkPlan(empty, aPlan(empty, []))).toEqual([])
  })

  it('finds what is not in the world', () => {
    expect(codesWhere({ requests: [] })).toEqual(['unknown-request', 'wrong-open'])
    expect(codesWhere({ members: [] })).toEqual(['unknown-member', 'wrong-open'])
    expect(codesWhere({ roles: [] })).toEqual(['unknown-role', 'wrong-open'])
    expect(codesWhere({ sites: [] })).toEqual(['unknown-site', 'wrong-open'])
    const plan = aPlan(aWorld(), [PAIR])
    const codes = (sessionIds: readonly string[]) => {
      const assignments = plan.assignments.map((one) => ({ ...one, sessionIds }))
      return checkPlan(aWorld(), { ...plan, assignments }).map(({ code }) => code)
    }
    expect(codes(['elsewhere'])).toEqual(['unknown-session', 'wrong-open'])
    expect(codes([])).toEqual(['no-sessions', 'wrong-open'])
  })
})

describe('checkPlan by itself finds', () => {
  it.each<[string, string, Partial<World>]>([
    ['kind-served', 'not a kind of the pool', withRules({ kinds: ['unplanned'] })],
    ['kind-served', 'peak mode', withRules({ peakMode: true })],
    ['pool-offer', 'a role', withRules({ roles: [] })],
    ['pool-offer', 'a vak', withRules({ vakken: ['ne'] })],
    ['pool-offer', 'a level', withRules({ levels: ['VWO'] })],
    [
      'long-term-minimum',
      'by its own basis',
      {
        ...withRequest({ length: aLength({ calendarDays: 20 }) }),
        ...withRules({ longTermMinimum: { days: 6, basis: 'schoolDays' } }),
      },
    ],
    ['maximum-duration', 'days', withRules({ maximum: { days: 4, basis: 'sessionDays' } })],
    [
      'participation',
      'the asking board is not in the pool',
      { participations: [aParticipation({ boardId: 'lends' })] },
    ],
    [
      'participation',
      'it does not draw',
      { participations: [aParticipation({ draws: false }), aParticipation({ boardId: 'lends' })] },
    ],
    ['participation', 'the employer does not supply', { participations: [aParticipation()] }],
    ['role', 'none', withMember({ roleCodes: [] })],
    ['engaged', 'no engagement', withMember({ engagements: [] })],
    [
      'engaged',
      'one that ends too early',
      withMember({ engagements: [anEngagement({ lastDay: day('2026-11-26') })] }),
    ],
    ['qualified', 'another vak', withMember({ qualifications: [ANOTHER_VAK] })],
    ['qualified', 'a licence that ends', withMember({ qualifications: [EXPIRED] })],
    [
      'unlicensed',
      'never in this pool',
      { roles: [NO_LICENCE], ...withRequest({ licensedTeacherNamed: true }) },
    ],
    [
      'unlicensed',
      'not for this vak',
      {
        roles: [NO_LICENCE],
        ...withRequest({ licensedTeacherNamed: true }),
        ...unlicensedFor(['wi']),
      },
    ],
    ['licensed-teacher-named', 'nobody', { roles: [NO_LICENCE], ...unlicensedFor([]) }],
    ['vog-seen', 'none', withMember({ documents: [IDENTITY, DIPLOMA] })],
    ['vog-seen', 'too old', withMember({ documents: [OLD_VOG, IDENTITY, DIPLOMA] })],
    ['identity-seen', 'none', withMember({ documents: [VOG, DIPLOMA] })],
    ['diploma-seen', 'none', withMember({ documents: [VOG, IDENTITY] })],
    ['admitted', 'not yet', withMember({ admittedByBoardIds: ['lends'] })],
    ['excluded', 'this site', withMember({ excludedSiteIds: ['asks-1'] })],
    ['not-asked-again', 'an answer', withRequest({ refusedByMemberIds: ['member'] })],
    ['pool-stay', 'too many months', withRules({ poolStayMonthsMax: 3 })],
    [
      'available',
      'too few hours',
      withMember({ availability: { recurrences: [AWAY], exceptions: [] } }),
    ],
    ['available', 'never', withMember({ availability: { recurrences: [], exceptions: [] } })],
    ['own-holiday', 'a day', withMember({ ownHolidays: [day('2026-11-25')] })],
    ['no-double-booking', 'an overlap', committed({ from: '09:00', until: '10:00' })],
    ['no-double-booking', 'the same hour', committed({})],
    [
      'travel-between-sites',
      'too far after',
      { sites: FAR_SITES, ...committed({ from: '09:30', until: '10:30' }) },
    ],
    [
      'travel-between-sites',
      'too far before',
      { sites: FAR_SITES, ...committed({ from: '07:00', until: '08:20' }) },
    ],
    [
      'travel-between-sites',
      'nobody knows where',
      { sites: [aSite()], ...committed({ from: '09:40', until: '10:30' }) },
    ],
    [
      'travel-limit',
      'of the pool',
      { ...withRules({ travelMinutesMax: 20 }), ...withMember({ place: FAR }) },
    ],
    ['travel-limit', 'of the member', withMember({ travelMinutesMax: 20, place: FAR })],
    [
      'contract-hours',
      'a week too full',
      withMember({ engagements: [anEngagement({ weekMinutes: 249 })] }),
    ],
    [
      'working-day',
      'too long',
      committed({ from: '10:00', until: '21:30', siteId: 'asks-1', day: '2026-11-27' }),
    ],
    ['working-week', 'too long', onSaturdays(1, 3400)],
    ['average-4-weeks', 'too long', onSaturdays(4, 3240)],
    [
      'average-16-weeks',
      'too long',
      { law: law({ workingTime: { ...law().workingTime, average16WeeksMinutesMax: 15 } }) },
    ],
    [
      'daily-rest',
      'late nights before',
      committed(
        ...WEEK.map((on) => ({ day: on, from: '16:00', until: '23:00', siteId: 'asks-1' })),
      ),
    ],
    [
      'daily-rest',
      'a night shift after a late lesson',
      {
        law: law({ workingTime: { ...law().workingTime, dailyRestMinutesMin: 900 } }),
        ...committed({ day: '2026-11-28', from: '00:10', until: '06:00' }),
      },
    ],
    [
      'contract-chain',
      'no contract left',
      { ...withMember({ engagements: [HIRED] }), chainLimits: [{ ...PAIR, room: 0 }] },
    ],
    [
      'on-call-notice',
      'late, without refusing',
      {
        ...withMember({ engagements: [ON_CALL] }),
        ...withRules({ mayRefuse: { ...spelregels().mayRefuse, 'on-call': false } }),
      },
    ],
    [
      'on-call-notice',
      'the work has begun',
      { ...withMember({ engagements: [ON_CALL] }), decidedAt: at('2026-11-23 08:30') },
    ],
  ])('%s: %s', (code, _, world) => {
    expect(codesWhere(world)).toEqual([code])
  })
})
