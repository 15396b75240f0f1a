import { clearBit, firstBit, hasBit, setBit, wordsFor } from '../bits.ts'

/** What a search for the best set hands over: the same arrays every time, filled anew for each question. */
export interface WeighedColumns {
  words: number
  readonly profits: Float64Array
  /** A row of bits per column: what it conflicts with. */
  readonly rows: Uint32Array
}

/**
 * Weights on groups of columns that all conflict with each other, so that the groups of a column weigh as much as its profit:
 * no set is worth more than all weights together. Column by column, the last to begin first: what is left of its profit becomes
 * the weight of a group of columns that it conflicts with, which takes as much from theirs. Where columns are stretches of time
 * that is exact: whatever conflicts with the last one to begin stands at its beginning.
 *
 * Held, Cook and Sewell, Maximum-weight stable sets and safe lower bounds for graph coloring (2012), section 3; Bar-Noy and
 * others, A unified approach to approximating resource allocation and scheduling (2001), for the order of time.
 */
export class CliqueWeights {
  readonly #columns: WeighedColumns
  readonly #left: Float64Array
  readonly #rest: Uint32Array
  readonly #group: Uint32Array
  /** The columns whose profit began a group, in order, when all were weighed. */
  readonly heads: Int32Array
  headCount = 0

  /** Room for `countMax` columns. */
  constructor(columns: WeighedColumns, countMax: number) {
    this.#columns = columns
    this.#left = new Float64Array(countMax)
    this.#rest = new Uint32Array(wordsFor(countMax))
    this.#group = new Uint32Array(wordsFor(countMax))
    this.heads = new Int32Array(countMax)
  }

  /**
   * What the columns of the row of bits at `offset` are worth at most together, or something above `enough`; `heads` then holds a
   * column per group.
   */
  worth(
    open: Uint32Array,
    offset: number,
    enough = Infinity,
    profits = this.#columns.profits,
  ): number {
    this.#begin(open, offset, profits)
    let worth = 0
    this.headCount = 0
    for (;;) {
      const column = firstBit(this.#rest, 0, this.#columns.words)
      if (column < 0 || worth > enough) return worth
      worth += this.#left[column] ?? 0
      this.heads[this.headCount] = column
      this.headCount += 1
      this.#weigh(column)
    }
  }

  /**
   * Puts into the row of `branches` at `offset` the columns of `open` that weights of `allowance` together do not cover, and
   * returns how many.
   */
  uncovered(
    open: Uint32Array,
    branches: Uint32Array,
    offset: number,
    allowance: number,
    profits = this.#columns.profits,
  ): number {
    this.#begin(open, offset, profits)
    const { words } = this.#columns
    branches.fill(0, offset, offset + words)
    let room = allowance
    let count = 0
    for (;;) {
      const column = firstBit(this.#rest, 0, words)
      if (column < 0) return count
      const left = this.#left[column] ?? 0
      if (left > room) {
        count += 1
        setBit(branches, offset, column)
        clearBit(this.#rest, 0, column)
      } else {
        room -= left
        this.#weigh(column)
      }
    }
  }

  /** The heads that do not conflict with each other, the last group first: what these prices lean to. */
  standing(): readonly number[] {
    const { rows, words } = this.#columns
    const standing: number[] = []
    for (let at = this.headCount - 1; at >= 0; at -= 1) {
      const head = this.heads[at] ?? 0
      if (!standing.some((other) => hasBit(rows, other * words, head))) standing.push(head)
    }
    return standing
  }

  /** Columns without a profit need no weight. */
  #begin(open: Uint32Array, offset: number, profits: Float64Array): void {
    for (let word = 0; word < this.#columns.words; word += 1) {
      const bits = open[offset + word] ?? 0
      let rest = bits
      for (let some = bits; some !== 0; some &= some - 1) {
        const low = some & -some
        const column = word * 32 + 31 - Math.clz32(low)
        const profit = profits[column] ?? 0
        this.#left[column] = profit
        if (profit <= 0) rest &= ~low
      }
      this.#rest[word] = rest
    }
  }

  /** Makes what is left of a column the weight of its group, and closes whatever that covers. */
  #weigh(head: number): void {
    const { words, rows } = this.#columns
    const weight = this.#left[head] ?? 0
    for (let word = 0; word < words; word += 1) this.#group[word] = this.#rest[word] ?? 0
    for (let column = head; column >= 0; ) {
      const left = (this.#left[column] ?? 0) - weight
      this.#left[column] = left
      if (left <= 0) clearBit(this.#rest, 0, column)
      const row = column * words
      for (let word = 0; word < words; word += 1) {
        this.#group[word] = (this.#group[word] ?? 0) & (rows[row + word] ?? 0)
      }
      column = firstBit(this.#group, 0, words)
    }
  }
}
