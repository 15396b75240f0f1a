/**
 * The open column from `from` on that brings most, or -1: of the columns that cover more than one demand. What conflicts with
 * such a column is no group; decided first, they leave stretches of time, of which weights know the best set.
 */
export function widestOf(
  open: Uint32Array,
  offset: number,
  profits: Float64Array,
  from: number,
  count: number,
): number {
  let widest = -1
  for (let word = from >>> 5; word * 32 < count; word += 1) {
    for (let bits = open[offset + word] ?? 0; bits !== 0; bits &= bits - 1) {
      const column = word * 32 + 31 - Math.clz32(bits & -bits)
      if (column < from) continue
      if (widest < 0 || (profits[column] ?? 0) > (profits[widest] ?? 0)) widest = column
    }
  }
  return widest
}
