import { hasBit, type MemberShape } from './price-shape.ts'
import type { PriceWith } from './pricer.ts'

/** One way to price a member; `into` gets the set that was found: columns within the member, rising. */
export interface PriceRoute {
  readonly price: (profits: Float64Array, only: PriceWith, into: number[]) => number
}

/**
 * Prices a member whose columns are intervals: of the later columns those that conflict with a column stand directly behind
 * it, and no budget can be exceeded. The best set from each column on follows from the best sets behind it, in one pass.
 * Returns `undefined` for a member of another kind.
 */
export function priceIntervals(
  shape: MemberShape,
  spend: (units: number) => void,
): PriceRoute | undefined {
  const next = nextFree(shape)
  if (next === undefined) return undefined
  const { first, size, words, conflicts } = shape
  const best = new Float64Array(size + 1)
  return {
    price(profits, { force = -1, ban = -1 }, into) {
      spend(1 + (size >>> 3))
      for (let column = size - 1; column >= 0; column -= 1) {
        const without = best[column + 1] ?? 0
        const taken = (profits[first + column] ?? 0) + (best[next[column] ?? 0] ?? 0)
        const isOut = column === ban || (force >= 0 && hasBit(conflicts, force * words, column))
        best[column] = column === force || (!isOut && taken > without) ? taken : without
      }
      into.length = 0
      for (let column = 0; column < size; ) {
        const isTaken = column === force || (best[column] ?? 0) > (best[column + 1] ?? 0)
        if (isTaken) into.push(column)
        column = isTaken ? (next[column] ?? size) : column + 1
      }
      return best[0] ?? 0
    },
  }
}

/** By column the first later one that can stand beside it; `undefined` where one behind that cannot. */
function nextFree({ size, words, conflicts, rooms, stands }: MemberShape): Int32Array | undefined {
  if (rooms.length > 0 || stands.includes(0)) return undefined
  const next = new Int32Array(size)
  for (let column = 0; column < size; column += 1) {
    const free = firstClear(conflicts, column * words, column + 1, size)
    if (lastSet(conflicts, column * words, words) > free) return undefined
    next[column] = free
  }
  return next
}

/** The first column from `from` on whose bit is clear, or `size`. */
function firstClear(bits: Uint32Array, offset: number, from: number, size: number): number {
  for (let column = from; column < size; ) {
    const clear = ~(bits[offset + (column >>> 5)] ?? 0) & (-1 << (column & 31))
    if (clear !== 0) return Math.min(size, (column & ~31) + 31 - Math.clz32(clear & -clear))
    column = (column & ~31) + 32
  }
  return size
}

/** The last column whose bit is set, or -1. */
function lastSet(bits: Uint32Array, offset: number, words: number): number {
  for (let word = words - 1; word >= 0; word -= 1) {
    const set = bits[offset + word] ?? 0
    if (set !== 0) return word * 32 + 31 - Math.clz32(set)
  }
  return -1
}
