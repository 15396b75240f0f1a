import { clearBit, firstBit, hasBit, setBit, wordsFor } from '../bits.ts'
import { CliqueWeights } from './price-clique-weights.ts'
import { RoomPrices } from './price-room-prices.ts'
import { RoomsLeft } from './price-rooms-left.ts'
import { widestOf } from './price-widest.ts'

/**
 * The best set among some columns of one member, by branch and bound over rows of bits. Columns are counted in the order in
 * which they were added, the last to begin first; `prepare` empties it for the next question.
 *
 * Weights on groups of columns of which only one can stand say what is possible at most (`CliqueWeights`), with prices for room
 * where budgets bind (`RoomPrices`). A column is only branched on where they leave no way to prove that it is not needed.
 * A search that takes too long gives up: it then has the best set it met, and a profit that none exceeds.
 */
export class BestSet {
  /** How many nodes a search may visit. */
  nodesMax: number
  gaveUp = false
  count = 0
  words = 0
  budgets = 0
  /** From this column on each covers more than one demand; as many as there are columns where none does. */
  firstWide = 0
  best = 0
  bestCount = 0
  nodes = 0
  readonly profits: Float64Array
  readonly rows: Uint32Array
  readonly uses: Float64Array
  readonly rooms: Float64Array
  readonly bestSet: Int32Array
  private nodesEnd = 0
  private readonly taken: Int32Array
  private readonly open: Uint32Array
  private readonly branches: Uint32Array
  private readonly weights: CliqueWeights
  private readonly roomPrices: RoomPrices
  private readonly roomsLeft: RoomsLeft

  /** Room for `countMax` columns and `budgetsMax` budgets. */
  constructor(countMax: number, budgetsMax: number, nodesMax: number) {
    this.nodesMax = nodesMax
    const words = wordsFor(countMax)
    this.profits = new Float64Array(countMax)
    this.rows = new Uint32Array(countMax * words)
    this.uses = new Float64Array(countMax * budgetsMax)
    this.rooms = new Float64Array(budgetsMax)
    this.bestSet = new Int32Array(countMax)
    this.taken = new Int32Array(countMax)
    this.open = new Uint32Array((countMax + 1) * words)
    this.branches = new Uint32Array((countMax + 1) * words)
    this.weights = new CliqueWeights(this, countMax)
    this.roomPrices = new RoomPrices(this, this.weights, countMax, budgetsMax)
    this.roomsLeft = new RoomsLeft(this)
  }

  prepare(count: number, budgets: number, firstWide = count): void {
    this.count = count
    this.firstWide = firstWide
    this.words = wordsFor(count)
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
    if (this.takeHeads(0, 0, this.weights.worth(open, 0))) return this.best
    this.priceRooms()
    this.visit(0, 0)
    return this.gaveUp ? this.atMost() : this.best
  }

  /** Prices for room; what they lean to may be a better set. */
  private priceRooms(): void {
    this.roomPrices.find(this.open, this.best)
    if (!this.roomPrices.areFound) return
    this.weights.worth(this.open, 0, Infinity, this.roomPrices.left)
    this.takeHeads(0, 0, Infinity)
  }

  /** What was not looked into is still open: nothing in it is worth more than its weights. */
  private atMost(): number {
    const { weights, open, roomPrices } = this
    const plain = weights.worth(open, 0)
    if (!roomPrices.areFound) return Math.max(this.best, plain)
    const priced = roomPrices.cost + weights.worth(open, 0, Infinity, roomPrices.left)
    return Math.max(this.best, Math.min(plain, priced))
  }

  /**
   * Completes the set so far: of each group its head where that stands, the last group first. Where columns are stretches of
   * time nothing is worth more. Returns whether that is all that the groups are worth.
   */
  private takeHeads(from: number, profit: number, worth: number): boolean {
    const { weights, taken, profits, rows, words, roomsLeft } = this
    let depth = from
    let added = 0
    for (let at = weights.headCount - 1; at >= 0; at -= 1) {
      const head = weights.heads[at] ?? 0
      const doConflict = (other: number) => hasBit(rows, other * words, head)
      if (!roomsLeft.fits(head) || taken.subarray(from, depth).some(doConflict)) continue
      roomsLeft.take(head)
      taken[depth] = head
      depth += 1
      added += profits[head] ?? 0
    }
    for (let at = from; at < depth; at += 1) roomsLeft.giveBack(taken[at] ?? 0)
    if (profit + added > this.best) this.keep(depth, profit + added)
    return added >= worth
  }

  private visit(depth: number, profit: number): void {
    this.nodes += 1
    if (this.nodes > this.nodesEnd) {
      this.gaveUp = true
      return
    }
    if (profit > this.best) this.keep(depth, profit)
    const { open, weights, words, firstWide, count } = this
    const offset = depth * words
    while (!this.gaveUp) {
      const wide = widestOf(open, offset, this.profits, firstWide, count)
      const worth = weights.worth(open, offset, wide < 0 ? Infinity : this.best - profit)
      if (profit + worth <= this.best) return
      if (wide < 0 && this.takeHeads(depth, profit, worth)) return
      if (this.isPricedOut(depth)) return
      if (wide < 0) return this.tryBranches(depth, profit)
      this.tryColumn(depth, wide, profit)
    }
  }

  /** Whether the prices of rooms prove that nothing better is open. */
  private isPricedOut(depth: number): boolean {
    const { weights, open, words, roomPrices } = this
    const room = roomPrices.roomLeft(depth, this.best)
    return room >= 0 && weights.worth(open, depth * words, room, roomPrices.left) <= room
  }

  /** Tries whatever weights do not cover; a better set leaves less to try. */
  private tryBranches(depth: number, profit: number): void {
    const offset = depth * this.words
    let known = -1
    while (!this.gaveUp) {
      if (this.best > known) {
        known = this.best
        this.findBranches(depth, profit)
      }
      const column = firstBit(this.branches, offset, this.words)
      if (column < 0) return
      clearBit(this.branches, offset, column)
      this.tryColumn(depth, column, profit)
    }
  }

  /** Columns of which a better set has one: by conflicts, or by conflicts and rooms where those leave fewer. */
  private findBranches(depth: number, profit: number): void {
    const { weights, open, branches, words, roomPrices } = this
    const offset = depth * words
    const room = roomPrices.roomLeft(depth, this.best)
    const byConflicts = weights.uncovered(open, branches, offset, this.best - profit)
    if (room < 0) return
    if (weights.uncovered(open, branches, offset, room, roomPrices.left) <= byConflicts) return
    weights.uncovered(open, branches, offset, this.best - profit)
  }

  /** Looks for a better set with a column, which is then no longer open. */
  private tryColumn(depth: number, column: number, profit: number): void {
    const { open, words } = this
    const offset = depth * words
    const below = offset + words
    const row = column * words
    for (let word = 0; word < words; word += 1) {
      open[below + word] = (open[offset + word] ?? 0) & ~(this.rows[row + word] ?? 0)
    }
    clearBit(open, below, column)
    this.taken[depth] = column
    this.roomPrices.take(depth, column)
    this.roomsLeft.take(column)
    this.roomsLeft.close(open, below, column)
    this.visit(depth + 1, profit + (this.profits[column] ?? 0))
    this.roomsLeft.giveBack(column)
    if (!this.gaveUp) clearBit(open, offset, column)
  }

  private keep(depth: number, profit: number): void {
    this.best = profit
    this.bestCount = depth
    for (let at = 0; at < depth; at += 1) this.bestSet[at] = this.taken[at] ?? 0
  }
}
