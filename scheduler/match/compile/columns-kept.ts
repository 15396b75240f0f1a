import type { Columns } from './columns-of.ts'
import type { Facts } from './facts.ts'
import { type Kept, NEW } from './kept.ts'

/** Which columns were there before. */
export interface ColumnsKept {
  /** By column: the column of the same pair before, with the same contracts left to give; `NEW` where there was none. */
  readonly before: Int32Array
  /** Whether a column that was there before has the same value still: scarcity hangs on what others can do. */
  readonly isWorthTheSame: (column: number) => boolean
}

/** Finds the columns that were there before. */
export function columnsKept(
  facts: Facts,
  columns: Columns,
  kept: Kept,
  columnsBefore: Columns,
): ColumnsKept {
  const hasSameRoom = roomAsBefore(facts, kept.before)
  const isAsScarce = scarceAsBefore(facts, kept)
  const before = new Int32Array(columns.count).fill(NEW)
  eachPairBefore(columns, kept, columnsBefore, (column, old) => {
    if (hasSameRoom(columns.partOf[column] ?? NEW, columns.memberOf[column] ?? NEW)) {
      before[column] = old
    }
  })
  return {
    before,
    isWorthTheSame: (column) =>
      isAsScarce(columns.partOf[column] ?? NEW, columns.memberOf[column] ?? NEW),
  }
}

/** Visits every column whose pair had one before, with that; of one member, those that stayed stand in the same order. */
function eachPairBefore(
  { firstOf, partOf }: Columns,
  { partBefore, memberBefore }: Kept,
  columnsBefore: Columns,
  visit: (column: number, old: number) => void,
): void {
  for (const [member, old] of memberBefore.entries()) {
    if (old === NEW) continue
    let place = columnsBefore.firstOf[old] ?? 0
    const end = columnsBefore.firstOf[old + 1] ?? 0
    for (let column = firstOf[member] ?? 0; column < (firstOf[member + 1] ?? 0); column += 1) {
      const oldPart = partBefore[partOf[column] ?? NEW] ?? NEW
      if (oldPart === NEW) continue
      let found = place
      while (found < end && columnsBefore.partOf[found] !== oldPart) found += 1
      if (found === end) continue
      place = found + 1
      visit(column, found)
    }
  }
}

/** Whether the board can give a member as many contracts for a part as before. */
function roomAsBefore(now: Facts, before: Facts): (part: number, member: number) => boolean {
  const { parts, members, chainRooms } = now
  if (now.world.chainLimits === before.world.chainLimits) return () => true
  return (part, member) => {
    const [requestId, memberId] = [parts[part]?.request.id ?? '', members[member]?.id ?? '']
    return (
      chainRooms.roomFor(requestId, memberId) === before.chainRooms.roomFor(requestId, memberId)
    )
  }
}

/** Whether as many are licensed for a part, and for the rarest request of a member, as before. */
function scarceAsBefore(
  now: Facts,
  { before, partBefore, memberBefore }: Kept,
): (part: number, member: number) => boolean {
  const [scarce, scarceBefore] = [now.scarcity(), before.scarcity()]
  const parts = now.parts.map(({ request: { id } }, part) => {
    const isNew = partBefore[part] === NEW
    return !isNew && scarce.licensedMembers.get(id) === scarceBefore.licensedMembers.get(id)
  })
  const members = now.members.map((_, member) => {
    const old = memberBefore[member] ?? NEW
    return old !== NEW && scarce.rarest[member] === scarceBefore.rarest[old]
  })
  return (part, member) => parts[part] === true && members[member] === true
}
