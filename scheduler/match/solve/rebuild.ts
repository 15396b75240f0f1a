import type { ProblemIndex } from './index-problem.ts'
import type { Neighbourhood } from './neighbourhood.ts'
import { NOBODY, type PlanState } from './plan-state.ts'
import type { Pricer } from './pricer.ts'
import type { Prices, Problem } from './problem.ts'
import type { Seeded } from './seeded.ts'
import { NO_RESTRAINT, type Restraint, StealProfits } from './steal-profits.ts'
import type { Work } from './work.ts'

export interface RebuildWith {
  readonly prices: Prices
  readonly pricer: Pricer
  readonly work: Work
}

/** How many members are built up again, one after another. */
const MEMBERS_MAX = 4
/** How many of them are taken apart beforehand. */
const MEMBERS_FIRST_MAX = 3
/** How often a step begins with a column that a member must take, and not with members alone. */
const FORCED_SHARE = 0.9
const TRIES_MAX = 4
const LENIENCY_MAX = 0.25

/**
 * One step of the search: takes everything from a few related members and gives each in turn the best set that it can have,
 * also from what others hold. Mostly one column is forced upon the first; whoever covered its demands comes next, then others
 * who lost something or could cover what was left. What is then still open goes to whom it fits best. A step can be undone.
 */
export class Rebuild {
  readonly #problem: Problem
  readonly #index: ProblemIndex
  readonly #plan: PlanState
  readonly #neighbourhood: Neighbourhood
  readonly #random: Seeded
  readonly #options: RebuildWith
  readonly #profits: StealProfits
  /** What this step did, in order: a column that was added, or `~column` for one that was removed. */
  readonly done: number[] = []
  readonly #members: number[] = []
  readonly #columns: number[] = []

  constructor(
    problem: Problem,
    index: ProblemIndex,
    plan: PlanState,
    neighbourhood: Neighbourhood,
    random: Seeded,
    options: RebuildWith,
  ) {
    this.#problem = problem
    this.#index = index
    this.#plan = plan
    this.#neighbourhood = neighbourhood
    this.#random = random
    this.#options = options
    this.#profits = new StealProfits(problem, plan, options.prices)
  }

  step(): void {
    this.done.length = 0
    const length = 1 + this.#random.below(MEMBERS_MAX)
    const isForced = this.#random.fraction() < FORCED_SHARE
    const first = 1 + this.#random.below(Math.min(length, MEMBERS_FIRST_MAX))
    this.#neighbourhood.pick(isForced ? 1 : first, this.#members)
    const forced = isForced ? this.#force(this.#members[0] ?? 0) : -1
    for (const member of this.#members) this.#ruin(member)
    this.#recreate(length, forced)
    this.#fill()
  }

  undo(): void {
    for (let at = this.done.length - 1; at >= 0; at -= 1) {
      const done = this.done[at] ?? 0
      if (done >= 0) this.#plan.remove(done)
      else this.#plan.add(~done)
    }
  }

  /** A column within the member that it does not have, or -1; whoever covers the column's demands comes after the member. */
  #force(member: number): number {
    const { members, demandStarts, demands, memberOf } = this.#problem
    const { first = 0, size = 0 } = members[member] ?? {}
    for (let tries = 0; tries < TRIES_MAX; tries += 1) {
      const forced = this.#random.below(size)
      const column = first + forced
      if (this.#plan.isChosen(column)) continue
      for (let at = demandStarts[column] ?? 0; at < (demandStarts[column + 1] ?? 0); at += 1) {
        const owner = this.#plan.ownerOf[demands[at] ?? 0] ?? NOBODY
        const other = memberOf[owner] ?? member
        if (!this.#members.includes(other)) this.#members.push(other)
      }
      return forced
    }
    return -1
  }

  #ruin(member: number): void {
    this.#columns.length = 0
    this.#plan.collectChosen(member, this.#columns)
    for (const column of this.#columns) this.#remove(column)
  }

  /** The last member sees no prices: nobody is left who could take what it leaves. */
  #recreate(length: number, forced: number): void {
    const loudness = this.#random.fraction()
    const forOpen = () => loudness * this.#random.fraction()
    const restrained = { forOpen, leniency: LENIENCY_MAX * this.#random.fraction() }
    for (let at = 0; at < Math.max(length, this.#members.length); at += 1) {
      if (at === this.#members.length) {
        const next = this.#next()
        if (next === NOBODY) return
        this.#members.push(next)
        this.#ruin(next)
      }
      const only = at === 0 && forced >= 0 ? { force: forced } : undefined
      const isLast = at >= length - 1 && only === undefined
      this.#build(this.#members[at] ?? 0, isLast ? NO_RESTRAINT : restrained, only)
    }
  }

  #build(member: number, restraint: Restraint, only?: { readonly force: number }): void {
    const { pricer, work } = this.#options
    const { first = 0, size = 0 } = this.#problem.members[member] ?? {}
    this.#profits.fill(member, restraint)
    work.spend(size)
    pricer.price(member, this.#profits.byColumn, only)
    for (const column of pricer.schedule) this.#take(first + column)
  }

  /** Somebody who lost a column to another in this step, or who could cover what was left. */
  #next(): number {
    const { demandStarts, demands, memberOf } = this.#problem
    for (let tries = 0; tries < TRIES_MAX; tries += 1) {
      const done = this.done[this.#random.below(this.done.length)] ?? 0
      if (done >= 0 || this.#plan.isChosen(~done)) continue
      const loser = memberOf[~done] ?? 0
      if (!this.#members.includes(loser)) return loser
      const demand = demands[demandStarts[~done] ?? 0] ?? 0
      if (this.#plan.ownerOf[demand] !== NOBODY) continue
      const other = this.#neighbourhood.anyFor(demand)
      if (!this.#members.includes(other)) return other
    }
    return NOBODY
  }

  /** Gives what this step left open to whom it fits best, the most valuable first. */
  #fill(): void {
    const { values, demandStarts, demands } = this.#problem
    this.#columns.length = 0
    for (const done of this.done) if (done < 0) this.#columns.push(~done)
    this.#columns.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b)
    for (const column of this.#columns) {
      for (let at = demandStarts[column] ?? 0; at < (demandStarts[column + 1] ?? 0); at += 1) {
        const best = this.#bestFor(demands[at] ?? 0)
        if (best !== NOBODY) this.#take(best)
      }
    }
  }

  #bestFor(demand: number): number {
    if (this.#plan.ownerOf[demand] !== NOBODY) return NOBODY
    const { columnStarts, columns } = this.#index
    const end = columnStarts[demand + 1] ?? 0
    let best = NOBODY
    let bestGain = 0
    for (let at = columnStarts[demand] ?? 0; at < end; at += 1) {
      const column = columns[at] ?? 0
      const gain = this.#plan.gainOf(column)
      if (gain <= bestGain || !this.#plan.fits(column)) continue
      best = column
      bestGain = gain
    }
    this.#options.work.spend(end - (columnStarts[demand] ?? 0))
    return best
  }

  /** Gives a column to its member, away from whoever covers its demands now. */
  #take(column: number): void {
    const { demandStarts, demands } = this.#problem
    for (let at = demandStarts[column] ?? 0; at < (demandStarts[column + 1] ?? 0); at += 1) {
      const owner = this.#plan.ownerOf[demands[at] ?? 0] ?? NOBODY
      if (owner !== NOBODY) this.#remove(owner)
    }
    this.#plan.add(column)
    this.done.push(column)
  }

  #remove(column: number): void {
    this.#plan.remove(column)
    this.done.push(~column)
  }
}
