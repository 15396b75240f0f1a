import type { Plan } from '../plan.ts'
import type { Problem } from '../solve/problem.ts'
import { certifiedBound } from './check-certificate.ts'
import type { Checked, PlanProblem } from './checked.ts'
import type { LookUp } from './look-up.ts'

const NOBODY = { requestId: null, memberId: null }

/** What is wrong with what a plan says about itself: judgements that are not of these pairs, the total, the bound, the proof. */
export function sumProblems(
  by: LookUp,
  plan: Plan,
  checked: readonly Checked[],
  targets: ReadonlyMap<string, number>,
): readonly PlanProblem[] {
  const { assignments, totalValue, bound, certifiedBound: certified, status, proof } = plan
  const problems: PlanProblem[] = []
  const add = (code: string, detail: string) => problems.push({ ...NOBODY, code, detail })
  let total = -unevenCost(by, checked, targets)
  for (const { verdict, requestId, partId, memberId } of assignments) {
    total += verdict.value
    const about = { requestId, memberId, detail: `${verdict.value}` }
    if (verdict.broken.length > 0 || verdict.value < 1) {
      problems.push({ ...about, code: 'not-feasible' })
    }
    const isOfPair = verdict.requestId === requestId && verdict.memberId === memberId
    if (!isOfPair || verdict.partId !== partId) problems.push({ ...about, code: 'wrong-verdict' })
  }
  if (total !== totalValue) add('wrong-total', `${totalValue}, not ${total}`)
  const isBound = Number.isFinite(bound) && bound >= totalValue
  if (!isBound || (status === 'optimal' && bound !== totalValue)) {
    add('wrong-bound', `${bound} for ${totalValue}`)
  }
  const away = bound > 0 ? (bound - totalValue) / bound : 0
  if (plan.gap !== away) add('wrong-gap', `${plan.gap}, not ${away}`)
  const isProven = proof !== 'certificate' || certified === bound
  if (!isProven || !(certified >= bound) || (proof === 'none' && status === 'optimal')) {
    add('wrong-proof', `${proof} of ${certified} for ${bound}`)
  }
  const { id, version } = by.world.spelregels
  if (plan.spelregelsId !== id || plan.spelregelsVersion !== version) {
    add('wrong-rules', `${plan.spelregelsId} ${plan.spelregelsVersion}, not ${id} ${version}`)
  }
  return problems
}

/** What it costs that boards are covered less than their targets, in minutes. */
function unevenCost(
  { world }: LookUp,
  checked: readonly Checked[],
  targets: ReadonlyMap<string, number>,
): number {
  const covered = new Map<string, number>()
  for (const { request, sessions } of checked) {
    for (const { minutes } of sessions) {
      covered.set(request.boardId, (covered.get(request.boardId) ?? 0) + minutes)
    }
  }
  let minutesShort = 0
  for (const [boardId, target] of targets) {
    minutesShort += Math.max(0, target - (covered.get(boardId) ?? 0))
  }
  return (minutesShort * world.spelregels.unevenCoverCostPerHour) / 60
}

/** A certificate that proves less than the plan claims, or that the plan cannot be worth so much, or that is none at all. */
export function proofProblems(plan: Plan, problem: Problem): readonly PlanProblem[] {
  const claim = plan.certifiedBound
  try {
    const proven = certifiedBound(problem, plan.certificate)
    if (proven > claim) {
      return [{ ...NOBODY, code: 'not-proven', detail: `${proven} is above ${claim}` }]
    }
    if (proven >= plan.totalValue) return []
    const detail = `${plan.totalValue}, which is more than any plan's ${proven}`
    return [{ ...NOBODY, code: 'wrong-total', detail }]
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return [{ ...NOBODY, code: 'not-proven', detail: error.message }]
  }
}
