import type { Budget, MemberProblem, Problem } from '../solve/problem.ts'

/** The problem without these groups of columns (see `overlookedIn`): of each group of one member, at least one is not chosen. */
export function withOverlooked(problem: Problem, groups: readonly (readonly number[])[]): Problem {
  const byMember = Map.groupBy(groups, ([column = -1]) => problem.memberOf[column])
  const members = problem.members.map((member, at): MemberProblem => {
    const own = byMember.get(at) ?? []
    if (own.length === 0) return member
    return { ...member, budgets: [...member.budgets, ...own.map((one) => budgetOf(member, one))] }
  })
  return { ...problem, members }
}

function budgetOf({ first }: MemberProblem, columns: readonly number[]): Budget {
  return {
    columns: Int32Array.from(columns, (column) => column - first).sort(),
    uses: new Float64Array(columns.length).fill(1),
    room: columns.length - 1,
  }
}
