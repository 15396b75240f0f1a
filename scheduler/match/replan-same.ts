import type { Budget, MemberProblem, Problem } from './solve/problem.ts'

type Numbers = Int32Array | Uint32Array | Float64Array

/** Whether two problems say the same, so that what was proven of the one holds for the other. */
export function isSameProblem(one: Problem, other: Problem): boolean {
  return (
    one.demandCount === other.demandCount &&
    isEqual(one.values, other.values) &&
    isEqual(one.memberOf, other.memberOf) &&
    isEqual(one.demandStarts, other.demandStarts) &&
    isEqual(one.demands, other.demands) &&
    one.members.every((member, at) => isSameMemberProblem(member, other.members[at])) &&
    isSameEvenness(one.evenness, other.evenness)
  )
}

/** Whether the columns of a member do the same to each other. */
export function isSameMemberProblem(one: MemberProblem, other: MemberProblem | undefined): boolean {
  if (other === undefined || one.budgets.length !== other.budgets.length) return false
  const isSameBudget = ({ columns, uses, room }: Budget, at: number) => {
    const budget = other.budgets[at]
    if (budget === undefined || room !== budget.room) return false
    return isEqual(columns, budget.columns) && isEqual(uses, budget.uses)
  }
  return (
    isEqual(one.conflicts, other.conflicts) &&
    (one.budgets === other.budgets || one.budgets.every(isSameBudget))
  )
}

function isSameEvenness(one: Problem['evenness'], other: Problem['evenness']): boolean {
  if (one === null || other === null) return one === other
  return (
    one.costPerMinute === other.costPerMinute &&
    isEqual(one.targets, other.targets) &&
    isEqual(one.boardOf, other.boardOf) &&
    isEqual(one.minutes, other.minutes)
  )
}

function isEqual(one: Numbers, other: Numbers): boolean {
  if (one === other) return true
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false
  return true
}
