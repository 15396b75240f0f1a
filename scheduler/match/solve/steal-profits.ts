import { NOBODY, type PlanState } from './plan-state.ts'
import type { Prices, Problem } from './problem.ts'

/** How what a column takes is counted. */
export interface Restraint {
  /** How much of its price a demand costs that nobody covers, from 0 to 1: what others could have is not always taken. */
  readonly forOpen: () => number
  /**
   * How much less taking from others costs than the whole value that they lose, from 0 (all of it) to 1 (the price of the
   * demand): they mostly find something else.
   */
  readonly leniency: number
}

/** Takes whatever is open, and counts all that others lose. */
export const NO_RESTRAINT: Restraint = { forOpen: () => 0, leniency: 0 }

/** What each column of a member would bring to a plan as it stands: its own value less what it takes away from others. */
export class StealProfits {
  /** By column of the whole problem; only those of the member that was filled last say something. */
  readonly byColumn: Float64Array
  readonly #problem: Problem
  readonly #plan: PlanState
  readonly #prices: Prices

  constructor(problem: Problem, plan: PlanState, prices: Prices) {
    this.byColumn = new Float64Array(problem.values.length)
    this.#problem = problem
    this.#plan = plan
    this.#prices = prices
  }

  /** Fills in the columns of a member. */
  fill(place: number, restraint: Restraint): void {
    const member = this.#problem.members[place]
    if (member === undefined) return
    const end = member.first + member.size
    for (let column = member.first; column < end; column += 1) {
      this.byColumn[column] =
        this.#problem.evenness === null
          ? this.#profitOf(column, restraint)
          : this.#profitOf(column, restraint) + this.#evennessOf(column)
    }
  }

  #profitOf(column: number, { forOpen, leniency }: Restraint): number {
    const { values, demandStarts, demands } = this.#problem
    let profit = values[column] ?? 0
    let counted = NOBODY
    for (let at = demandStarts[column] ?? 0; at < (demandStarts[column + 1] ?? 0); at += 1) {
      const demand = demands[at] ?? 0
      const owner = this.#plan.ownerOf[demand] ?? NOBODY
      const price = this.#prices.demands[demand] ?? 0
      if (owner === NOBODY) profit -= price * forOpen()
      else if (owner !== counted) {
        const lost = values[owner] ?? 0
        profit -= lost - leniency * Math.max(0, lost - price)
      }
      counted = owner
    }
    return profit
  }

  /** Exact for one column alone; several columns of one board together count a little too much. */
  #evennessOf(column: number): number {
    const { demandStarts, demands, evenness } = this.#problem
    if (evenness === null) return 0
    const board = evenness.boardOf[column] ?? 0
    let minutes = evenness.minutes[column] ?? 0
    let gain = 0
    let counted = NOBODY
    for (let at = demandStarts[column] ?? 0; at < (demandStarts[column + 1] ?? 0); at += 1) {
      const owner = this.#plan.ownerOf[demands[at] ?? 0] ?? NOBODY
      if (owner === NOBODY || owner === counted) continue
      counted = owner
      const lost = evenness.minutes[owner] ?? 0
      if (evenness.boardOf[owner] === board) minutes -= lost
      else gain += this.#plan.evennessOf(evenness.boardOf[owner] ?? 0, -lost)
    }
    return gain + this.#plan.evennessOf(board, minutes)
  }
}
