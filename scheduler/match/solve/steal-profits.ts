import { NOBODY, type PlanState } from './plan-state.ts'
import type { Prices, Problem } from './problem.ts'

/**
 * What each column of a member would bring to a plan as it stands: its own value less the value of what it takes away from
 * others. A demand that nobody covers costs its price times a weight, so that what others could have is not always taken.
 */
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

  /** Fills in the columns of a member; `weight` gives how much of its price a free demand costs, from 0 to 1. */
  fill(place: number, weight: () => number): void {
    const member = this.#problem.members[place]
    if (member === undefined) return
    const end = member.first + member.size
    for (let column = member.first; column < end; column += 1) {
      this.byColumn[column] =
        this.#problem.evenness === null
          ? this.#profitOf(column, weight)
          : this.#profitOf(column, weight) + this.#evennessOf(column)
    }
  }

  #profitOf(column: number, weight: () => number): number {
    const { values, demandStarts, demands } = this.#problem
    let profit = values[column] ?? 0
    let counted = NOBODY
    for (let at = demandStarts[column] ?? 0; at < (demandStarts[column + 1] ?? 0); at += 1) {
      const demand = demands[at] ?? 0
      const owner = this.#plan.ownerOf[demand] ?? NOBODY
      if (owner === NOBODY) profit -= (this.#prices.demands[demand] ?? 0) * weight()
      else if (owner !== counted) profit -= values[owner] ?? 0
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
