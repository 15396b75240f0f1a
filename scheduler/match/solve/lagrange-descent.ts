import { Direction } from './lagrange-direction.ts'
import type { OnSchedule, Sweep } from './lagrange-sweep.ts'
import type { Prices, Problem } from './problem.ts'

/** The part of the whole step (Polyak) that is taken, at first and at last; shrunk after rounds that bring nothing. */
const STEP_FIRST = 0.2
const STEP_LAST = 0.001
const SHRINK = 0.7
const ROUNDS_HELD = 10

/** Prices on their way to a lower bound, by the subgradient method: price every member, then step, and again. */
export class Descent {
  /** The lowest bound met, not rounded down, and the prices that prove it. */
  bound = Infinity
  best: Prices
  readonly #sweep: Sweep
  readonly #direction: Direction
  readonly #prices: Prices
  #part = STEP_FIRST
  #held = 0

  /** Starts at the prices of the sweep. */
  constructor(problem: Problem, sweep: Sweep) {
    this.#sweep = sweep
    this.#direction = new Direction(problem)
    this.#prices = sweep.prices()
    this.best = this.#prices
  }

  /** Prices every member anew; whether this gave a lower bound. */
  round(onSchedule?: OnSchedule): boolean {
    this.#sweep.setPrices(this.#prices)
    const bound = this.#sweep.price(onSchedule)
    const isLower = bound < this.bound
    this.#held = isLower ? 0 : this.#held + 1
    if (!isLower) return false
    this.bound = bound
    this.best = this.#sweep.prices()
    return true
  }

  /** Moves the prices, as far as the gap to `value` says. False where there is no way to go, or too little of one to matter. */
  step(value: number): boolean {
    if (this.#held === ROUNDS_HELD) {
      this.#part *= SHRINK
      this.#held = 0
    }
    const square = this.#direction.turn(this.#sweep, this.#prices)
    if (square === 0 || this.#part < STEP_LAST) return false
    const gap = Math.max(1, this.#sweep.bound - value)
    this.#direction.move(this.#prices, (this.#part * gap) / square)
    return true
  }
}
