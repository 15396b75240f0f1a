import type { CliqueWeights } from './price-clique-weights.ts'

/** Looks for prices; more bring little. */
const STEPS = 24
const STALLS_MAX = 2
const SHRINK = 0.6

/** What a search for the best set hands over. */
export interface ColumnsWithRoom {
  count: number
  budgets: number
  readonly profits: Float64Array
  /** Column `c` uses `uses[b * count + c]` of budget `b`. */
  readonly uses: Float64Array
  readonly rooms: Float64Array
}

/**
 * A price for each budget: columns then lose what their use costs, and the whole room of every budget is paid for. No set is
 * worth more than the room and what is left of its profits, so that rooms count in a bound that otherwise knows conflicts only.
 *
 * Fisher, The Lagrangian relaxation method for solving integer programming problems (1981): subgradients with Polyak's step.
 */
export class RoomPrices {
  readonly #columns: ColumnsWithRoom
  readonly #weights: CliqueWeights
  readonly #prices: Float64Array
  readonly #used: Float64Array
  readonly #best: Float64Array
  /** By column: what its use leaves of its profit, none below 0. */
  readonly left: Float64Array
  /** By depth of a search: what is left of the profits of the columns that it took. */
  readonly #taken: Float64Array
  /** What the rooms cost at these prices. */
  cost = 0
  areFound = false

  /** Room for `countMax` columns and `budgetsMax` budgets. */
  constructor(
    columns: ColumnsWithRoom,
    weights: CliqueWeights,
    countMax: number,
    budgetsMax: number,
  ) {
    this.#columns = columns
    this.#weights = weights
    this.#prices = new Float64Array(budgetsMax)
    this.#used = new Float64Array(budgetsMax)
    this.#best = new Float64Array(budgetsMax)
    this.left = new Float64Array(countMax)
    this.#taken = new Float64Array(countMax + 1)
  }

  /**
   * Looks for the prices with the lowest bound for all columns of `open`, a set of which is known to bring `known`. Without
   * budgets there is nothing to find.
   */
  find(open: Uint32Array, known: number): void {
    const { budgets } = this.#columns
    this.areFound = budgets > 0
    if (!this.areFound) return
    let lowest = Infinity
    let pace = 1
    let stalls = 0
    this.#prices.fill(0, 0, budgets)
    for (let step = 0; step < STEPS && lowest > known; step += 1) {
      this.#price()
      const bound = this.cost + this.#weights.worth(open, 0, Infinity, this.left)
      if (bound < lowest) {
        lowest = bound
        stalls = 0
        this.#best.set(this.#prices)
      } else stalls += 1
      if (stalls > STALLS_MAX) {
        pace *= SHRINK
        stalls = 0
      }
      this.#move(pace * (bound - known))
    }
    this.#prices.set(this.#best)
    this.#price()
  }

  /** Notes that a search takes a column at a depth. */
  take(depth: number, column: number): void {
    this.#taken[depth + 1] = (this.#taken[depth] ?? 0) + (this.left[column] ?? 0)
  }

  /** What open columns may be worth at most, at these prices, for nothing to beat `best`; below 0 where that cannot be said. */
  roomLeft(depth: number, best: number): number {
    return this.areFound ? best - this.cost - (this.#taken[depth] ?? 0) : -1
  }

  #price(): void {
    const { count, budgets, profits, uses, rooms } = this.#columns
    this.cost = 0
    this.left.set(profits.subarray(0, count))
    for (let budget = 0; budget < budgets; budget += 1) {
      const price = this.#prices[budget] ?? 0
      if (price === 0) continue
      this.cost += price * (rooms[budget] ?? 0)
      for (let column = 0; column < count; column += 1) {
        const use = uses[budget * count + column] ?? 0
        this.left[column] = (this.left[column] ?? 0) - price * use
      }
    }
  }

  /** Makes dearer what the best set without rooms uses too much of, and cheaper what it leaves. */
  #move(distance: number): void {
    const { count, budgets, uses, rooms } = this.#columns
    const heads = this.#weights.standing()
    let length = 0
    for (let budget = 0; budget < budgets; budget += 1) {
      let used = -(rooms[budget] ?? 0)
      for (const head of heads) used += uses[budget * count + head] ?? 0
      if (used < 0 && this.#prices[budget] === 0) used = 0
      this.#used[budget] = used
      length += used * used
    }
    for (let budget = 0; budget < budgets && length > 0; budget += 1) {
      const price = (this.#prices[budget] ?? 0) + (distance * (this.#used[budget] ?? 0)) / length
      this.#prices[budget] = Math.max(0, price)
    }
  }
}
