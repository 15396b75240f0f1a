import type { Budget, MemberProblem } from './problem.ts'

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
  readonly rooms: Float64Array
  /** By budget and column, `uses[budget * size + column]`; 0 where the column does not use it. */
  readonly uses: Float64Array
  /** By column: 1 where it keeps every budget by itself. */
  readonly stands: Uint8Array
}

/** The shape of one member. */
export function shapeOf(member: MemberProblem): MemberShape {
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
  const uses = new Float64Array(budgets.length * size)
  for (const [index, budget] of budgets.entries()) {
    for (const [at, column] of budget.columns.entries()) {
      uses[index * size + column] = budget.uses[at] ?? 0
    }
  }
  return { first, size, words, conflicts, rooms, uses, stands }
}

/** Whether the bit of `column` is set in the row of bits that starts at `offset`. */
export function hasBit(bits: Uint32Array, offset: number, column: number): boolean {
  return (((bits[offset + (column >>> 5)] ?? 0) >>> (column & 31)) & 1) === 1
}

/** Sets the bit of `column` in the row of bits that starts at `offset`. */
export function setBit(bits: Uint32Array, offset: number, column: number): void {
  const at = offset + (column >>> 5)
  bits[at] = (bits[at] ?? 0) | (1 << (column & 31))
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
