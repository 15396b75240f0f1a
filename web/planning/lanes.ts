import { type Day, daysBetween } from '../../scheduler/domain/day.ts'

interface Stretch {
  readonly first: Day
  readonly last: Day
}

/** Where something lies on the board: its first column (1 is the first day), how many, and its line (1 is the top one). */
export interface Placed<Item> {
  readonly item: Item
  readonly column: number
  readonly width: number
  readonly lane: number
}

/**
 * Puts each in the highest lane where there is room; they come in the order of their first day. What begins before the board or ends after
 * it is cut off.
 */
export function inLanes<Item extends Stretch>(
  items: readonly Item[],
  board: Stretch,
): { readonly placed: readonly Placed<Item>[]; readonly lanes: number } {
  const taken: number[] = []
  const length = daysBetween(board.first, board.last) + 1
  const placed = items.map((item) => {
    const column = Math.max(1, daysBetween(board.first, item.first) + 1)
    const until = Math.min(length, daysBetween(board.first, item.last) + 1)
    const free = taken.findIndex((last) => last < column)
    const lane = free < 0 ? taken.length : free
    taken[lane] = until
    return { item, column, width: until - column + 1, lane: lane + 1 }
  })
  return { placed, lanes: taken.length }
}
