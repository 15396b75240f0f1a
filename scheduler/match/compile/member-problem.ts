import { eachBit, setBit, wordsFor } from '../bits.ts'
import type { MemberProblem } from '../solve/problem.ts'
import { budgetsOf } from './budgets-of.ts'
import type { Facts } from './facts.ts'
import type { PartConflicts } from './part-conflicts.ts'
import { sharedContracts } from './shared-contracts.ts'
import type { SharedRoom, SharedRoomsOf } from './shared-rooms.ts'

/** What all members' problems are made with. */
export interface MakeWith {
  readonly facts: Facts
  readonly inTime: PartConflicts
  readonly sharedRooms: SharedRoomsOf
  readonly contractsFor: (part: number, member: number) => number
}

/**
 * What the columns of one member do to each other: `parts` are the parts that the member can do, in order of columns. Two that
 * together need more room or more contracts than there are conflict; more than two are for the budgets.
 */
export function memberProblem(
  { facts, inTime, sharedRooms, contractsFor }: MakeWith,
  member: number,
  parts: Int32Array,
  first: number,
  known?: KnownConflicts,
): MemberProblem {
  const { length: size } = parts
  const words = wordsFor(size)
  const conflicts = new Uint32Array(size * words)
  const exclude = (one: number, other: number) => {
    setBit(conflicts, one * words, other)
    setBit(conflicts, other * words, one)
  }
  if (known !== undefined) excludeKnown(known, exclude)
  excludeInTime(inTime, parts, exclude, known)
  const shared = sharedRooms(member, parts)
  for (const one of shared) excludeFull(one, exclude)
  const contracts = sharedContracts(
    Float64Array.from(parts, (part) => contractsFor(part, member)),
    (column) => facts.parts[parts[column] ?? 0],
    exclude,
  )
  const budgets = budgetsOf([...contracts, ...shared], { size, words, conflicts })
  return { first, size, words, conflicts, budgets }
}

/** What the member's columns did to each other before: two that were there then conflict as they did. */
export interface KnownConflicts {
  readonly before: MemberProblem
  /** By column now: the column within the member before, or below 0. */
  readonly columnBefore: Int32Array
}

function excludeKnown({ before, columnBefore }: KnownConflicts, exclude: Exclude): void {
  const now = new Int32Array(before.size).fill(-1)
  for (const [column, old] of columnBefore.entries()) if (old >= 0) now[old] = column
  for (const [column, old] of columnBefore.entries()) {
    if (old < 0) continue
    eachBit(before.conflicts, old * before.words, before.words, (other) => {
      const otherNow = now[other] ?? -1
      if (otherNow > column) exclude(column, otherNow)
    })
  }
}

type Exclude = (one: number, other: number) => void

/** Columns stand by their begin, so that behind the first that begins too late to matter all do. */
function excludeInTime(
  { areApart, firstDay, lastDay }: PartConflicts,
  parts: Int32Array,
  exclude: Exclude,
  known: KnownConflicts | undefined,
): void {
  for (let one = 0; one < parts.length; one += 1) {
    const part = parts[one] ?? 0
    const dayAfter = (lastDay[part] ?? 0) + 1
    const isKnown = (known?.columnBefore[one] ?? -1) >= 0
    for (let next = one + 1; next < parts.length; next += 1) {
      const other = parts[next] ?? 0
      if ((firstDay[other] ?? 0) > dayAfter) break
      if (isKnown && (known?.columnBefore[next] ?? -1) >= 0) continue
      if (areApart(part, other)) exclude(one, next)
    }
  }
}

/** Two columns that use more than the room together. */
function excludeFull({ columns, uses, room }: SharedRoom, exclude: Exclude): void {
  let most = 0
  for (const one of uses) most = Math.max(most, one)
  for (let one = 0; one < columns.length; one += 1) {
    const left = room - (uses[one] ?? 0)
    if (most <= left) continue
    for (let other = 0; other < columns.length; other += 1) {
      if (other !== one && (uses[other] ?? 0) > left)
        exclude(columns[one] ?? 0, columns[other] ?? 0)
    }
  }
}
