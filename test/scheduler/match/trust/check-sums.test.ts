import { describe, expect, it } from 'vitest'
import type { Plan, PlannedAssignment } from '../../../../scheduler/match/plan.ts'
import type { Problem } from '../../../../scheduler/match/solve/problem.ts'
import { type CheckAgainst, checkPlan } from '../../../../scheduler/match/trust/check-plan.ts'
import { aWorld } from '../../case.ts'
import { spelregels } from '../../spelregels.ts'
import { aPlan } from './a-plan.ts'

type Change = (plan: Plan) => Plan

const plan = aPlan(aWorld(), [{ memberId: 'member', requestId: 'request' }])
const same: Change = (one) => one
const above: Change = ({ bound, ...rest }) => {
  return { ...rest, bound: bound + 1, certifiedBound: bound + 1 }
}
/** The plan with the judgement of its only assignment changed. */
const judged =
  (over: Partial<PlannedAssignment['verdict']>): Change =>
  ({ assignments, ...rest }) => ({
    ...rest,
    assignments: assignments.map((one) => ({ ...one, verdict: { ...one.verdict, ...over } })),
  })

/** Of the changed plan, which says how far it is from its bound. */
function codesOf(change: Change, against?: CheckAgainst, world = aWorld()): readonly string[] {
  const changed = change(plan)
  const gap = (changed.bound - changed.totalValue) / changed.bound
  return checkPlan(world, { ...changed, gap }, against).map(({ code }) => code)
}

describe('the sums of a plan', () => {
  it.each<[string, string, Change]>([
    ['wrong-total', 'less', (one) => ({ ...one, totalValue: one.totalValue - 1 })],
    ['wrong-bound', 'below the value', (one) => ({ ...one, bound: one.bound - 1 })],
    [
      'wrong-bound',
      'optimal above the value',
      (one) => above({ ...one, status: 'optimal', proof: 'solver' }),
    ],
    [
      'wrong-proof',
      'certified below the bound',
      (one) => ({ ...one, certifiedBound: one.bound - 1 }),
    ],
    [
      'wrong-proof',
      'a certificate that proves less',
      (one) => ({ ...one, proof: 'certificate', certifiedBound: one.bound + 1 }),
    ],
    ['wrong-proof', 'optimal by nobody', (one) => ({ ...one, status: 'optimal' })],
    ['wrong-verdict', 'of another member', judged({ memberId: 'other' })],
    ['wrong-verdict', 'of another request', judged({ requestId: 'other' })],
    ['wrong-verdict', 'of another part', judged({ partId: 'other' })],
    ['not-feasible', 'a rule in the way', judged({ broken: [{ ruleId: 'role', facts: {} }] })],
  ])('show %s: %s', (code, _, change) => {
    expect(codesOf(change)).toEqual([code])
  })

  it('let a stopped plan lie below its bound, and an optimal one be proven', () => {
    expect(codesOf(same)).toEqual([])
    expect(codesOf(above)).toEqual([])
    expect(codesOf((one) => ({ ...one, status: 'optimal', proof: 'certificate' }))).toEqual([])
  })

  it('take off what uneven cover costs', () => {
    const uneven = aWorld({ spelregels: spelregels({ unevenCoverCostPerHour: 120 }) })
    // 250 minutes are covered, so that 30 are missing at 2 each.
    const coverTargets = new Map([['asks', 280]])
    const less: Change = (one) => ({ ...one, totalValue: one.totalValue - 60 })
    expect(codesOf(less, { coverTargets }, uneven)).toEqual([])
    expect(codesOf(same, { coverTargets }, uneven)).toEqual(['wrong-total'])
    expect(codesOf(same, { coverTargets: new Map([['asks', 250]]) }, uneven)).toEqual([])
  })
})

describe('the certificate of a plan', () => {
  const problem: Problem = {
    values: Float64Array.from([plan.totalValue]),
    memberOf: Int32Array.from([0]),
    demandStarts: Int32Array.from([0, 1]),
    demands: Int32Array.from([0]),
    demandCount: 1,
    members: [{ first: 0, size: 1, words: 1, conflicts: new Uint32Array(1), budgets: [] }],
    evenness: null,
  }
  const priced =
    (price: number): Change =>
    (one) => ({
      ...one,
      certificate: {
        kind: 'bound',
        demands: Float64Array.from([price]),
        boards: new Float64Array(0),
      },
    })

  it('proves what the plan claims', () => {
    expect(codesOf(priced(plan.totalValue), { problem })).toEqual([])
    expect(codesOf(priced(0), { problem })).toEqual([])
  })

  it('is found out when it proves less, or is none', () => {
    expect(codesOf(priced(plan.totalValue + 1), { problem })).toEqual(['not-proven'])
    expect(codesOf(priced(-1), { problem })).toEqual(['not-proven'])
    expect(codesOf(same, { problem })).toEqual(['not-proven'])
  })

  it('is not read without its problem', () => {
    expect(codesOf(priced(-1))).toEqual([])
  })
})
