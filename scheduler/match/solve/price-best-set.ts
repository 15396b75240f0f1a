import { setBit } from './price-shape.ts'

/**
 * The best set among some columns of one member, by branch and bound over rows of bits. Columns are counted in the order in
 * which they were added, heaviest first by `weights`; `prepare` empties it for the next question.
 *
 * A weight is the profit less what the column uses at the price of its budgets, and `potential` is what a set is worth at most
 * before more columns: its profit and the room it leaves, at those prices. Every group of columns of which only one can stand
 * adds at most its heaviest one. A column is only branched on where those groups leave no way to prove that it is not needed.
 */
export class BestSet {
  count = 0
  words = 0
  budgets = 0
  best = 0
  bestCount = 0
  nodes = 0
  readonly profits: Float64Array
  readonly weights: Float64Array
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
  constructor(countMax: number, budgetsMax: number) {
    const words = (countMax + 31) >>> 5
    this.profits = new Float64Array(countMax)
    this.weights = new Float64Array(countMax)
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

  /** The profit of the best set; `bestSet` up to `bestCount` holds it. `potential` is what all rooms are worth. */
  search(potential: number): number {
    const { open, words, count } = this
    open.fill(0, 0, words)
    for (let column = 0; column < count; column += 1) setBit(open, 0, column)
    this.best = 0
    this.bestCount = 0
    this.visit(0, 0, potential)
    return this.best
  }

  private visit(depth: number, profit: number, potential: number): void {
    this.nodes += 1
    if (profit > this.best) this.keep(depth, profit)
    const offset = depth * this.words
    for (;;) {
      const known = this.best
      this.findBranches(offset, this.best - potential)
      for (;;) {
        const column = this.firstOf(this.branches, offset)
        if (column < 0) return
        this.clear(this.branches, offset, column)
        this.clear(this.open, offset, column)
        this.take(depth, column, profit, potential)
        if (this.best > known) break
      }
    }
  }

  private take(depth: number, column: number, profit: number, potential: number): void {
    const { open, rows, words, taken } = this
    const offset = depth * words
    const row = column * words
    for (let word = 0; word < words; word += 1) {
      open[offset + words + word] = (open[offset + word] ?? 0) & ~(rows[row + word] ?? 0)
    }
    taken[depth] = column
    this.use(column, 1, offset + words)
    this.visit(
      depth + 1,
      profit + (this.profits[column] ?? 0),
      potential + (this.weights[column] ?? 0),
    )
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
    const { open, branches, rest, words, weights } = this
    for (let word = 0; word < words; word += 1) {
      rest[word] = open[offset + word] ?? 0
      branches[offset + word] = 0
    }
    let left = allowance
    for (;;) {
      const column = this.firstOf(rest, 0)
      if (column < 0) return
      const weight = Math.max(0, weights[column] ?? 0)
      if (weight > left) {
        setBit(branches, offset, column)
        this.clear(rest, 0, column)
      } else if (weight === 0) return
      else {
        left -= weight
        this.dropGroup(column)
      }
    }
  }

  /** Drops from `rest` a column and, heaviest first, all that conflict with it and with each other. */
  private dropGroup(head: number): void {
    const { rest, group, rows, words } = this
    for (let word = 0; word < words; word += 1) group[word] = rest[word] ?? 0
    for (let column = head; column >= 0; ) {
      this.clear(rest, 0, column)
      const row = column * words
      for (let word = 0; word < words; word += 1) {
        group[word] = (group[word] ?? 0) & (rows[row + word] ?? 0)
      }
      column = this.firstOf(group, 0)
    }
  }

  private firstOf(bits: Uint32Array, offset: number): number {
    for (let word = 0; word < this.words; word += 1) {
      const set = bits[offset + word] ?? 0
      if (set !== 0) return word * 32 + 31 - Math.clz32(set & -set)
    }
    return -1
  }

  private clear(bits: Uint32Array, offset: number, column: number): void {
    const at = offset + (column >>> 5)
    bits[at] = (bits[at] ?? 0) & ~(1 << (column & 31))
  }

  private keep(depth: number, profit: number): void {
    this.best = profit
    this.bestCount = depth
    for (let at = 0; at < depth; at += 1) this.bestSet[at] = this.taken[at] ?? 0
  }
}
