import { indexProblem, type ProblemIndex } from './index-problem.ts'
import { leaningChoice } from './lagrange-choice.ts'
import { Descent } from './lagrange-descent.ts'
import { Lately } from './lagrange-lately.ts'
import { secondBest } from './lagrange-start.ts'
import { Sweep } from './lagrange-sweep.ts'
import { createPricer } from './price-members.ts'
import type { Pricer } from './pricer.ts'
import { type Choice, type Prices, type Problem, valueOf } from './problem.ts'
import { Schedules } from './schedules.ts'
import type { Work } from './work.ts'

export interface LagrangeWith {
  readonly work: Work
  /** An allowed choice; the answer is never worse. */
  readonly incumbent: Choice
  /** Where to start, such as the prices before a change. Without: what the second best column of each demand is worth. */
  readonly prices?: Prices
  /** Of the same problem, the pricer spending from the same `work`; made when left out. */
  readonly index?: ProblemIndex
  readonly pricer?: Pricer
  /** Where the schedules that are met go; new when left out. */
  readonly schedules?: Schedules
  /** At most so many rounds; else until steps become too small to matter. */
  readonly roundsMax?: number
}

/** What rounds of prices have found. */
export interface Lagrangian {
  /** The best prices met: `boundOf` turns them into `bound`. */
  readonly prices: Prices
  /** No choice is worth more. */
  readonly bound: number
  readonly choice: Choice
  readonly schedules: Schedules
  readonly rounds: number
}

const ROUNDS_PER_CHOICE = 20
/** What a round does beside pricing: some touches per column and demand, in units of work. */
const TOUCHES_PER_UNIT = 32

/**
 * Finds prices that prove a low bound: each round prices every member by itself, as if nobody else wanted the same demands, and
 * then makes dearer what many take and cheaper what nobody takes. Now and then what the rounds lean to is put together as a
 * choice. Ends where the choice is proven to be the best, the work is over, or the steps are too small to matter.
 */
export function lagrange(problem: Problem, options: LagrangeWith): Lagrangian {
  return new Rounds(problem, options).run()
}

class Rounds {
  readonly #problem: Problem
  readonly #options: LagrangeWith
  readonly #index: ProblemIndex
  readonly #sweep: Sweep
  readonly #descent: Descent
  readonly #lately: Lately
  readonly #schedules: Schedules
  #choice: Choice
  #round = 0

  constructor(problem: Problem, options: LagrangeWith) {
    const pricer = options.pricer ?? createPricer(problem, options.work)
    this.#problem = problem
    this.#options = options
    this.#index = options.index ?? indexProblem(problem)
    this.#sweep = new Sweep(problem, this.#index, pricer)
    this.#sweep.setPrices(options.prices ?? secondBest(problem, this.#index))
    this.#descent = new Descent(problem, this.#sweep)
    this.#lately = new Lately(problem.values.length)
    this.#schedules = options.schedules ?? new Schedules()
    this.#choice = options.incumbent
  }

  run(): Lagrangian {
    const { work, roundsMax = Infinity } = this.#options
    do {
      this.#price()
      if (this.#round % ROUNDS_PER_CHOICE === 0) this.#choose()
      this.#round += 1
      if (this.#isProven() || work.isOver() || this.#round >= roundsMax) break
    } while (this.#descent.step(this.#choice.value))
    return {
      prices: this.#descent.best,
      bound: Math.floor(this.#descent.bound),
      choice: this.#choice,
      schedules: this.#schedules,
      rounds: this.#round,
    }
  }

  #price(): void {
    const { members, values, demandCount } = this.#problem
    const isLower = this.#descent.round((member, before, now) => {
      const { first = 0 } = members[member] ?? {}
      for (const column of before) this.#lately.set(first + column, false, this.#round)
      for (const column of now) this.#lately.set(first + column, true, this.#round)
      this.#schedules.add(member, now)
    })
    if (isLower && this.#sweep.isAllowed()) this.#offer(this.#sweep.chosen())
    this.#options.work.spend(Math.ceil((values.length + demandCount) / TOUCHES_PER_UNIT))
  }

  #choose(): void {
    const shares = this.#lately.shares(this.#round)
    const found = leaningChoice(this.#problem, this.#index, this.#sweep, shares)
    this.#options.work.spend(this.#problem.values.length)
    if (found.value > this.#choice.value) this.#choice = found
  }

  #offer(chosen: readonly number[]): void {
    const value = valueOf(this.#problem, chosen)
    if (value > this.#choice.value) this.#choice = { chosen, value }
  }

  #isProven(): boolean {
    return Math.floor(this.#descent.bound) - this.#choice.value < 1
  }
}
