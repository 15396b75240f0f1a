/** Room that some columns share; `columns` rising, `uses` in their order. A `Budget`, or what becomes one. */
interface Room {
  readonly columns: ArrayLike<number>
  readonly uses: ArrayLike<number>
  readonly room: number
}

/** Whether whoever keeps `one` keeps `other`: it has no more room, and every column of `other` uses at least as much of it. */
export function implies(one: Room, other: Room): boolean {
  if (one.room > other.room || one.columns.length < other.columns.length) return false
  let at = 0
  for (let of = 0; of < other.columns.length; of += 1) {
    const column = other.columns[of] ?? 0
    while ((one.columns[at] ?? column) < column) at += 1
    if (one.columns[at] !== column || (one.uses[at] ?? 0) < (other.uses[of] ?? 0)) return false
  }
  return true
}
