import { afterAll, describe, expect, it } from 'vitest'
import { otherOrder } from '../../../scheduler/match/instances/other-order.ts'
import { match } from '../../../scheduler/match/match.ts'
import { checkPlan } from '../../../scheduler/match/trust/check-plan.ts'
import { createHighsSolver } from '../../../src/solver/create-highs-solver.ts'
import { aMember, anEngagement, aRequest, sessionsOn } from '../build.ts'
import { aWorld } from '../case.ts'
import { PILOT, randomWorld, type WorldSize } from './random-world.ts'
import { bestByTrying } from './try-plans.ts'

const solver = createHighsSolver()
afterAll(() => solver.close())

const SMALL: WorldSize = { members: 4, requests: 6, weeks: 2, boards: 2, vakken: 2 }
const CROWDED: WorldSize = { ...SMALL, members: 2, requests: 8, weeks: 1, vakken: 1 }
const SPLIT: WorldSize = { ...SMALL, requests: 3, split: 'weekday' }
const SIZES = [
  ['whole requests', SMALL, 150],
  ['few members for many requests', CROWDED, 100],
  ['requests that may be split', SPLIT, 60],
] as const

const seeds = (count: number) => Array.from({ length: count }, (_, seed) => seed)

describe('the plan', () => {
  it.each(SIZES)(
    'is worth what trying every plan finds, and the checker finds nothing: %s',
    async (_, size, count) => {
      let assignments = 0
      for (const seed of seeds(count)) {
        const world = randomWorld(seed, size)
        const plan = await match(world, solver, { seed: 1 })
        expect(checkPlan(world, plan)).toEqual([])
        const { status, totalValue, bound, gap } = plan
        const value = bestByTrying(world)?.value ?? 0
        const best = { seed, status: 'optimal', totalValue: value, bound: value, gap: 0 }
        expect({ seed, status, totalValue, bound, gap }).toEqual(best)
        assignments += plan.assignments.length
      }
      expect(assignments).toBeGreaterThan(count)
    },
    60_000,
  )

  it.each(SIZES)(
    'is the same, byte for byte, in whatever order the world is told, over a thousand seeds: %s',
    async (_, size) => {
      for (const seed of seeds(334)) {
        const world = randomWorld(seed, size)
        const plan = JSON.stringify(await match(world, solver, { seed }))
        expect(JSON.stringify(await match(otherOrder(world, seed), solver, { seed }))).toBe(plan)
      }
    },
    120_000,
  )

  it('of a pilot region holds by every check, and is the same a second time', async () => {
    const world = randomWorld(1, { ...PILOT, requests: 80 })
    const plan = await match(world, solver, { seed: 1 })
    expect(plan.status).toBe('optimal')
    expect(checkPlan(world, plan)).toEqual([])
    expect(plan.assignments.length).toBeGreaterThan(40)
    expect(await match(world, solver, { seed: 1 })).toEqual(plan)
  }, 60_000)

  it('tells the seed and the version of the rules of play that made it', async () => {
    const { seed, spelregelsId, spelregelsVersion } = await match(aWorld(), solver, { seed: 12 })
    expect({ seed, spelregelsId, spelregelsVersion }).toEqual({
      seed: 12,
      spelregelsId: 'spelregels',
      spelregelsVersion: 1,
    })
  })

  it('of a world without requests is empty and proven', async () => {
    const plan = await match(aWorld({ requests: [] }), solver, { seed: 1 })
    expect(plan).toMatchObject({
      assignments: [],
      requests: [],
      bound: 0,
      gap: 0,
      status: 'optimal',
    })
  })
})

describe('what the rows overlook', () => {
  it('is judged and planned again: three contracts where the board can give two', async () => {
    const weeks = ['2026-11-23', '2026-11-30', '2026-12-07']
    const requests = weeks.map((day, n) =>
      aRequest({ id: `request-${n}`, sessions: sessionsOn([day]) }),
    )
    const employer = { kind: 'requesting-board' } as const
    const member = aMember({ engagements: [anEngagement({ employer, form: 'temporary' })] })
    const chainLimits = requests.map(({ id }) => ({ requestId: id, memberId: member.id, room: 2 }))
    const plan = await match(aWorld({ requests, members: [member], chainLimits }), solver, {
      seed: 1,
    })
    expect(plan.assignments.length).toBe(2)
    expect(plan.status).toBe('optimal')
  })
})

describe('choosing somebody else', () => {
  it.each([SIZES[0], SIZES[1]])(
    'never costs less than is said: %s',
    async (_, size) => {
      let [alternatives, proven] = [0, 0]
      for (const seed of seeds(60)) {
        const world = randomWorld(seed, size)
        const plan = await match(world, solver, { seed: 1 })
        for (const { requestId, parts } of plan.requests) {
          for (const { memberId, atLeast } of parts[0]?.alternatives ?? []) {
            const forced = bestByTrying(world, { partId: requestId, memberId })
            expect(atLeast).toBeGreaterThanOrEqual(0)
            expect(plan.totalValue - (forced?.value ?? Infinity)).toBeGreaterThanOrEqual(atLeast)
            alternatives += 1
            if (atLeast > 0) proven += 1
          }
        }
      }
      expect(proven).toBeGreaterThan(alternatives / 2)
    },
    60_000,
  )

  it('has a price for nobody whom the plan chose or a rule keeps away', async () => {
    const world = aWorld({ members: [aMember(), aMember({ id: 'other', roleCodes: [] })] })
    const plan = await match(world, solver, { seed: 1 })
    expect(plan.assignments.map(({ memberId }) => memberId)).toEqual(['member'])
    expect(plan.requests.flatMap(({ parts }) => parts.flatMap((one) => one.alternatives))).toEqual(
      [],
    )
  })
})

describe('candidates', () => {
  it('are all there, the feasible by value, then those whom the fewest rules keep away', async () => {
    const members = [
      aMember({ id: 'a', roleCodes: [], qualifications: [] }),
      aMember({ id: 'b', roleCodes: [] }),
      aMember({ id: 'c' }),
      aMember({ id: 'd', knownPlaces: ['asks-1/3b'] }),
    ]
    const plan = await match(aWorld({ members }), solver, { seed: 1 })
    const [whole] = plan.requests[0]?.parts ?? []
    expect(whole?.verdicts.map(({ memberId }) => memberId)).toEqual(['d', 'c', 'b', 'a'])
    expect(whole?.alternatives.map(({ memberId }) => memberId)).toEqual(['c'])
    expect(plan.assignments.map(({ memberId }) => memberId)).toEqual(['d'])
  })
})

describe('failure', () => {
  it('is a site or a role that the world does not have', async () => {
    await expect(match(aWorld({ sites: [] }), solver, { seed: 1 })).rejects.toThrow(RangeError)
    await expect(match(aWorld({ roles: [] }), solver, { seed: 1 })).rejects.toThrow(RangeError)
  })
})

describe('a request that asks for two lessons at once', () => {
  it('is nobody’s, says why, and leaves the others as they are', async () => {
    const [lesson] = sessionsOn(['2026-11-24'])
    if (lesson === undefined) throw new Error('no lesson')
    const twice = aRequest({ id: 'twice', sessions: [lesson, { ...lesson, id: 'same-hour' }] })
    const other = aRequest({ id: 'other', sessions: sessionsOn(['2026-11-23']) })
    const world = aWorld({ requests: [twice, other], members: [aMember()] })
    const plan = await match(world, solver, { seed: 1 })
    expect(checkPlan(world, plan)).toEqual([])
    expect(plan.assignments.map(({ requestId }) => requestId)).toEqual(['other'])
    const about = plan.requests.find(({ requestId }) => requestId === 'twice')
    expect(about?.unfilledBecause).toEqual({ kind: 'nobody-eligible' })
    expect(about?.parts[0]?.keptAway).toEqual({ 'lessons-apart': 1 })
  })
})
