import type { MemberProblem, Problem } from '../solve/problem.ts'
import type { Row } from './program-of.ts'

/** The problem with rows that it had overlooked (see `overlookedIn`) as budgets of the members whose columns they hold. */
export function withOverlooked(problem: Problem, rows: readonly Row[]): Problem {
  const byMember = Map.groupBy(rows, ({ columns }) => problem.memberOf[columns[0] ?? -1])
  const members = problem.members.map((member, at): MemberProblem => {
    const more = (byMember.get(at) ?? []).map(({ columns, uses, max }) => ({
      columns: Int32Array.from(columns, (column) => column - member.first),
      uses: Float64Array.from(uses),
      room: max,
    }))
    return more.length === 0 ? member : { ...member, budgets: [...member.budgets, ...more] }
  })
  return { ...problem, members }
}
