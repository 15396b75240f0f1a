import type { ProblemIndex } from './index-problem.ts'
import type { Sweep } from './lagrange-sweep.ts'
import type { Pricer } from './pricer.ts'
import type { Problem } from './problem.ts'

export interface FixingOf {
  readonly problem: Problem
  readonly index: ProblemIndex
  /** Priced at prices whose bound is low. */
  readonly sweep: Sweep
  readonly pricer: Pricer
}

/**
 * What a choice that is worth more than `value` can have and must have, by the best sets that a sweep priced last. Asks about
 * one column at a time; nothing of the sweep may change meanwhile.
 */
export class Fixing {
  readonly #of: FixingOf
  readonly #value: number
  /** By column: what the bound loses without it; 0 for columns in no best set. */
  readonly #losses: Float64Array
  /** By column: 1 where it is in the best set of its member. */
  readonly #isHeld: Uint8Array

  constructor(of: FixingOf, value: number) {
    const { problem, sweep } = of
    this.#of = of
    this.#value = value
    this.#losses = new Float64Array(problem.values.length)
    this.#isHeld = new Uint8Array(problem.values.length)
    for (const column of sweep.chosen()) {
      this.#isHeld[column] = 1
      this.#losses[column] = this.#lossWith(column, false)
    }
  }

  /** Whether each better choice has the column. */
  mustHave(column: number): boolean {
    return !this.#isBetter(this.#losses[column] ?? 0)
  }

  /** Whether a better choice can have the column. First what costs little to know. */
  canHave(column: number): boolean {
    const others = this.#lossOfOthers(column)
    if (this.#isHeld[column] === 1) return this.#isBetter(others)
    const profit = this.#of.sweep.profits[column] ?? 0
    if (!this.#isBetter(others + Math.max(0, -profit))) return false
    return this.#isBetter(others + this.#lossWith(column, true))
  }

  /** Whether there still is room for a better choice when the bound is so much lower. */
  #isBetter(loss: number): boolean {
    return Math.floor(this.#of.sweep.bound - loss) > this.#value
  }

  /** What the bound loses with the column forced in, or kept out, by its own member. */
  #lossWith(column: number, isIn: boolean): number {
    const { problem, sweep, pricer } = this.#of
    const member = problem.memberOf[column] ?? 0
    const local = column - (problem.members[member]?.first ?? 0)
    const only = isIn ? { force: local } : { ban: local }
    return sweep.worthOf(member) - pricer.price(member, sweep.profits, only)
  }

  /**
   * What the bound loses since nobody else can cover what the column covers: of each other member who does the most that one
   * of these columns is worth to it.
   */
  #lossOfOthers(column: number): number {
    const { problem, index } = this.#of
    const { demandStarts, demands, memberOf } = problem
    const most = new Map<number, number>()
    for (let use = demandStarts[column] ?? 0; use < (demandStarts[column + 1] ?? 0); use += 1) {
      const demand = demands[use] ?? 0
      const end = index.columnStarts[demand + 1] ?? 0
      for (let at = index.columnStarts[demand] ?? 0; at < end; at += 1) {
        const other = index.columns[at] ?? 0
        const member = memberOf[other] ?? 0
        if (this.#isHeld[other] === 0 || member === memberOf[column]) continue
        most.set(member, Math.max(most.get(member) ?? 0, this.#losses[other] ?? 0))
      }
    }
    let loss = 0
    for (const each of most.values()) loss += each
    return loss
  }
}
