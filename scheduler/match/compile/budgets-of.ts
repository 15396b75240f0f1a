import { hasBit } from '../bits.ts'
import { implies } from '../solve/implies.ts'
import type { Budget, MemberProblem } from '../solve/problem.ts'
import type { SharedRoom } from './shared-rooms.ts'

/** Which columns of one member cannot both be chosen. */
type Conflicts = Pick<MemberProblem, 'size' | 'words' | 'conflicts'>

/**
 * The budgets that columns can exceed together although no two of them conflict, and that no other budget implies; divided by
 * what all uses have in common, so that room for half a lesson does not count.
 */
export function budgetsOf(shared: readonly SharedRoom[], member: Conflicts): readonly Budget[] {
  const groups = groupsApart(member)
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
function groupsApart({ size, words, conflicts }: Conflicts): Int32Array {
  const groups: number[][] = []
  return Int32Array.from({ length: size }, (_, column) => {
    const found = groups.findIndex((group) =>
      group.every((other) => hasBit(conflicts, column * words, other)),
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
