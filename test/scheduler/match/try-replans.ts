import { afterAll } from 'vitest'
import type { World } from '../../../scheduler/domain/world.ts'
import { judge } from '../../../scheduler/judge.ts'
import type { EarlierCover } from '../../../scheduler/match/explain/changes-of.ts'
import { lessonPrices } from '../../../scheduler/match/explain/lesson-prices.ts'
import { type Matched, matchWithProblem } from '../../../scheduler/match/match.ts'
import type { Plan, PlanChange } from '../../../scheduler/match/plan.ts'
import { checkPlan } from '../../../scheduler/match/trust/check-plan.ts'
import { indexWorld } from '../../../scheduler/match/world/index-world.ts'
import { createHighsSolver } from '../../../src/solver/create-highs-solver.ts'
import { changedWorld } from './changed-world.ts'
import { randomWorld, type WorldSize } from './random-world.ts'
import { wildWorld } from './wild-world.ts'

const SIZE: WorldSize = { members: 12, requests: 20, weeks: 3, boards: 3, vakken: 2 }
const SPLIT: WorldSize = { ...SIZE, requests: 12, split: 'weekday' }

/** Kinds of worlds in which something changes. */
export const REPLANNED_KINDS = [
  ['whole requests', randomWorld, SIZE],
  ['requests that may be split', randomWorld, SPLIT],
  ['wild ones', wildWorld, SPLIT],
] as const

/** Full matches, with a solver that is closed when the tests of the file are over. */
export function useFullMatches(): (world: World) => Promise<Matched> {
  const solver = createHighsSolver()
  afterAll(() => solver.close())
  return (world) => matchWithProblem(world, solver, { seed: 1, workMax: 2_000_000 })
}

/** A plan as it is saved: who has what, what is open, and at what price. */
export function toldOf({ plan, solvedWorld }: Made): readonly EarlierCover[] {
  const { assignments, requests } = plan
  const priceOf = lessonPrices(solvedWorld)
  const taken = assignments.map(({ requestId, partId, memberId, sessionIds }) => {
    return { requestId, partId, memberId, sessionIds, price: priceOf(sessionIds) }
  })
  const open = requests.map(({ requestId, openSessionIds }) => {
    const price = priceOf(openSessionIds)
    return { requestId, partId: requestId, memberId: null, sessionIds: openSessionIds, price }
  })
  return [...taken, ...open]
}

/** By part, who has it. */
export const namesIn = ({ plan }: Pick<Matched, 'plan'>): Readonly<Record<string, string>> =>
  Object.fromEntries(plan.assignments.map(({ partId, memberId }) => [partId, memberId]))

/** A plan with the world that it is of. */
type Made = Pick<Matched, 'plan' | 'solvedWorld'>

/** A world some time later, in which no request asks for two lessons at once and every lesson has a name of its own. */
export function later(world: World, more: World, seed: number): World {
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
export function movedBetween(before: Plan, after: Plan): ReadonlySet<string> {
  const was = coverOf(before)
  const requestOf = new Map(
    after.requests.flatMap(({ requestId, parts }) =>
      (parts[0]?.sessionIds ?? []).map((id) => [id, requestId] as const),
    ),
  )
  const moved = [...coverOf(after)].filter(([id, member]) => was.has(id) && was.get(id) !== member)
  return new Set(moved.map(([id, member]) => `${requestOf.get(id)} ${was.get(id)} ${member}`))
}

/** A change as `movedBetween` tells it. */
export const told = ({ requestId, wasMemberId, isMemberId }: PlanChange) =>
  `${requestId} ${wasMemberId} ${isMemberId}`

/** What the independent check finds. */
export function problemsOf(world: World, { plan, solvedWorld }: Made) {
  const coverTargets = new Map(Object.entries(plan.coverTargets))
  return checkPlan(world, plan, { problem: solvedWorld.problem, coverTargets })
}

/** What is left of the plan before, if all that each of them had is allowed still; otherwise nothing. */
export function worthOfKeeping(world: World, before: Plan): number {
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
    openPart: null,
    unfilledBecause: null,
  }))
  const totalValue = kept.reduce((sum, { verdict }) => sum + verdict.value, 0)
  const bound = { bound: totalValue, certifiedBound: totalValue, proof: 'none' as const }
  const plan = { ...before, ...bound, assignments: kept, requests, totalValue, status: 'stopped' }
  return checkPlan(world, plan as Plan).length === 0 ? totalValue : 0
}

/** Whether the reason of a change fits the world and the plans on both sides. */
export function isRight(world: World, before: Plan, after: Made, change: PlanChange): boolean {
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
    case 'new-lessons':
      return isThere && mayNot(after, requestId, wasMemberId ?? '', String(facts['ruleId']))
    case 'needed-elsewhere':
      return others.length > 0 && others.every((id) => has(after.plan, id) && id !== requestId)
    case 'no-room-beside':
      return others.length > 0 && others.every((id) => has(after.plan, id) && has(before, id))
    case 'other-lessons':
      return has(after.plan, requestId)
    case 'fits-better':
      return isThere && isMemberId !== null && Number(facts['valueMore']) > 0
    default:
      return false
  }
}

function mayNot({ solvedWorld }: Made, requestId: string, memberId: string, ruleId: string) {
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
