import { hasBit } from '../bits.ts'
import { coverByCliques } from './cover-by-cliques.ts'
import { implies } from './implies.ts'
import { indexProblem } from './index-problem.ts'
import type { Choice, MemberProblem, Problem } from './problem.ts'
import { ProgramRows } from './program-rows.ts'
import type { IntegerProgram } from './solver.ts'

export interface CompactWith {
  /** An allowed choice, where the solver begins. */
  readonly start: Choice
  readonly seed: number
}

/**
 * The whole problem as one integer program with the problem's own columns: a row per demand that several could cover, and per
 * member a cover of its conflicts by cliques and the budgets that these do not imply. `null` where uneven cover costs: that is
 * no yes or no.
 */
export function compactProgram(
  problem: Problem,
  { start, seed }: CompactWith,
): IntegerProgram | null {
  if (problem.evenness !== null) return null
  const { columnStarts, columns } = indexProblem(problem)
  const rows = new ProgramRows()
  for (let demand = 0; demand < problem.demandCount; demand += 1) {
    const covering = columns.subarray(columnStarts[demand], columnStarts[demand + 1])
    if (covering.length > 1) rows.addAtMostOne(covering)
  }
  for (const member of problem.members) addMemberRows(rows, member)
  return { values: problem.values, ...rows.laidOut(), start: start.chosen, seed }
}

function addMemberRows(rows: ProgramRows, member: MemberProblem): void {
  for (const clique of coverByCliques(member)) {
    rows.addAtMostOne(clique.map((column) => member.first + column))
  }
  for (const [at, budget] of member.budgets.entries()) {
    if (isImplied(member, at)) continue
    const columns = budget.columns.map((column) => member.first + column)
    rows.add(columns, budget.uses, budget.room)
  }
}

/** Whether a budget says nothing that the conflicts or another budget do not say already. */
function isImplied(member: MemberProblem, at: number): boolean {
  const budget = member.budgets[at]
  if (budget === undefined) return true
  const { columns, uses, room } = budget
  if (uses.reduce((sum, use) => sum + use, 0) <= room) return true
  if (uses.every((use) => use <= room) && excludeEachOther(member, columns)) return true
  return member.budgets.some((other, place) => {
    if (place === at || !implies(other, budget)) return false
    return place < at || !implies(budget, other)
  })
}

function excludeEachOther({ words, conflicts }: MemberProblem, columns: Int32Array): boolean {
  return columns.every((one, at) =>
    columns.subarray(at + 1).every((other) => hasBit(conflicts, one * words, other)),
  )
}
