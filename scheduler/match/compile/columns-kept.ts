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

/** Finds the columns that were there before; of one member, those that stayed stand in the same order. */
export function columnsKept(
  facts: Facts,
  columns: Columns,
  { before, partBefore, memberBefore }: Kept,
  columnsBefore: Columns,
): ColumnsKept {
  const { parts, members, chainRooms } = facts
  const sameRooms = facts.world.chainLimits === before.world.chainLimits
  const isAsScarce = scarceAsBefore(facts, before, partBefore, memberBefore)
  const kept = new Int32Array(columns.count).fill(NEW)
  for (const [at, member] of members.entries()) {
    const old = memberBefore[at] ?? NEW
    if (old === NEW) continue
    let place = columnsBefore.firstOf[old] ?? 0
    const end = columnsBefore.firstOf[old + 1] ?? 0
    for (
      let column = columns.firstOf[at] ?? 0;
      column < (columns.firstOf[at + 1] ?? 0);
      column += 1
    ) {
      const part = columns.partOf[column] ?? 0
      const oldPart = partBefore[part] ?? NEW
      if (oldPart === NEW) continue
      let found = place
      while (found < end && columnsBefore.partOf[found] !== oldPart) found += 1
      if (found === end) continue
      place = found + 1
      const id = parts[part]?.request.id ?? ''
      const isSame =
        sameRooms || chainRooms.roomFor(id, member.id) === before.chainRooms.roomFor(id, member.id)
      if (isSame) kept[column] = found
    }
  }
  return {
    before: kept,
    isWorthTheSame: (column) =>
      isAsScarce(columns.partOf[column] ?? NEW, columns.memberOf[column] ?? NEW),
  }
}

/** Whether as many are licensed for a part, and for the rarest request of a member, as before. */
function scarceAsBefore(
  now: Facts,
  before: Facts,
  partBefore: Int32Array,
  memberBefore: Int32Array,
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
