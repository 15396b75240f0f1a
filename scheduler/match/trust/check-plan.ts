import type { World } from '../../domain/world.ts'
import type { Plan } from '../plan.ts'
import type { Problem } from '../solve/problem.ts'
import { availabilityProblems } from './check-available.ts'
import { boardProblems } from './check-board.ts'
import { type CheckedPin, coverProblems, openProblems, pinProblems } from './check-cover.ts'
import { hoursProblems } from './check-hours.ts'
import { pairProblems } from './check-pairs.ts'
import { personProblems } from './check-person.ts'
import { requestProblems } from './check-request.ts'
import { proofProblems, sumProblems } from './check-sums.ts'
import type { Checked, PlanProblem } from './checked.ts'
import { look, lookUp } from './look-up.ts'

/** What a plan is held against besides the world. */
export interface CheckAgainst {
  /** What stood before the plan was made. */
  readonly pins?: readonly CheckedPin[]
  /** Of which the plan's certificate speaks; without it the certificate is not read. */
  readonly problem?: Problem
  /** Minutes of cover by board below which cover is uneven; only where the pool counts that. */
  readonly coverTargets?: ReadonlyMap<string, number>
}

/**
 * Checks a plan session by session against the world, by loops of its own: it shares nothing with the rules, the judging or the
 * compiled model, so that a mistake there cannot hide itself. Returns every problem; a plan is only kept when there are none.
 */
export function checkPlan(
  world: World,
  plan: Plan,
  { pins = [], problem, coverTargets = new Map() }: CheckAgainst = {},
): readonly PlanProblem[] {
  const by = lookUp(world)
  const checked: Checked[] = []
  const problems: PlanProblem[] = []
  for (const assignment of plan.assignments) {
    const found = look(by, assignment)
    if ('code' in found) problems.push(found)
    else checked.push(found)
  }
  problems.push(
    ...coverProblems(by, checked),
    ...availabilityProblems(checked),
    ...openProblems(by, plan, checked),
    ...pinProblems(plan, pins),
    ...sumProblems(by, plan, checked, coverTargets),
    ...(problem === undefined ? [] : proofProblems(plan, problem)),
  )
  for (const one of checked) {
    problems.push(
      ...requestProblems(world.spelregels, one),
      ...personProblems(by, one),
      ...boardProblems(by, one),
    )
  }
  for (const [member, own] of Map.groupBy(checked, (one) => one.member)) {
    problems.push(...pairProblems(by, member, own), ...hoursProblems(by, member, own))
  }
  return problems
}
