import { hasBit, setBit } from '../bits.ts'
import type { SearchSpace } from './price-search-space.ts'
import type { MemberShape } from './price-shape.ts'

/** Hands the first `count` columns in `list`, which are the ones in `part`, to the search for the best set. */
export function fillSet(
  shape: MemberShape,
  space: SearchSpace,
  profits: Float64Array,
  count: number,
): void {
  const firstWide = sortPart(shape, space, count)
  fillBudgets(shape, space, count, firstWide)
  fillRows(shape, space, profits, count)
}

/** As the search wants it: the last to begin first, after all else what covers more than one demand; returns where that begins. */
function sortPart({ isWide }: MemberShape, { list, placeOf }: SearchSpace, count: number): number {
  const part = list.subarray(0, count)
  part.sort((a, b) => (isWide[a] ?? 0) - (isWide[b] ?? 0) || b - a)
  const firstWide = part.findIndex((column) => isWide[column] === 1)
  for (const [place, column] of part.entries()) placeOf[column] = place
  return firstWide < 0 ? count : firstWide
}

function fillBudgets(
  shape: MemberShape,
  space: SearchSpace,
  count: number,
  firstWide: number,
): void {
  const { set, part, placeOf, rooms, exceeded } = space
  let budgets = 0
  for (const [budget, { columns, uses }] of shape.budgets.entries()) {
    if (exceeded[budget] === 0) continue
    set.rooms[budgets] = rooms[budget] ?? 0
    set.uses.fill(0, budgets * count, (budgets + 1) * count)
    for (const [at, column] of columns.entries()) {
      if (!hasBit(part, 0, column)) continue
      set.uses[budgets * count + (placeOf[column] ?? 0)] = uses[at] ?? 0
    }
    budgets += 1
  }
  set.prepare(count, budgets, firstWide)
}

function fillRows(
  { first, words, conflicts }: MemberShape,
  { set, list, part, placeOf }: SearchSpace,
  profits: Float64Array,
  count: number,
): void {
  for (let place = 0; place < count; place += 1) {
    const column = list[place] ?? 0
    set.profits[place] = profits[first + column] ?? 0
    for (let word = 0; word < words; word += 1) {
      const row = (conflicts[column * words + word] ?? 0) & (part[word] ?? 0)
      for (let bits = row; bits !== 0; bits &= bits - 1) {
        const other = word * 32 + 31 - Math.clz32(bits & -bits)
        setBit(set.rows, place * set.words, placeOf[other] ?? 0)
      }
    }
  }
}
