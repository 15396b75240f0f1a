import { beforeAll, describe, expect, it } from 'vitest'
import { type Matched, matchWithProblem } from '../../../../scheduler/match/match.ts'
import type { Plan, PlannedAssignment, RequestPlan } from '../../../../scheduler/match/plan.ts'
import type { Solver } from '../../../../scheduler/match/solve/solver.ts'
import type { Certificate } from '../../../../scheduler/match/trust/certificate.ts'
import { checkPlan } from '../../../../scheduler/match/trust/check-plan.ts'
import { randomWorld } from '../random-world.ts'

const solver: Solver = { solve: () => Promise.reject(new Error('not asked')) }
const SIZE = { members: 5, requests: 8, weeks: 3, boards: 2, vakken: 2, split: 'weekday' } as const
const WORLDS = [0, 1, 2, 3].map((seed) => randomWorld(seed, SIZE))

type Leaf = Extract<Certificate, { readonly kind: 'bound' }>
type Breaking = (plan: Plan) => Partial<Plan>

const stopped = { status: 'stopped', proof: 'none' } as const

/** The plan with each of its assignments broken in turn. */
const eachAssignment =
  (how: (one: PlannedAssignment) => Partial<PlannedAssignment>) =>
  ({ assignments }: Plan): readonly Partial<Plan>[] =>
    assignments.map((one) => ({
      assignments: assignments.map((other) => (other === one ? { ...one, ...how(one) } : other)),
    }))

const ofRequests =
  (how: (requests: readonly RequestPlan[]) => readonly RequestPlan[]): Breaking =>
  ({ requests }) => ({ requests: how(requests) })

const ofLeaf =
  (how: (leaf: Leaf) => unknown): Breaking =>
  ({ certificate }) => ({ certificate: withLeaves(certificate, how) })

function withLeaves(certificate: Certificate, how: (leaf: Leaf) => unknown): Certificate {
  if (certificate.kind === 'bound') return asCertificate(how(certificate))
  const { column } = certificate
  const [without, chosen] = [certificate.without, certificate.with].map((one) =>
    withLeaves(one, how),
  )
  return asCertificate({ kind: 'branch', column, without, with: chosen })
}

/** What was tampered with says that it is a certificate, and is none. */
function asCertificate(tampered: unknown): Certificate {
  return JSON.parse('{"kind":"bound"}', (key, value) => (key === '' ? tampered : value))
}

const ASSIGNMENTS = {
  'is told of another part': eachAssignment((one) => {
    const partId = `${one.partId}/6`
    return { partId, verdict: { ...one.verdict, partId } }
  }),
  'leaves out a lesson': eachAssignment(({ sessionIds }) => ({ sessionIds: sessionIds.slice(1) })),
  'has a lesson twice': eachAssignment(({ sessionIds }) => ({
    sessionIds: [...sessionIds, ...sessionIds.slice(0, 1)],
  })),
  'is worth more': eachAssignment(({ verdict }) => ({
    verdict: { ...verdict, value: verdict.value + 1 },
  })),
  'is worth no number': eachAssignment(({ verdict }) => ({
    verdict: { ...verdict, value: Number.NaN },
  })),
  'is nobody of the pool': eachAssignment(() => ({ memberId: 'nobody' })),
}

const PLANS: Readonly<Record<string, Breaking>> = {
  'loses an assignment': ({ assignments }) => ({ assignments: assignments.slice(1) }),
  'has an assignment twice': ({ assignments }) => ({
    assignments: [...assignments, ...assignments.slice(0, 1)],
  }),
  'is worth more than its own proof': ({ assignments, totalValue }) => ({
    assignments: assignments.map((one, nth) => {
      const { verdict } = one
      return nth > 0 ? one : { ...one, verdict: { ...verdict, value: verdict.value + 1 } }
    }),
    totalValue: totalValue + 1,
    bound: totalValue + 1,
    certifiedBound: totalValue + 1,
  }),
  'bounds by no number': () => ({ ...stopped, bound: Number.NaN }),
  'bounds by infinity': () => ({ ...stopped, bound: Infinity, certifiedBound: Infinity }),
  'bounds below its value': ({ bound }) => ({ ...stopped, bound: bound - 1 }),
  'certifies no number': () => ({ certifiedBound: Number.NaN, proof: 'solver' }),
  'is said to be away from the best': () => ({ gap: 0.5 }),
  'is best by nobody’s proof': () => ({ proof: 'none' }),
  'is of other rules': () => ({ spelregelsId: 'others' }),
  'is of another version': ({ spelregelsVersion }) => ({
    spelregelsVersion: spelregelsVersion + 1,
  }),
  'leaves out a request': ofRequests((all) => all.slice(1)),
  'has a request twice': ofRequests((all) => [...all, ...all.slice(0, 1)]),
  'has a request of nobody': ofRequests((all) => [
    ...all,
    ...all.slice(0, 1).map((one) => ({ ...one, requestId: 'nobody’s' })),
  ]),
  'tells an open lesson twice': ofRequests((all) =>
    all.map((one) => ({ ...one, openSessionIds: [...one.openSessionIds, ...one.openSessionIds] })),
  ),
  'has no certificate': () => ({ certificate: asCertificate(null) }),
  'has an empty certificate': () => ({ certificate: asCertificate({}) }),
  'has a leaf of another kind': ofLeaf((leaf) => ({ ...leaf, kind: 'else' })),
  'has prices below 0': ofLeaf((leaf) => ({ ...leaf, demands: leaf.demands.map(() => -1) })),
  'has prices that are no numbers': ofLeaf((leaf) => ({
    ...leaf,
    demands: leaf.demands.map(() => Number.NaN),
  })),
  'has too few prices': ofLeaf((leaf) => ({ ...leaf, demands: leaf.demands.slice(1) })),
  'has no prices of demands': ofLeaf(({ boards }) => ({ kind: 'bound', boards })),
  'has prices of boards that are not counted': ofLeaf((leaf) => ({
    ...leaf,
    boards: Float64Array.of(1),
  })),
  'has a tree without one side': ofLeaf((leaf) => ({ kind: 'branch', column: 0, with: leaf })),
  'has a tree without the other': ofLeaf((leaf) => ({ kind: 'branch', column: 0, without: leaf })),
  'decides no column': ofLeaf((leaf) => {
    return { kind: 'branch', column: 0.5, with: leaf, without: leaf }
  }),
  'decides a column twice': ofLeaf((leaf) => {
    const once = { kind: 'branch', column: 0, with: leaf, without: leaf }
    return { ...once, with: once }
  }),
}

describe('the checker', () => {
  const found: Matched[] = []
  beforeAll(async () => {
    for (const world of WORLDS) found.push(await matchWithProblem(world, solver, { seed: 1 }))
  })
  /** How many problems each of the plans has, broken so. */
  const problemsOf = (how: (plan: Plan) => readonly Partial<Plan>[]) =>
    found.flatMap(({ plan, problem }, at) => {
      const world = WORLDS[at] ?? randomWorld(at, SIZE)
      return how(plan).map((broken) => checkPlan(world, { ...plan, ...broken }, { problem }).length)
    })

  it('finds nothing in a plan that nobody broke', () => {
    expect(problemsOf(() => [{}])).toEqual([0, 0, 0, 0])
    expect(found.every(({ plan }) => plan.assignments.length > 1)).toBe(true)
    const open = found.map(({ plan }) => plan.requests.flatMap((one) => one.openSessionIds).length)
    expect(Math.min(...open)).toBeGreaterThan(0)
  })

  it.each(Object.entries(ASSIGNMENTS))('sees each assignment that %s', (_, how) => {
    expect(problemsOf(how).length).toBeGreaterThan(8)
    expect(problemsOf(how).filter((count) => count === 0)).toEqual([])
  })

  it.each(Object.entries(PLANS))('sees a plan that %s', (_, how) => {
    expect(problemsOf((plan) => [how(plan)]).filter((count) => count === 0)).toEqual([])
  })
})
