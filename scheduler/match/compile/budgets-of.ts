import { hasBit } from '../bits.ts'
import type { Budget } from '../solve/problem.ts'
import type { SharedRoom } from './shared-rooms.ts'

/** Which columns of one member cannot both be chosen, as `MemberProblem` has it. */
export interface Conflicts {
  readonly size: number
  readonly words: number
  readonly bits: Uint32Array
}

/**
 * The budgets that columns can exceed together although no two of them conflict, and that no other budget implies; divided by
 * what all uses have in common, so that room for half a lesson does not count.
 */
export function budgetsOf(shared: readonly SharedRoom[], conflicts: Conflicts): readonly Budget[] {
  const groups = groupsApart(conflicts)
  const tight = shared.filter((one) => mostAtOnce(one, groups) > one.room)
  const kept: SharedRoom[] = []
  for (const one of tight.toSorted(
    (a, b) => b.columns.length - a.columns.length || a.room - b.room,
  )) {
    if (!kept.some((other) => implies(other, one))) kept.push(one)
  }
  return kept
    .filter((one) => !kept.some((other) => other !== one && implies(other, one)))
    .map(budgetOf)
}

/** By column: a group, of which all columns conflict with each other. */
function groupsApart({ size, words, bits }: Conflicts): Int32Array {
  const groups: number[][] = []
  return Int32Array.from({ length: size }, (_, column) => {
    const found = groups.findIndex((group) =>
      group.every((other) => hasBit(bits, column * words, other)),
    )
    if (found < 0) return groups.push([column]) - 1
    groups[found]?.push(column)
    return found
  })
}

/** No choice without conflicts uses more than this: the most of each group. */
function mostAtOnce({ columns, uses }: SharedRoom, groups: Int32Array): number {
  const most = new Map<number, number>()
  for (const [at, column] of columns.entries()) {
    const group = groups[column] ?? 0
    most.set(group, Math.max(most.get(group) ?? 0, uses[at] ?? 0))
  }
  let sum = 0
  for (const one of most.values()) sum += one
  return sum
}

/** Whether keeping `one` keeps `other`: no more room, and every column uses at least as much. */
function implies(one: SharedRoom, other: SharedRoom): boolean {
  if (one.room > other.room || one.columns.length < other.columns.length) return false
  let at = 0
  for (const [of, column] of other.columns.entries()) {
    while ((one.columns[at] ?? column) < column) at += 1
    if (one.columns[at] !== column || (one.uses[at] ?? 0) < (other.uses[of] ?? 0)) return false
  }
  return true
}

function budgetOf({ columns, uses, room }: SharedRoom): Budget {
  const unit = uses.reduce(commonDivisor)
  return {
    columns: Int32Array.from(columns),
    uses: Float64Array.from(uses, (minutes) => minutes / unit),
    room: Math.floor(room / unit),
  }
}

function commonDivisor(one: number, other: number): number {
  return other === 0 ? one : commonDivisor(other, one % other)
}
