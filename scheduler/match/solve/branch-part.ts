import { type Doubt, mostInDoubt, type Standing, withoutSlack } from './branch-doubt.ts'
import type { ProblemIndex } from './index-problem.ts'
import { leaningChoice } from './lagrange-choice.ts'
import { Descent } from './lagrange-descent.ts'
import { Lately } from './lagrange-lately.ts'
import { type OnSchedule, Sweep } from './lagrange-sweep.ts'
import type { Pricer } from './pricer.ts'
import { type Choice, type Prices, type Problem, valueOf } from './problem.ts'
import type { Work } from './work.ts'

export interface BranchPartWith {
  readonly work: Work
  readonly incumbent: Choice
  readonly pricer: Pricer
  readonly index: ProblemIndex
}

/** A bound, and the prices that prove it. */
export interface Priced {
  readonly bound: number
  readonly prices: Prices
}

const ROUNDS = 30
const TOUCHES_PER_UNIT = 32

/** The part of all choices that decided columns leave open, with its prices and the best choice met in any part so far. */
export class BranchPart {
  choice: Choice
  readonly #problem: Problem
  readonly #with: BranchPartWith
  readonly #sweep: Sweep
  readonly #lately: Lately
  /** By column: 1 where it was decided. What covers the same demand as a chosen column is out by itself. */
  readonly #isDecided: Uint8Array
  #round = 0

  /** At first nothing is decided. */
  constructor(problem: Problem, options: BranchPartWith) {
    this.choice = options.incumbent
    this.#problem = problem
    this.#with = options
    this.#sweep = new Sweep(problem, options.index, options.pricer)
    this.#lately = new Lately(problem.values.length)
    this.#isDecided = new Uint8Array(problem.values.length)
  }

  decide(column: number, isChosen: boolean): void {
    this.#isDecided[column] = 1
    if (isChosen) this.#sweep.decide(column, true)
    else this.#sweep.keepOut(column, true)
  }

  /** Undoes `decide`. */
  free(column: number, isChosen: boolean): void {
    this.#isDecided[column] = 0
    if (isChosen) this.#sweep.decide(column, false)
    else this.#sweep.keepOut(column, false)
  }

  /** Some rounds of prices from `start`, ended early when they show that nothing better is in this part. */
  price(start: Prices): Priced {
    const { work } = this.#with
    const { values, demandCount } = this.#problem
    this.#sweep.setPrices(withoutSlack(this.#problem, start, this.#standing))
    const descent = new Descent(this.#problem, this.#sweep)
    for (let round = 0; round < ROUNDS; round += 1) {
      const isLower = descent.round(this.#note)
      this.#round += 1
      work.spend(Math.ceil((values.length + demandCount) / TOUCHES_PER_UNIT))
      if (isLower && this.#sweep.isAllowed()) this.#offer(this.#sweep.chosen())
      if (Math.floor(descent.bound) <= this.choice.value || work.isOver()) break
      if (!descent.step(this.choice.value)) break
    }
    this.#sweep.setPrices(descent.best)
    this.#sweep.price(this.#note)
    return { bound: Math.floor(descent.bound), prices: descent.best }
  }

  /** Puts together what the last rounds lean to; it may be better than what is known. */
  lean(): void {
    const { index, work } = this.#with
    const found = leaningChoice(this.#problem, index, this.#sweep, this.#shares())
    work.spend(this.#problem.values.length)
    if (found.value > this.choice.value) this.choice = found
  }

  /** The open column to decide next; `undefined` where nothing is open. */
  mostInDoubt(): Doubt | undefined {
    return mostInDoubt(this.#problem, this.#sweep, this.#shares(), this.#standing)
  }

  /** Up to the last round that was priced. */
  #shares(): Float64Array {
    return this.#lately.shares(this.#round - 1)
  }

  readonly #standing = (column: number): Standing => {
    if (this.#sweep.isOut(column)) return 'out'
    return this.#isDecided[column] === 1 ? 'chosen' : 'open'
  }

  readonly #note: OnSchedule = (member, before, now) => {
    const { first = 0 } = this.#problem.members[member] ?? {}
    for (const column of before) this.#lately.set(first + column, false, this.#round)
    for (const column of now) this.#lately.set(first + column, true, this.#round)
  }

  #offer(chosen: readonly number[]): void {
    const value = valueOf(this.#problem, chosen)
    if (value > this.choice.value) this.choice = { chosen, value }
  }
}
