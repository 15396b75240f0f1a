import { describe, expect, it } from 'vitest'
import { otherOrder } from '../../../scheduler/match/instances/other-order.ts'
import { replanTold } from '../../../scheduler/match/replan-told.ts'
import { aMember, aRequest, sessionsOn } from '../build.ts'
import { aWorld } from '../case.ts'
import {
  isRight,
  later,
  movedBetween,
  namesIn,
  problemsOf,
  REPLANNED_KINDS,
  told,
  toldOf,
  useFullMatches,
  worthOfKeeping,
} from './try-replans.ts'

const fully = useFullMatches()
const OPTIONS = { seed: 1, workMax: 40_000 }

describe('a plan that was told', { timeout: 120_000 }, () => {
  it.each(REPLANNED_KINDS)('stays as it is where nothing changed: %s', async (_, make, size) => {
    for (let seed = 0; seed < 6; seed += 1) {
      const world = make(seed, size)
      const before = await fully(world)
      const after = replanTold(world, toldOf(before), OPTIONS)
      expect({ seed, names: namesIn(after) }).toEqual({ seed, names: namesIn(before) })
      expect(after.plan.changes).toEqual([])
      expect(after.plan.totalValue).toBe(before.plan.totalValue)
    }
  })

  it.each(REPLANNED_KINDS)(
    'becomes one that holds after a change, in which whatever moved is told, with the reason: %s',
    async (_, make, size) => {
      const reasons = new Set<string>()
      let kept = 0
      for (let seed = 0; seed < 10; seed += 1) {
        let world = make(seed, size)
        const more = make(seed + 1000, size)
        let before = await fully(world)
        for (let step = 0; step < 6; step += 1) {
          world = later(world, more, 100 * seed + step)
          const after = replanTold(world, toldOf(before), OPTIONS)
          const what = { seed, step }
          expect({ what, problems: problemsOf(world, after) }).toEqual({ what, problems: [] })
          expect({ what, told: new Set(after.plan.changes.map(told)) }).toEqual({
            what,
            told: movedBetween(before.plan, after.plan),
          })
          for (const change of after.plan.changes) {
            const right = isRight(world, before.plan, after, change)
            expect({ what, change, right }).toEqual({ what, change, right: true })
            reasons.add(change.reason)
          }
          const worth = worthOfKeeping(world, before.plan)
          expect(after.plan.totalValue).toBeGreaterThanOrEqual(worth)
          if (worth > 0) kept += 1
          before = after
        }
      }
      expect([...reasons]).toEqual(
        expect.arrayContaining(['filled', 'not-allowed', 'left-pool', 'needed-elsewhere']),
      )
      expect(kept).toBeGreaterThan(10)
    },
  )

  it.each(REPLANNED_KINDS)('is near the best after many changes: %s', async (_, make, size) => {
    let [sum, least, count] = [0, 1, 0]
    for (let seed = 0; seed < 4; seed += 1) {
      let world = make(seed, size)
      const more = make(seed + 1000, size)
      let before = await fully(world)
      for (let step = 0; step < 10; step += 1) {
        world = later(world, more, 900 + 100 * seed + step)
        before = replanTold(world, toldOf(before), OPTIONS)
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

  it.each(REPLANNED_KINDS)(
    'is made again byte for byte, in whatever order: %s',
    async (_, make, size) => {
      for (let seed = 0; seed < 5; seed += 1) {
        const world = make(seed, size)
        const before = toldOf(await fully(world))
        const changed = later(world, make(seed + 1000, size), seed)
        const { plan } = replanTold(changed, before, OPTIONS)
        const other = otherOrder(structuredClone(changed), seed)
        const again = replanTold(other, before.toReversed(), OPTIONS)
        expect(JSON.stringify(again.plan)).toBe(JSON.stringify(plan))
      }
    },
  )
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
      expect(namesIn(after)).toMatchObject({ r0: 'b', r1: 'a', r2: 'b', r3: 'a' })
      expect(namesIn(after)['new']).toBeDefined()
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
    expect(namesIn({ plan })).toMatchObject({ r0: 'b', r1: 'a', r2: 'b', r3: 'a' })
    expect(plan.stoppedAtWork).not.toBeNull()
    expect(plan.bound).toBeGreaterThanOrEqual(plan.totalValue)
  })
})
