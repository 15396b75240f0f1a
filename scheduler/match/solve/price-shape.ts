import { hasBit, setBit } from '../bits.ts'
import type { Budget, MemberProblem, Problem } from './problem.ts'

/**
 * What the pricing routes need of one member, worked out once: pairs that together exceed a budget count as a conflict, and
 * budgets that no set without conflicts can exceed are gone.
 */
export interface MemberShape {
  readonly first: number
  readonly size: number
  readonly words: number
  /** As in the problem: a row of bits per column. */
  readonly conflicts: Uint32Array
  /** Budgets that a set without conflicts can exceed; their rooms once more, side by side. */
  readonly budgets: readonly Budget[]
  readonly rooms: Float64Array
  /** Column `c` uses `useAmounts[i]` of budget `useBudgets[i]`, for `i` from `useStarts[c]` up to `useStarts[c + 1]`. */
  readonly useStarts: Int32Array
  readonly useBudgets: Int32Array
  readonly useAmounts: Float64Array
  /** By column: 1 where it keeps every budget by itself. */
  readonly stands: Uint8Array
  /** By column: 1 where it covers more than one demand, as a whole absence does that could also be split. */
  readonly isWide: Uint8Array
}

/** The shape of one member of a problem. */
export function shapeOf(
  member: MemberProblem,
  { demandStarts }: Pick<Problem, 'demandStarts'>,
): MemberShape {
  const { first, size, words } = member
  // With thousands of columns a copy of the rows is felt, and without budgets nothing is added to them.
  const { length } = member.budgets
  const conflicts = length === 0 ? member.conflicts : Uint32Array.from(member.conflicts)
  const stands = new Uint8Array(size).fill(1)
  for (const { columns, uses, room } of member.budgets) {
    for (const [at, column] of columns.entries()) if ((uses[at] ?? 0) > room) stands[column] = 0
    addPairs(conflicts, words, columns, uses, room)
  }
  const budgets = member.budgets.filter((budget) => canBeExceeded(budget, conflicts, words))
  const rooms = Float64Array.from(budgets, ({ room }) => room)
  const isWide = Uint8Array.from({ length: size }, (_, column) => {
    const [start = 0, end = 0] = demandStarts.subarray(first + column, first + column + 2)
    return end - start > 1 ? 1 : 0
  })
  const uses = usesByColumn(size, budgets)
  return { first, size, words, conflicts, budgets, rooms, stands, isWide, ...uses }
}

function usesByColumn(size: number, budgets: readonly Budget[]) {
  const useStarts = new Int32Array(size + 1)
  for (const { columns } of budgets) {
    for (const column of columns) useStarts[column + 1] = (useStarts[column + 1] ?? 0) + 1
  }
  for (let column = 0; column < size; column += 1) {
    useStarts[column + 1] = (useStarts[column + 1] ?? 0) + (useStarts[column] ?? 0)
  }
  const next = useStarts.slice()
  const useBudgets = new Int32Array(useStarts[size] ?? 0)
  const useAmounts = new Float64Array(useStarts[size] ?? 0)
  for (const [budget, { columns, uses }] of budgets.entries()) {
    for (let index = 0; index < columns.length; index += 1) {
      const column = columns[index] ?? 0
      const at = next[column] ?? 0
      next[column] = at + 1
      useBudgets[at] = budget
      useAmounts[at] = uses[index] ?? 0
    }
  }
  return { useStarts, useBudgets, useAmounts }
}

function addPairs(
  conflicts: Uint32Array,
  words: number,
  columns: Int32Array,
  uses: Float64Array,
  room: number,
): void {
  for (let one = 0; one < columns.length; one += 1) {
    for (let other = one + 1; other < columns.length; other += 1) {
      if ((uses[one] ?? 0) + (uses[other] ?? 0) <= room) continue
      setBit(conflicts, (columns[one] ?? 0) * words, columns[other] ?? 0)
      setBit(conflicts, (columns[other] ?? 0) * words, columns[one] ?? 0)
    }
  }
}

/** Groups the columns so that of each group one can stand: if those that use most fit together, everything does. */
function canBeExceeded(budget: Budget, conflicts: Uint32Array, words: number): boolean {
  const { columns, uses, room } = budget
  const byUse = [...columns.keys()].toSorted((a, b) => (uses[b] ?? 0) - (uses[a] ?? 0) || a - b)
  const groups: number[][] = []
  let used = 0
  for (const at of byUse) {
    const column = columns[at] ?? 0
    const group = groups.find((others) =>
      others.every((other) => hasBit(conflicts, column * words, other)),
    )
    if (group === undefined) {
      groups.push([column])
      used += uses[at] ?? 0
    } else group.push(column)
  }
  return used > room
}
