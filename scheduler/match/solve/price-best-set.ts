import { clearBit, firstBit, setBit } from './price-shape.ts'

/**
 * Prices that are near their end leave few columns with a profit, and hundreds of nodes are many. At the first prices of a pool
 * that splits absences one member alone took sixty million, for a bound that the next prices did away with.
 */
const NODES_MAX = 3_000

/**
 * The best set among some columns of one member, by branch and bound over rows of bits. Columns are counted in the order in
 * which they were added, the most profitable first; `prepare` empties it for the next question.
 *
 * Every group of columns of which only one can stand adds at most its most profitable one. A column is only branched on where
 * those groups leave no way to prove that it is not needed.
 * A search that takes too long gives up: it then has the best set it met, and a profit that none exceeds.
 */
export class BestSet {
  /** How many nodes a search may visit. */
  private readonly nodesMax: number
  private nodesEnd = 0
  private gaveUp = false
  count = 0
  words = 0
  budgets = 0
  best = 0
  bestCount = 0
  nodes = 0
  readonly profits: Float64Array
  readonly rows: Uint32Array
  readonly uses: Float64Array
  readonly rooms: Float64Array
  readonly bestSet: Int32Array
  private readonly taken: Int32Array
  private readonly open: Uint32Array
  private readonly branches: Uint32Array
  private readonly rest: Uint32Array
  private readonly group: Uint32Array

  /** Room for `countMax` columns and `budgetsMax` budgets. */
  constructor(countMax: number, budgetsMax: number, nodesMax = NODES_MAX) {
    this.nodesMax = nodesMax
    const words = (countMax + 31) >>> 5
    this.profits = new Float64Array(countMax)
    this.rows = new Uint32Array(countMax * words)
    this.uses = new Float64Array(countMax * budgetsMax)
    this.rooms = new Float64Array(budgetsMax)
    this.bestSet = new Int32Array(countMax)
    this.taken = new Int32Array(countMax)
    this.open = new Uint32Array((countMax + 1) * words)
    this.branches = new Uint32Array((countMax + 1) * words)
    this.rest = new Uint32Array(words)
    this.group = new Uint32Array(words)
  }

  prepare(count: number, budgets: number): void {
    this.count = count
    this.words = (count + 31) >>> 5
    this.budgets = budgets
    this.rows.fill(0, 0, count * this.words)
  }

  /**
   * The profit of the best set, or where the search gave up one that no set exceeds; `bestSet` up to `bestCount` holds the best
   * one met.
   */
  search(): number {
    const { open, words, count } = this
    open.fill(0, 0, words)
    for (let column = 0; column < count; column += 1) setBit(open, 0, column)
    this.best = 0
    this.bestCount = 0
    this.gaveUp = false
    this.nodesEnd = this.nodes + this.nodesMax
    const highest = this.groupsWorth()
    this.visit(0, 0)
    return this.gaveUp ? Math.max(this.best, highest) : this.best
  }

  /** What all columns are worth at most, when of each group only the most profitable is taken. */
  private groupsWorth(): number {
    const { open, rest, words, profits } = this
    for (let word = 0; word < words; word += 1) rest[word] = open[word] ?? 0
    let worth = 0
    for (;;) {
      const column = firstBit(rest, 0, this.words)
      if (column < 0) return worth
      worth += profits[column] ?? 0
      this.dropGroup(column)
    }
  }

  private visit(depth: number, profit: number): void {
    this.nodes += 1
    if (this.nodes > this.nodesEnd) {
      this.gaveUp = true
      return
    }
    if (profit > this.best) this.keep(depth, profit)
    const offset = depth * this.words
    for (;;) {
      const known = this.best
      this.findBranches(offset, this.best - profit)
      for (;;) {
        const column = firstBit(this.branches, offset, this.words)
        if (column < 0) return
        clearBit(this.branches, offset, column)
        clearBit(this.open, offset, column)
        this.take(depth, column, profit)
        if (this.gaveUp) return
        if (this.best > known) break
      }
    }
  }

  private take(depth: number, column: number, profit: number): void {
    const { open, rows, words, taken } = this
    const offset = depth * words
    const row = column * words
    for (let word = 0; word < words; word += 1) {
      open[offset + words + word] = (open[offset + word] ?? 0) & ~(rows[row + word] ?? 0)
    }
    taken[depth] = column
    this.use(column, 1, offset + words)
    this.visit(depth + 1, profit + (this.profits[column] ?? 0))
    this.use(column, -1, -1)
  }

  /** Takes (or with -1 gives back) room in every budget of a column; what no longer fits is no longer open. */
  private use(column: number, times: number, offset: number): void {
    const { uses, rooms, count, budgets } = this
    for (let budget = 0; budget < budgets; budget += 1) {
      const used = uses[budget * count + column] ?? 0
      if (used === 0) continue
      const room = (rooms[budget] ?? 0) - times * used
      rooms[budget] = room
      if (offset >= 0) this.closeAbove(budget, room, offset)
    }
  }

  private closeAbove(budget: number, room: number, offset: number): void {
    const { open, uses, count, words } = this
    for (let word = 0; word < words; word += 1) {
      for (let bits = open[offset + word] ?? 0; bits !== 0; bits &= bits - 1) {
        const bit = 31 - Math.clz32(bits & -bits)
        if ((uses[budget * count + word * 32 + bit] ?? 0) <= room) continue
        open[offset + word] = (open[offset + word] ?? 0) & ~(1 << bit)
      }
    }
  }

  /** The open columns that groups worth at most `allowance` together do not cover. */
  private findBranches(offset: number, allowance: number): void {
    const { open, branches, rest, words, profits } = this
    for (let word = 0; word < words; word += 1) {
      rest[word] = open[offset + word] ?? 0
      branches[offset + word] = 0
    }
    let left = allowance
    for (;;) {
      const column = firstBit(rest, 0, this.words)
      if (column < 0) return
      const profit = profits[column] ?? 0
      if (profit > left) {
        setBit(branches, offset, column)
        clearBit(rest, 0, column)
      } else if (profit === 0) return
      else {
        left -= profit
        this.dropGroup(column)
      }
    }
  }

  /** Drops from `rest` a column and, most profitable first, all that conflict with it and with each other. */
  private dropGroup(head: number): void {
    const { rest, group, rows, words } = this
    for (let word = 0; word < words; word += 1) group[word] = rest[word] ?? 0
    for (let column = head; column >= 0; ) {
      clearBit(rest, 0, column)
      const row = column * words
      for (let word = 0; word < words; word += 1) {
        group[word] = (group[word] ?? 0) & (rows[row + word] ?? 0)
      }
      column = firstBit(group, 0, this.words)
    }
  }

  private keep(depth: number, profit: number): void {
    this.best = profit
    this.bestCount = depth
    for (let at = 0; at < depth; at += 1) this.bestSet[at] = this.taken[at] ?? 0
  }
}
