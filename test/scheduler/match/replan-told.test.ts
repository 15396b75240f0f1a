import { afterAll, describe, expect, it } from 'vitest'
import type { World } from '../../../scheduler/domain/world.ts'
import type { EarlierCover } from '../../../scheduler/match/explain/changes-of.ts'
import { otherOrder } from '../../../scheduler/match/instances/other-order.ts'
import { type Matched, matchWithProblem } from '../../../scheduler/match/match.ts'
import type { Plan } from '../../../scheduler/match/plan.ts'
import { replanTold } from '../../../scheduler/match/replan-told.ts'
import { createHighsSolver } from '../../../src/solver/create-highs-solver.ts'
import { aMember, aRequest, sessionsOn } from '../build.ts'
import { aWorld } from '../case.ts'
import { randomWorld, type WorldSize } from './random-world.ts'
import { isRight, later, movedBetween, problemsOf, told, worthOfKeeping } from './try-replans.ts'
import { wildWorld } from './wild-world.ts'

const solver = createHighsSolver()
afterAll(() => solver.close())

const SIZE: WorldSize = { members: 12, requests: 20, weeks: 3, boards: 3, vakken: 2 }
const SPLIT: WorldSize = { ...SIZE, requests: 12, split: 'weekday' }
const KINDS = [
  ['whole requests', randomWorld, SIZE],
  ['requests that may be split', randomWorld, SPLIT],
  ['wild ones', wildWorld, SPLIT],
] as const
const OPTIONS = { seed: 1, workMax: 40_000 }

const fully = (world: World): Promise<Matched> =>
  matchWithProblem(world, solver, { seed: 1, workMax: 2_000_000 })

/** A plan as it is told: who has what, and what is open. */
function toldOf({ assignments, requests }: Plan): readonly EarlierCover[] {
  const taken = assignments.map(({ requestId, partId, memberId, sessionIds }) => {
    return { requestId, partId, memberId, sessionIds }
  })
  const open = requests.map(({ requestId, openSessionIds }) => {
    return { requestId, partId: requestId, memberId: null, sessionIds: openSessionIds }
  })
  return [...taken, ...open]
}

const names = ({ plan }: Pick<Matched, 'plan'>) =>
  Object.fromEntries(plan.assignments.map(({ partId, memberId }) => [partId, memberId]))

describe('a plan that was told', { timeout: 120_000 }, () => {
  it.each(KINDS)('stays as it is where nothing changed: %s', async (_, make, size) => {
    for (let seed = 0; seed < 6; seed += 1) {
      const world = make(seed, size)
      const before = await fully(world)
      const after = replanTold(world, toldOf(before.plan), OPTIONS)
      expect({ seed, names: names(after) }).toEqual({ seed, names: names(before) })
      expect(after.plan.changes).toEqual([])
      expect(after.plan.totalValue).toBe(before.plan.totalValue)
    }
  })

  it.each(KINDS)(
    'becomes one that holds after a change, in which whatever moved is told, with the reason: %s',
    async (_, make, size) => {
      for (let seed = 0; seed < 5; seed += 1) {
        let world = make(seed, size)
        const more = make(seed + 1000, size)
        let before = await fully(world)
        for (let step = 0; step < 4; step += 1) {
          world = later(world, more, 300 + 100 * seed + step)
          const after = replanTold(world, toldOf(before.plan), OPTIONS)
          const what = { seed, step }
          expect({ what, problems: problemsOf(world, after) }).toEqual({ what, problems: [] })
          expect({ what, told: new Set(after.plan.changes.map(told)) }).toEqual({
            what,
            told: movedBetween(before.plan, after.plan),
          })
          for (const change of after.plan.changes) {
            const right = isRight(world, before.plan, after, change)
            expect({ what, change, right }).toEqual({ what, change, right: true })
          }
          expect(after.plan.totalValue).toBeGreaterThanOrEqual(worthOfKeeping(world, before.plan))
          before = after
        }
      }
    },
  )

  it.each(KINDS)('is near the best after many changes: %s', async (_, make, size) => {
    let [sum, least, count] = [0, 1, 0]
    for (let seed = 0; seed < 4; seed += 1) {
      let world = make(seed, size)
      const more = make(seed + 1000, size)
      let before = await fully(world)
      for (let step = 0; step < 10; step += 1) {
        world = later(world, more, 900 + 100 * seed + step)
        before = replanTold(world, toldOf(before.plan), OPTIONS)
        if (step % 5 !== 4) continue
        const { plan } = await fully(world)
        expect(before.plan.totalValue).toBeLessThanOrEqual(plan.bound)
        expect(before.plan.bound).toBeGreaterThanOrEqual(plan.totalValue)
        const share = plan.totalValue === 0 ? 1 : before.plan.totalValue / plan.totalValue
        sum += share
        least = Math.min(least, share)
        count += 1
      }
    }
    expect(sum / count).toBeGreaterThan(0.98)
    expect(least).toBeGreaterThan(0.9)
  })

  it.each(KINDS)('is made again byte for byte, in whatever order: %s', async (_, make, size) => {
    for (let seed = 0; seed < 5; seed += 1) {
      const world = make(seed, size)
      const before = toldOf((await fully(world)).plan)
      const changed = later(world, make(seed + 1000, size), seed)
      const { plan } = replanTold(changed, before, OPTIONS)
      const other = otherOrder(structuredClone(changed), seed)
      const again = replanTold(other, before.toReversed(), OPTIONS)
      expect(JSON.stringify(again.plan)).toBe(JSON.stringify(plan))
    }
  })
})

describe('what stands', () => {
  const DAYS = ['2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14']
  const requests = DAYS.map((day, n) => aRequest({ id: `r${n}`, sessions: sessionsOn([day]) }))
  const members = ['a', 'b'].map((id) => aMember({ id }))
  const world = aWorld({ requests, members })
  const had = ['b', 'a', 'b', 'a'].map((memberId, n) => {
    const sessionIds = requests[n]?.sessions.map(({ id }) => id) ?? []
    return { requestId: `r${n}`, partId: `r${n}`, memberId, sessionIds }
  })

  it('stays though another plan is as good, whatever the seed', () => {
    for (let seed = 0; seed < 5; seed += 1) {
      const comes = aRequest({ id: 'new', sessions: sessionsOn(['2026-11-25']) })
      const after = replanTold({ ...world, requests: [...requests, comes] }, had, { seed })
      expect(names(after)).toMatchObject({ r0: 'b', r1: 'a', r2: 'b', r3: 'a' })
      expect(names(after)['new']).toBeDefined()
      expect(after.plan.changes).toEqual([])
    }
  })

  it('gives way where somebody left, and says so', () => {
    const { plan } = replanTold({ ...world, members: members.slice(0, 1) }, had, { seed: 1 })
    expect(plan.changes).toMatchObject([
      { requestId: 'r0', wasMemberId: 'b', isMemberId: 'a', reason: 'left-pool' },
      { requestId: 'r2', wasMemberId: 'b', isMemberId: 'a', reason: 'left-pool' },
    ])
  })

  it('is stopped with what stands, and says where', () => {
    const comes = aRequest({ id: 'new', sessions: sessionsOn(['2026-11-25']) })
    const more = { ...world, requests: [...requests, comes] }
    const { plan } = replanTold(more, had, { seed: 1, isStopped: () => true })
    expect(names({ plan })).toMatchObject({ r0: 'b', r1: 'a', r2: 'b', r3: 'a' })
    expect(plan.stoppedAtWork).not.toBeNull()
    expect(plan.bound).toBeGreaterThanOrEqual(plan.totalValue)
  })
})
