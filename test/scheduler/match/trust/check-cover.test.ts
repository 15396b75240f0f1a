import { describe, expect, it } from 'vitest'
import type { World } from '../../../../scheduler/domain/world.ts'
import type { Plan } from '../../../../scheduler/match/plan.ts'
import { type CheckAgainst, checkPlan } from '../../../../scheduler/match/trust/check-plan.ts'
import { aMember, anEngagement, aRequest, aSession, aSite, sessionsOn } from '../../build.ts'
import { aWorld } from '../../case.ts'
import { spelregels } from '../../spelregels.ts'
import { aPlan, type Pair } from './a-plan.ts'

const WEEK = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']
const PAIR: Pair = { memberId: 'member', requestId: 'request' }
const SPLIT = { spelregels: spelregels({ split: 'weekday' }) }

function codesOf(world: World, plan: Plan, against?: CheckAgainst): readonly string[] {
  return [...new Set(checkPlan(world, plan, against).map(({ code }) => code))]
}

describe('the cover of a plan', () => {
  it('is a part only where the pool splits', () => {
    const plan = aPlan(aWorld(SPLIT), [{ ...PAIR, partId: 'request/1' }])
    expect(codesOf(aWorld(SPLIT), plan)).toEqual([])
    expect(codesOf(aWorld(), plan)).toEqual(['split'])
  })

  const [morning, afternoon] = [aSession(), aSession({ from: '13:00', until: '13:50' })]
  const twoADay = aWorld({
    ...SPLIT,
    requests: [aRequest({ sessions: [morning, afternoon] })],
    members: [aMember(), aMember({ id: 'other' })],
  })
  /** The sessions that each of the two takes, with nothing said to be open. */
  const shared = (...sessionIds: readonly (readonly string[])[]): Plan => {
    const pairs = ['member', 'other'].slice(0, sessionIds.length)
    const plan = aPlan(
      twoADay,
      pairs.map((memberId) => ({ memberId, requestId: 'request' })),
    )
    const assignments = plan.assignments.map((one, at) => {
      return { ...one, sessionIds: sessionIds[at] ?? [] }
    })
    return { ...plan, assignments }
  }

  it('has no day by two people, and no weekday by halves', () => {
    expect(codesOf(twoADay, shared([morning.id], [afternoon.id]))).toEqual(['split', 'day-shared'])
    expect(codesOf(twoADay, shared([morning.id]))).toEqual(['split', 'wrong-open'])
    expect(codesOf(twoADay, shared([morning.id, afternoon.id]))).toEqual([])
  })

  it('has each session once', () => {
    const both = [morning.id, afternoon.id]
    expect(codesOf(twoADay, shared(both, both))).toEqual(['session-covered-twice', 'day-shared'])
    const twice = codesOf(twoADay, shared([morning.id, ...both]))
    expect(twice).toContain('session-covered-twice')
  })

  it('says what stays open', () => {
    const plan = aPlan(aWorld(), [])
    const told = (openSessionIds: readonly string[]) => ({
      ...plan,
      requests: plan.requests.map((one) => ({ ...one, openSessionIds })),
    })
    const all = aRequest().sessions.map(({ id }) => id)
    expect(codesOf(aWorld(), told(all))).toEqual([])
    expect(codesOf(aWorld(), told(all.slice(1)))).toEqual(['wrong-open'])
    expect(codesOf(aWorld(), told([...all.slice(1), 'elsewhere']))).toEqual(['wrong-open'])
    expect(codesOf(aWorld(), { ...plan, requests: [] })).toEqual(['wrong-open'])
  })

  it('keeps what stood before', () => {
    const pins = [{ partId: 'request', memberId: 'member' }]
    expect(codesOf(aWorld(), aPlan(aWorld(), [PAIR]), { pins })).toEqual([])
    expect(codesOf(aWorld(), aPlan(aWorld(), []), { pins })).toEqual(['pin-dropped'])
  })
})

describe('two requests of one member', () => {
  const second = (from: string, until: string, siteId = 'asks-1') =>
    aRequest({ id: 'second', siteId, sessions: sessionsOn(WEEK, { from, until }) })
  const together = (request: ReturnType<typeof second>, over: Partial<World> = {}) => {
    const world = aWorld({ requests: [aRequest(), request], ...over })
    return codesOf(world, aPlan(world, [PAIR, { memberId: 'member', requestId: 'second' }]))
  }
  const employed = (over: Parameters<typeof anEngagement>[0]) => {
    return { members: [aMember({ engagements: [anEngagement(over)] })] }
  }

  it('may follow each other', () => {
    expect(together(second('09:20', '10:10'))).toEqual([])
    expect(together(second('09:20', '10:10'), employed({ weekMinutes: 500 }))).toEqual([])
  })

  it('may not be at the same time, nor too far apart', () => {
    expect(together(second('09:10', '10:00'))).toEqual(['no-double-booking'])
    const sites = [aSite(), aSite({ id: 'asks-2', place: null })]
    expect(together(second('09:49', '10:30', 'asks-2'), { sites })).toEqual([
      'travel-between-sites',
    ])
    expect(together(second('09:50', '10:30', 'asks-2'), { sites })).toEqual([])
  })

  it('stay together within hours and contracts', () => {
    const next = second('09:20', '10:10')
    expect(together(next, employed({ weekMinutes: 499 }))).toEqual(['contract-hours'])
    const chain = (room: number) => ({
      ...employed({ employer: { kind: 'requesting-board' }, form: 'temporary' }),
      chainLimits: ['request', 'second'].map((requestId) => {
        return { requestId, memberId: 'member', room }
      }),
    })
    expect(together(next, chain(2))).toEqual([])
    expect(together(next, chain(1))).toEqual(['contract-chain'])
  })
})
