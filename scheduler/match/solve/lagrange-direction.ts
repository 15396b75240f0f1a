import type { Sweep } from './lagrange-sweep.ts'
import type { Prices, Problem } from './problem.ts'

/** How much of the direction is what this round says; the rest is what the rounds before said. */
const FRESH = 0.2

/**
 * Where prices go: up where the best sets cover too often, down where too little, smoothed over the rounds, which else swing to
 * and fro. A smoothed direction stays a right one as long as the part of the whole step that is taken is no more than `FRESH`
 * (d'Antonio and Frangioni, Convergence analysis of deflected conditional approximate subgradient methods, 2009).
 */
export class Direction {
  readonly #problem: Problem
  readonly #demands: Float64Array
  readonly #boards: Float64Array
  /** A minute more or less is little beside a demand: board prices are steered per so many minutes. */
  readonly #minutesPerStep: number

  constructor(problem: Problem) {
    const { evenness, demandCount, values } = problem
    this.#problem = problem
    this.#demands = new Float64Array(demandCount)
    this.#boards = new Float64Array(evenness?.targets.length ?? 0)
    const minutes = evenness?.minutes.reduce((sum, each) => sum + each, 0) ?? 0
    this.#minutesPerStep = Math.max(1, minutes / Math.max(1, values.length))
  }

  /** Takes in what a round says about its prices. Returns the square of the length of the direction. */
  turn(sweep: Sweep, { demands, boards }: Prices): number {
    const { targets = [], costPerMinute = 0 } = this.#problem.evenness ?? {}
    let square = 0
    for (let demand = 0; demand < demands.length; demand += 1) {
      const missing = 1 - (sweep.covers[demand] ?? 0)
      const isAtEnd = (demands[demand] ?? 0) <= 0 && missing > 0
      square += turned(this.#demands, demand, isAtEnd ? 0 : -missing)
    }
    for (let board = 0; board < boards.length; board += 1) {
      const price = boards[board] ?? 0
      const missing = (targets[board] ?? 0) - (sweep.minutes[board] ?? 0)
      const isAtEnd = missing < 0 ? price <= 0 : price >= costPerMinute
      square += turned(this.#boards, board, isAtEnd ? 0 : missing / this.#minutesPerStep)
    }
    return square
  }

  /** Moves prices so far along the direction, and keeps them where they may be. */
  move({ demands, boards }: Prices, step: number): void {
    const { costPerMinute = 0 } = this.#problem.evenness ?? {}
    for (let demand = 0; demand < demands.length; demand += 1) {
      const price = (demands[demand] ?? 0) + step * (this.#demands[demand] ?? 0)
      demands[demand] = Math.max(0, price)
    }
    for (let board = 0; board < boards.length; board += 1) {
      const change = (step * (this.#boards[board] ?? 0)) / this.#minutesPerStep
      boards[board] = Math.min(costPerMinute, Math.max(0, (boards[board] ?? 0) + change))
    }
  }
}

function turned(direction: Float64Array, at: number, toward: number): number {
  const now = FRESH * toward + (1 - FRESH) * (direction[at] ?? 0)
  direction[at] = now
  return now * now
}
