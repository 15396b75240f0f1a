import { afterAll, describe, expect, it } from 'vitest'
import type { World } from '../../../scheduler/domain/world.ts'
import { judge } from '../../../scheduler/judge.ts'
import { otherOrder } from '../../../scheduler/match/instances/other-order.ts'
import { matchWithProblem } from '../../../scheduler/match/match.ts'
import type { Plan, PlanChange } from '../../../scheduler/match/plan.ts'
import { type Planned, plannedFrom, replan } from '../../../scheduler/match/replan.ts'
import { checkPlan } from '../../../scheduler/match/trust/check-plan.ts'
import { indexWorld } from '../../../scheduler/match/world/index-world.ts'
import { createHighsSolver } from '../../../src/solver/create-highs-solver.ts'
import { changedWorld } from './changed-world.ts'
import { randomWorld, type WorldSize } from './random-world.ts'
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

/** A world some time later, in which no request asks for two lessons at once and every lesson has a name of its own. */
function later(world: World, more: World, seed: number): World {
  const changed = changedWorld(world, more, seed)
  const requests = changed.requests.map((request) => {
    const byStart = new Map(request.sessions.map((session) => [session.startsAt, session]))
    const named = [...byStart.values()].map((session) =>
      session.id.startsWith(`${request.id}/`)
        ? session
        : { ...session, id: `${request.id}/${session.id}` },
    )
    const isSame = named.every((session, at) => session === request.sessions[at])
    return isSame && named.length === request.sessions.length
      ? request
      : { ...request, sessions: named }
  })
  return { ...changed, requests }
}

async function planned(world: World): Promise<Planned> {
  return plannedFrom(await matchWithProblem(world, solver, { seed: 1, workMax: 2_000_000 }))
}

/** By lesson: who has it; `null` where it is open. */
function coverOf({ requests, assignments }: Plan): ReadonlyMap<string, string | null> {
  const open = requests.flatMap(({ openSessionIds }) =>
    openSessionIds.map((id) => [id, null] as const),
  )
  const taken = assignments.flatMap(({ sessionIds, memberId }) =>
    sessionIds.map((id) => [id, memberId] as const),
  )
  return new Map([...open, ...taken])
}

/** What went from whom to whom, of lessons that were asked before and are asked still. */
function movedBetween(before: Plan, after: Plan): ReadonlySet<string> {
  const was = coverOf(before)
  const requestOf = new Map(
    after.requests.flatMap(({ requestId, parts }) =>
      (parts[0]?.sessionIds ?? []).map((id) => [id, requestId] as const),
    ),
  )
  const moved = [...coverOf(after)].filter(([id, member]) => was.has(id) && was.get(id) !== member)
  return new Set(moved.map(([id, member]) => `${requestOf.get(id)} ${was.get(id)} ${member}`))
}

const told = ({ requestId, wasMemberId, isMemberId }: PlanChange) =>
  `${requestId} ${wasMemberId} ${isMemberId}`

function problemsOf(world: World, { plan, solvedWorld }: Planned) {
  const coverTargets = new Map(Object.entries(plan.coverTargets))
  return checkPlan(world, plan, { problem: solvedWorld.problem, coverTargets })
}

/** What is left of the plan before, if all that each of them had is allowed still; otherwise nothing. */
function worthOfKeeping(world: World, before: Plan): number {
  const { parts, settingOf, world: ordered } = indexWorld(world)
  const kept = before.assignments.flatMap((one) => {
    const part = parts.find(({ id }) => id === one.partId)
    const member = ordered.members.find(({ id }) => id === one.memberId)
    if (part === undefined || member === undefined) return []
    const { request, sessions } = part
    const verdict = judge({ request, sessions, member }, settingOf(part, member), part.id)
    if (verdict.broken.length > 0) return []
    const sessionIds = sessions.map(({ id }) => id)
    return [{ ...one, sessionIds, verdict }]
  })
  const covered = new Set(kept.flatMap(({ sessionIds }) => sessionIds))
  const requests = ordered.requests.map(({ id, sessions }) => ({
    requestId: id,
    parts: [],
    openSessionIds: sessions.map((one) => one.id).filter((one) => !covered.has(one)),
    unfilledBecause: null,
  }))
  const totalValue = kept.reduce((sum, { verdict }) => sum + verdict.value, 0)
  const bound = { bound: totalValue, certifiedBound: totalValue, proof: 'none' as const }
  const plan = { ...before, ...bound, assignments: kept, requests, totalValue, status: 'stopped' }
  return checkPlan(world, plan as Plan).length === 0 ? totalValue : 0
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

/** Whether the reason of a change fits the world and the plans on both sides. */
function isRight(world: World, before: Plan, after: Planned, change: PlanChange): boolean {
  const { reason, facts, requestId, wasMemberId, isMemberId, sentence } = change
  const has = ({ assignments }: Plan, id: string) =>
    assignments.some((one) => one.requestId === id && one.memberId === wasMemberId)
  const isThere = world.members.some(({ id }) => id === wasMemberId)
  const others = [facts['requestIds'] ?? []].flat().map(String)
  if (!sentence.endsWith('.')) return false
  switch (reason) {
    case 'filled':
      return wasMemberId === null && isMemberId !== null
    case 'left-pool':
      return wasMemberId !== null && !isThere
    case 'not-allowed':
      return isThere && mayNot(after, requestId, wasMemberId ?? '', String(facts['ruleId']))
    case 'needed-elsewhere':
      return others.length > 0 && others.every((id) => has(after.plan, id) && id !== requestId)
    case 'no-room-beside':
      return others.length > 0 && others.every((id) => has(after.plan, id) && has(before, id))
    case 'fits-better':
      return isThere && isMemberId !== null && Number(facts['valueMore']) > 0
    default:
      return false
  }
}

function mayNot({ solvedWorld }: Planned, requestId: string, memberId: string, ruleId: string) {
  const { parts, world, settingOf } = solvedWorld.compiled
  const member = world.members.find(({ id }) => id === memberId)
  return parts
    .filter(({ request }) => request.id === requestId)
    .some((part) => {
      if (member === undefined) return false
      const { request, sessions } = part
      const { broken } = judge({ request, sessions, member }, settingOf(part, member), part.id)
      return broken[0]?.ruleId === ruleId
    })
}

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
