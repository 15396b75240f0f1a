import type { MemberProblem } from '../solve/problem.ts'
import { setBit, wordsFor } from '../world/bits.ts'
import { budgetsOf } from './budgets-of.ts'
import type { Facts } from './facts.ts'
import type { AreApart } from './part-conflicts.ts'
import { sharedContracts } from './shared-contracts.ts'
import { type SharedRoom, sharedRooms } from './shared-rooms.ts'

/** What all members' problems are made with. */
export interface MakeWith {
  readonly facts: Facts
  readonly areApart: AreApart
  readonly contractsFor: (part: number, member: number) => number
}

/**
 * What the columns of one member do to each other: `parts` are the parts that the member can do, in order of columns. Two that
 * together need more room or more contracts than there are conflict; more than two are for the budgets.
 */
export function memberProblem(
  { facts, areApart, contractsFor }: MakeWith,
  member: number,
  parts: Int32Array,
  first: number,
): MemberProblem {
  const { length: size } = parts
  const words = wordsFor(size)
  const bits = new Uint32Array(size * words)
  const exclude = (one: number, other: number) => {
    setBit(bits, one * words, other)
    setBit(bits, other * words, one)
  }
  for (let one = 0; one < size; one += 1) {
    for (let other = one + 1; other < size; other += 1) {
      if (areApart(parts[one] ?? 0, parts[other] ?? 0)) exclude(one, other)
    }
  }
  const shared = sharedRooms(facts, member, parts)
  for (const one of shared) excludeFull(one, exclude)
  const contracts = sharedContracts(
    Float64Array.from(parts, (part) => contractsFor(part, member)),
    (column) => facts.parts[parts[column] ?? 0],
    exclude,
  )
  const budgets = budgetsOf([...contracts, ...shared], { size, words, bits })
  return { first, size, words, conflicts: bits, budgets }
}

/** Two columns that use more than the room together. */
function excludeFull(
  { columns, uses, room }: SharedRoom,
  exclude: (one: number, other: number) => void,
): void {
  const [most, next] = uses.toSorted((a, b) => b - a)
  if ((most ?? 0) + (next ?? 0) <= room) return
  for (let one = 0; one < columns.length; one += 1) {
    for (let other = one + 1; other < columns.length; other += 1) {
      if ((uses[one] ?? 0) + (uses[other] ?? 0) > room) {
        exclude(columns[one] ?? 0, columns[other] ?? 0)
      }
    }
  }
}
