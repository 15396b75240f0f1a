import { firstBit, hasBit, setBit } from '../bits.ts'
import { fillSet } from './price-search-fill.ts'
import type { SearchSpace } from './price-search-space.ts'
import type { MemberShape } from './price-shape.ts'
import type { PriceWith } from './pricer.ts'

/** What is known of a budget: the open columns together exceed it, and a part has it. */
const EXCEEDED = 1
const MET = 2

/** One way to price a member; `into` gets the set that was found: columns within the member, rising. */
export interface PriceRoute {
  readonly price: (profits: Float64Array, only: PriceWith, into: number[]) => number
}

/**
 * Prices any member: only columns with a profit count, apart from the forced one, and what does not touch each other through
 * conflicts or through budgets that could be exceeded is solved apart, by search.
 */
export function priceBySearch(
  shape: MemberShape,
  space: SearchSpace,
  spend: (units: number) => void,
): PriceRoute {
  return {
    price(profits, only, into) {
      into.length = 0
      const { force } = only
      if (force !== undefined && shape.stands[force] === 0) return -Infinity
      let worth = force === undefined ? 0 : (profits[shape.first + force] ?? 0)
      if (force !== undefined) into.push(force)
      openColumns(shape, space, profits, only)
      markExceeded(shape, space)
      spend(1 + (shape.size >>> 3))
      for (;;) {
        const count = takePart(shape, space)
        if (count === 0) break
        worth += solvePart(shape, space, profits, count, into)
        spend(count + space.set.nodes * 2)
        space.set.nodes = 0
      }
      into.sort((a, b) => a - b)
      return worth
    },
  }
}

/**
 * Opens what has a profit and can stand, beside the forced column too: a pair that exceeds a budget counts as a conflict, so
 * that each open column by itself still fits.
 */
function openColumns(
  shape: MemberShape,
  { open, rooms }: SearchSpace,
  profits: Float64Array,
  { force = -1, ban = -1 }: PriceWith,
): void {
  const { first, size, words, conflicts, stands, useStarts, useBudgets, useAmounts } = shape
  open.fill(0, 0, words)
  rooms.set(shape.rooms)
  for (let use = useStarts[force] ?? 0; use < (useStarts[force + 1] ?? 0) && force >= 0; use += 1) {
    const budget = useBudgets[use] ?? 0
    rooms[budget] = (rooms[budget] ?? 0) - (useAmounts[use] ?? 0)
  }
  for (let column = 0; column < size; column += 1) {
    if (!((profits[first + column] ?? 0) > 0) || column === ban || column === force) continue
    if (stands[column] === 0 || (force >= 0 && hasBit(conflicts, force * words, column))) continue
    setBit(open, 0, column)
  }
}

function markExceeded({ budgets }: MemberShape, { open, rooms, exceeded }: SearchSpace): void {
  for (let budget = 0; budget < budgets.length; budget += 1) {
    const { columns, uses } = budgets[budget] ?? { columns: [], uses: [] }
    let used = 0
    for (let at = 0; at < columns.length; at += 1) {
      if (hasBit(open, 0, columns[at] ?? 0)) used += uses[at] ?? 0
    }
    exceeded[budget] = used > (rooms[budget] ?? 0) ? EXCEEDED : 0
  }
}

/** Moves one part from `open` to `list` and `part`: all that hangs together with the first open column. Returns how many. */
function takePart(shape: MemberShape, space: SearchSpace): number {
  const { words, conflicts, useStarts, useBudgets } = shape
  const { open, part, list } = space
  part.fill(0, 0, words)
  const start = firstBit(open, 0, words)
  if (start < 0) return 0
  let count = take(space, start >>> 5, 1 << (start & 31), 0)
  for (let at = 0; at < count; at += 1) {
    const column = list[at] ?? 0
    for (let word = 0; word < words; word += 1) {
      const found = (open[word] ?? 0) & (conflicts[column * words + word] ?? 0)
      if (found !== 0) count = take(space, word, found, count)
    }
    for (let use = useStarts[column] ?? 0; use < (useStarts[column + 1] ?? 0); use += 1) {
      count = takeSharing(shape, space, useBudgets[use] ?? 0, count)
    }
  }
  return count
}

/** Moves the columns whose bits are set in `found`, a word of bits. Returns how many the part has then. */
function take(
  { open, part, list }: SearchSpace,
  word: number,
  found: number,
  before: number,
): number {
  let count = before
  open[word] = (open[word] ?? 0) & ~found
  part[word] = (part[word] ?? 0) | found
  for (let bits = found; bits !== 0; bits &= bits - 1) {
    list[count] = word * 32 + 31 - Math.clz32(bits & -bits)
    count += 1
  }
  return count
}

/** Moves whatever shares a budget that could be exceeded, the first time that the budget is met. */
function takeSharing(
  { budgets }: MemberShape,
  space: SearchSpace,
  budget: number,
  before: number,
): number {
  if (space.exceeded[budget] !== EXCEEDED) return before
  space.exceeded[budget] = MET
  let count = before
  for (const column of budgets[budget]?.columns ?? []) {
    if (!hasBit(space.open, 0, column)) continue
    count = take(space, column >>> 5, 1 << (column & 31), count)
  }
  return count
}

/** Adds the best set of the part in `list` to `into`; returns its profit. */
function solvePart(
  shape: MemberShape,
  space: SearchSpace,
  profits: Float64Array,
  count: number,
  into: number[],
): number {
  const { set, list } = space
  const alone = list[0] ?? 0
  if (count === 1) {
    into.push(alone)
    return profits[shape.first + alone] ?? 0
  }
  fillSet(shape, space, profits, count)
  const worth = set.search()
  if (set.gaveUp) space.gaveUp = true
  for (let at = 0; at < set.bestCount; at += 1) into.push(list[set.bestSet[at] ?? 0] ?? 0)
  return worth
}
