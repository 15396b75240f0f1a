import { expect, it } from 'vitest'
import type { StoredVerdict } from '../../../scheduler/domain/stored-verdict.ts'
import type { Verdict } from '../../../scheduler/domain/verdict.ts'
import type { Plan } from '../../../scheduler/match/plan.ts'
import { proposalsOfPlan } from '../../../src/solver/proposals-of-plan.ts'

const verdict = (memberId: string, broken: number): Verdict => ({
  requestId: 'r',
  partId: 'r',
  memberId,
  source: 'flexpool',
  licence: { outcome: 'licensed', article: null, until: null },
  broken: Array.from({ length: broken }, (_, n) => ({ ruleId: `rule-${n}`, facts: {} })),
  costs: [],
  value: broken === 0 ? 5 : 0,
})

/** One request: two who can, and the nearest of many who cannot. */
const verdicts = [verdict('anna', 0), verdict('bas', 0), verdict('no', 1)]
const request: Plan['requests'][number] = {
  requestId: 'r',
  parts: [
    {
      partId: 'r',
      sessionIds: ['s'],
      verdicts,
      alternatives: [{ memberId: 'bas', atLeast: 3 }],
      judgedCount: 70,
      keptAway: { 'rule-0': 68 },
    },
  ],
  openSessionIds: [],
  openPart: null,
  unfilledBecause: null,
}
const plan = (over: Partial<Plan>): Plan => ({
  assignments: [],
  requests: [request],
  totalValue: 5,
  bound: 5,
  gap: 0,
  status: 'optimal',
  proof: 'solver',
  certifiedBound: 5,
  certificate: { kind: 'bound', demands: new Float64Array(), boards: new Float64Array() },
  changes: [],
  coverTargets: {},
  workUsed: 0,
  stoppedAtWork: null,
  solverFailure: null,
  seed: 1,
  spelregelsId: 'x',
  spelregelsVersion: 1,
  ...over,
})
/** Ten points a lesson. */
const PRICE = ({ length }: readonly string[]) => 10 * length
const keptIn = (json: string) => JSON.parse(json) as StoredVerdict[]

it('keeps everybody who can come and the nearest who cannot, and how many were judged', () => {
  const chosen = { requestId: 'r', partId: 'r', memberId: 'anna', sessionIds: ['s'] }
  const found = proposalsOfPlan(
    plan({ assignments: [{ ...chosen, verdict: verdict('anna', 0) }] }),
    PRICE,
  )
  expect(found).toMatchObject([
    { memberId: 'anna', value: 5, price: 10, judgedCount: 70, keptAway: { 'rule-0': 68 } },
  ])
  const kept = keptIn(found[0]?.verdictsJson ?? '')
  expect(kept.map(({ memberId, atLeast }) => [memberId, atLeast])).toEqual([
    ['anna', 0],
    ['bas', 3],
    ['no', null],
  ])
})

it('proposes nobody for what stays open, with the requests that hold those who could', () => {
  const holds = (requestId: string) => ({ requestId, partId: requestId, value: 9 })
  const member = (memberId: string, ...held: string[]) => ({
    memberId,
    partId: 'r',
    value: 5,
    holds: held.map(holds),
  })
  const members = [member('anna', 'q', 'p'), member('bas', 'p')]
  const open = { ...request, openSessionIds: ['s'] }
  const unfilledBecause = { kind: 'all-needed-elsewhere' as const, members }
  expect(proposalsOfPlan(plan({ requests: [{ ...open, unfilledBecause }] }), PRICE)).toMatchObject([
    { memberId: null, value: 0, price: 10, sessionIds: ['s'], heldByRequestIds: ['p', 'q'] },
  ])
  expect(proposalsOfPlan(plan({}), PRICE)).toEqual([])
})
