import { afterAll, describe, expect, it } from 'vitest'
import type { World } from '../../../scheduler/domain/world.ts'
import { judge } from '../../../scheduler/judge.ts'
import { otherOrder } from '../../../scheduler/match/instances/other-order.ts'
import { matchWithProblem } from '../../../scheduler/match/match.ts'
import { type Planned, plannedFrom, replan } from '../../../scheduler/match/replan.ts'
import { indexWorld } from '../../../scheduler/match/world/index-world.ts'
import { createHighsSolver } from '../../../src/solver/create-highs-solver.ts'
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
const OPTIONS = { seed: 1, unitsMax: 20_000 }

async function planned(world: World): Promise<Planned> {
  return plannedFrom(await matchWithProblem(world, solver, { seed: 1, workMax: 2_000_000 }))
}

describe('a world in which nothing changed', () => {
  it.each(KINDS)('keeps its plan, and nothing is told: %s', async (_, make, size) => {
    for (let seed = 0; seed < 6; seed += 1) {
      const world = make(seed, size)
      const before = await planned(world)
      const { plan } = replan(before, otherOrder(structuredClone(world), seed), { seed: 7 })
      expect(plan).toEqual({ ...before.plan, changes: [] })
    }
  })
})

describe('a change', { timeout: 120_000 }, () => {
  it.each(KINDS)(
    'gives a plan that holds, in which whatever moved is told, with the reason: %s',
    async (_, make, size) => {
      const reasons = new Set<string>()
      let kept = 0
      for (let seed = 0; seed < 10; seed += 1) {
        let world = make(seed, size)
        const more = make(seed + 1000, size)
        let before = await planned(world)
        for (let step = 0; step < 6; step += 1) {
          world = later(world, more, 100 * seed + step)
          const after = replan(before, world, OPTIONS)
          const what = { seed, step }
          expect({ what, problems: problemsOf(world, after) }).toEqual({ what, problems: [] })
          expect({ what, told: new Set(after.plan.changes.map(told)) }).toEqual({
            what,
            told: movedBetween(before.plan, after.plan),
          })
          for (const change of after.plan.changes) {
            expect({ what, right: isRight(world, before.plan, after, change) }).toEqual({
              what,
              right: true,
            })
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

  it.each(KINDS)('gives the same plan for the same seed: %s', async (_, make, size) => {
    for (let seed = 0; seed < 5; seed += 1) {
      const world = make(seed, size)
      const before = await planned(world)
      const changed = later(world, make(seed + 1000, size), seed)
      const { plan } = replan(before, changed, OPTIONS)
      const again = replan(before, otherOrder(structuredClone(changed), seed), OPTIONS)
      expect(JSON.stringify(again.plan)).toBe(JSON.stringify(plan))
    }
  })

  it.each(KINDS)('after change stays valid and near the best: %s', async (_, make, size) => {
    let [sum, least, count] = [0, 1, 0]
    for (let seed = 0; seed < 4; seed += 1) {
      let world = make(seed, size)
      const more = make(seed + 1000, size)
      let before = await planned(world)
      for (let step = 0; step < 20; step += 1) {
        world = later(world, more, 700 + 100 * seed + step)
        before = replan(before, world, OPTIONS)
        expect(problemsOf(world, before)).toEqual([])
        if (step % 5 !== 4) continue
        const { plan } = await matchWithProblem(world, solver, { seed: 1, workMax: 2_000_000 })
        expect(before.plan.totalValue).toBeLessThanOrEqual(plan.bound)
        expect(before.plan.bound).toBeGreaterThanOrEqual(plan.totalValue)
        const share = plan.totalValue === 0 ? 1 : before.plan.totalValue / plan.totalValue
        sum += share
        least = Math.min(least, share)
        count += 1
      }
    }
    expect(sum / count).toBeGreaterThan(0.99)
    expect(least).toBeGreaterThan(0.95)
  })
})

describe('the bound after a change', () => {
  it('comes nearer with more rounds, and stays above what a full match finds', async () => {
    let nearer = 0
    for (let seed = 0; seed < 8; seed += 1) {
      const world = randomWorld(seed, { ...SIZE, members: 20, requests: 40 })
      const before = await planned(world)
      const changed = later(world, randomWorld(seed + 1000, SIZE), seed)
      const quick = replan(before, changed, OPTIONS)
      const slow = replan(before, changed, { ...OPTIONS, boundRoundsMax: 100 })
      const full = await matchWithProblem(changed, solver, { seed: 1, workMax: 2_000_000 })
      expect(problemsOf(changed, slow)).toEqual([])
      expect(slow.plan.assignments).toEqual(quick.plan.assignments)
      expect(slow.plan.bound).toBeLessThanOrEqual(quick.plan.bound)
      expect(slow.plan.bound).toBeGreaterThanOrEqual(full.plan.totalValue)
      if (slow.plan.bound < quick.plan.bound) nearer += 1
    }
    expect(nearer).toBeGreaterThan(0)
  })
})

describe('the ranking after a change', () => {
  it('is what a full match would say of the same plan', async () => {
    for (let seed = 0; seed < 6; seed += 1) {
      const world = randomWorld(seed, SIZE)
      const before = await planned(world)
      const changed = later(world, randomWorld(seed + 1000, SIZE), seed)
      const { plan, solvedWorld } = replan(before, changed, OPTIONS)
      const scratch = indexWorld(changed)
      for (const part of scratch.parts) {
        const ranked = plan.requests
          .flatMap(({ parts }) => parts)
          .find(({ partId }) => partId === part.id)
        const verdicts = scratch.world.members.map((member) => {
          const { request, sessions } = part
          const setting = scratch.settingOf(part, member)
          return judge({ request, sessions, member }, setting, part.id)
        })
        const byMember = (one: { memberId: string }, other: { memberId: string }) =>
          one.memberId < other.memberId ? -1 : 1
        expect(ranked?.verdicts.toSorted(byMember)).toEqual(verdicts.toSorted(byMember))
      }
      expect(solvedWorld.compiled.world.members.length).toBe(changed.members.length)
    }
  })
})
