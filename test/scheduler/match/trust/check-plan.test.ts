import { afterAll, describe, expect, it } from 'vitest'
import { day } from '../../../../scheduler/domain/day.ts'
import type { World } from '../../../../scheduler/domain/world.ts'
import { match } from '../../../../scheduler/match/match.ts'
import type { Plan, PlannedAssignment } from '../../../../scheduler/match/plan.ts'
import { checkPlan } from '../../../../scheduler/match/trust/check-plan.ts'
import { createHighsSolver } from '../../../../src/solver/create-highs-solver.ts'
import {
  aCommitment,
  aMember,
  anEngagement,
  aRequest,
  aSession,
  aSite,
  sessionsOn,
  weekdays,
} from '../../build.ts'
import { aWorld } from '../../case.ts'
import { spelregels } from '../../spelregels.ts'

const solver = createHighsSolver()
afterAll(() => solver.close())

const WEEK = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']

/** What the checker says of the ordinary plan (one member, one request) when the world turns out to be another. */
async function codesWhere(world: Partial<World>, change: (plan: Plan) => Plan = (plan) => plan) {
  const plan = await match(aWorld(), solver, { seed: 1 })
  const problems = checkPlan(aWorld(world), change(plan))
  return [...new Set(problems.map(({ code }) => code))]
}

const ON_CALL = anEngagement({ form: 'on-call', weekMinutes: 0 })
const withMember = (over: Parameters<typeof aMember>[0]) => ({ members: [aMember(over)] })
const committed = (...when: readonly Parameters<typeof aCommitment>[0][]) =>
  withMember({ commitments: when.map((one) => aCommitment(one)) })

/** A plan changed in its only assignment. */
const assigned = (over: Partial<PlannedAssignment>) => (plan: Plan) => {
  return { ...plan, assignments: plan.assignments.map((one) => ({ ...one, ...over })) }
}

describe('checkPlan', () => {
  it('finds nothing in a plan that is right, and in an empty one', async () => {
    expect(await codesWhere({})).toEqual([])
    expect(
      await codesWhere({}, (plan) => ({ ...plan, assignments: [], totalValue: 0, bound: 0 })),
    ).toEqual([])
  })

  const away = weekdays('07:00', '09:00')
  const noVak = { vak: 'ne', grade: 'G1', validUntil: null } as const
  const expired = { vak: 'wi', grade: 'G1', validUntil: day('2026-11-25') } as const
  const farAway = [aSite(), aSite({ id: 'lends-1', place: { latitude: 52.5, longitude: 5.5 } })]
  const lateNights = WEEK.map((on) => ({
    day: on,
    from: '16:00',
    until: '23:00',
    siteId: 'asks-1',
  }))
  const longDay = { from: '10:00', until: '21:30', siteId: 'asks-1' }
  const saturdays = ['2026-11-28', '2026-12-05', '2026-12-12', '2026-12-19'].map((on) => {
    return { ...aCommitment({ day: on, siteId: 'asks-1' }), minutes: 3240 }
  })

  it.each<[string, Partial<World>]>([
    ['role', withMember({ roleCodes: [] })],
    ['excluded', withMember({ excludedSiteIds: ['asks-1'] })],
    ['not-qualified', withMember({ qualifications: [noVak] })],
    ['not-qualified', withMember({ qualifications: [expired] })],
    ['not-available', withMember({ availability: { recurrences: [away], exceptions: [] } })],
    ['own-holiday', withMember({ ownHolidays: [day('2026-11-25')] })],
    ['overlap', committed({ from: '09:00', until: '10:00' })],
    ['travel', { sites: farAway, ...committed({ from: '09:30', until: '10:30' }) }],
    ['travel', { sites: [aSite()], ...committed({ from: '09:40', until: '10:30' }) }],
    ['rest', committed(...lateNights)],
    ['contract-hours', withMember({ engagements: [anEngagement({ weekMinutes: 249 })] })],
    ['working-day', committed({ ...longDay, day: '2026-11-27' })],
    ['average-4-weeks', withMember({ engagements: [ON_CALL], commitments: saturdays })],
  ])('finds %s', async (code, world) => {
    expect(await codesWhere(world)).toEqual([code])
  })

  it('finds a week above the law, which is above the contract as well', async () => {
    const commitments = [{ ...aCommitment({ day: '2026-11-28', siteId: 'asks-1' }), minutes: 3400 }]
    expect(await codesWhere(withMember({ commitments, engagements: [ON_CALL] }))).toEqual([
      'working-week',
    ])
  })

  it('finds what is not in the world', async () => {
    expect(await codesWhere({ requests: [] })).toEqual(['unknown-request'])
    expect(await codesWhere({ members: [] })).toEqual(['unknown-member'])
    expect(await codesWhere({}, assigned({ sessionIds: ['elsewhere'] }))).toEqual([
      'unknown-session',
    ])
    expect(await codesWhere({}, assigned({ sessionIds: [] }))).toEqual(['no-sessions'])
  })

  it('finds a part where the pool does not split', async () => {
    const part = assigned({ sessionIds: ['2026-11-23/08:30'] })
    expect(await codesWhere({}, part)).toEqual(['split'])
    expect(await codesWhere({ spelregels: spelregels({ split: 'weekday' }) }, part)).toEqual([])
  })

  it('finds a session covered twice, and a day shared by two', async () => {
    const sessions = [aSession(), aSession({ from: '13:00' })]
    const world = {
      requests: [aRequest({ sessions })],
      members: [aMember(), aMember({ id: 'other' })],
      spelregels: spelregels({ split: 'weekday' }),
    }
    const shared = (first: readonly string[], second: readonly string[]) => (plan: Plan) => {
      const [one] = assigned({ sessionIds: first })(plan).assignments
      if (one === undefined) throw new Error('nothing planned')
      const other = { ...one, memberId: 'other', sessionIds: second }
      const totalValue = 2 * one.verdict.value
      return { ...plan, assignments: [one, other], totalValue, bound: totalValue }
    }
    const [morning, afternoon] = ['2026-11-23/08:30', '2026-11-23/13:00']
    expect(await codesWhere(world, shared([morning], [afternoon]))).toEqual(['day-shared'])
    expect(await codesWhere(world, shared([morning, afternoon], [afternoon]))).toEqual([
      'session-covered-twice',
      'day-shared',
    ])
  })

  it('finds two requests of one member at the same time', async () => {
    const requests = [aRequest(), aRequest({ id: 'second', sessions: sessionsOn(WEEK) })]
    const twice = (plan: Plan) => {
      const [one] = plan.assignments
      if (one === undefined) throw new Error('nothing planned')
      const totalValue = 2 * one.verdict.value
      return {
        ...plan,
        assignments: [one, { ...one, requestId: 'second' }],
        totalValue,
        bound: totalValue,
      }
    }
    expect(await codesWhere({ requests }, twice)).toEqual(['overlap'])
  })

  it('finds sums that are not the sum, and a bound that is none', async () => {
    expect(await codesWhere({}, (plan) => ({ ...plan, totalValue: plan.totalValue - 1 }))).toEqual([
      'wrong-total',
      'wrong-bound',
    ])
    expect(await codesWhere({}, (plan) => ({ ...plan, bound: plan.bound - 1 }))).toEqual([
      'wrong-bound',
    ])
    expect(
      await codesWhere({}, (plan) => ({ ...plan, status: 'stopped', bound: plan.bound + 1 })),
    ).toEqual([])
  })

  it('finds an assignment whose own judgement forbids it', async () => {
    const forbidden = (plan: Plan) => {
      const [one] = plan.assignments
      if (one === undefined) throw new Error('nothing planned')
      const verdict = { ...one.verdict, broken: [{ ruleId: 'role', facts: {} }] }
      return assigned({ verdict })(plan)
    }
    expect(await codesWhere({}, forbidden)).toEqual(['not-feasible'])
  })
})
