import { indexProblem, type ProblemIndex } from './index-problem.ts'
import { Neighbourhood } from './neighbourhood.ts'
import { NOBODY, type PlanState, planOfChoice } from './plan-state.ts'
import type { Pricer } from './pricer.ts'
import type { Choice, Prices, Problem } from './problem.ts'
import { type Seeded, seeded } from './seeded.ts'
import { StealProfits } from './steal-profits.ts'
import type { Work } from './work.ts'

/** How readily a worse plan is walked through, as parts of the average value of a column: at first, and at the end. */
export interface Heat {
  readonly first: number
  readonly last: number
}

export interface RuinAndRecreateWith {
  /** Where the search begins; the answer is never worse. */
  readonly start: Choice
  readonly prices: Prices
  /** Of the same problem; it spends from the same `work`. */
  readonly pricer: Pricer
  readonly work: Work
  /** How much of `work` this search takes: it cools down as it goes, so it must know. */
  readonly unitsMax: number
  readonly seed: number
  /** No choice is worth more: less than 1 from it the search is done. */
  readonly bound: number
  readonly index?: ProblemIndex
  /** Members to begin with; the search then spreads along what changes. Everybody when left out. */
  readonly around?: Iterable<number>
  readonly heat?: Heat
}

const HEAT: Heat = { first: 0.01, last: 0.0005 }
const MEMBERS_MAX = 4
/** Steps between two looks at how much work is left. */
const STEPS_PER_LOOK = 16

/**
 * Makes a choice better by taking away everything of a few related members, and giving each in turn the best set that it can
 * have: exactly, and also from what others hold, where that brings more than it takes. Sometimes a worse plan is kept
 * (simulated annealing), the less so the longer the search goes on. The best plan met is the answer.
 */
export function ruinAndRecreate(problem: Problem, options: RuinAndRecreateWith): Choice {
  return new Search(problem, options).run()
}

class Search {
  readonly #problem: Problem
  readonly #options: RuinAndRecreateWith
  readonly #plan: PlanState
  readonly #random: Seeded
  readonly #neighbourhood: Neighbourhood
  readonly #profits: StealProfits
  readonly #best: Int32Array
  #bestValue: number
  /** What this step did, in order: a column that was added, or `~column` for one that was removed. */
  readonly #done: number[] = []
  readonly #members: number[] = []

  constructor(problem: Problem, options: RuinAndRecreateWith) {
    const index = options.index ?? indexProblem(problem)
    this.#problem = problem
    this.#options = options
    this.#plan = planOfChoice(problem, index, options.start.chosen)
    this.#random = seeded(options.seed)
    this.#neighbourhood = new Neighbourhood(problem, index, this.#random, options.around)
    this.#profits = new StealProfits(problem, this.#plan, options.prices)
    this.#best = this.#plan.ownerOf.slice()
    this.#bestValue = this.#plan.value
  }

  run(): Choice {
    const { work, unitsMax, bound, heat = HEAT } = this.#options
    const begun = work.used()
    const average = averageOf(this.#problem.values)
    while (this.#neighbourhood.size > 0 && bound - this.#bestValue >= 1 && !work.isOver()) {
      const done = (work.used() - begun) / unitsMax
      if (done >= 1) break
      const warmth = average * heat.first * (heat.last / heat.first) ** done
      for (let step = 0; step < STEPS_PER_LOOK; step += 1) this.#step(warmth)
    }
    const chosen = [...new Set(this.#best)].filter((column) => column !== NOBODY)
    return { chosen: chosen.sort((a, b) => a - b), value: this.#bestValue }
  }

  #step(warmth: number): void {
    const before = this.#plan.value
    this.#done.length = 0
    this.#neighbourhood.pick(1 + this.#random.below(MEMBERS_MAX), this.#members)
    this.#ruin()
    this.#recreate()
    const gain = this.#plan.value - before
    if (gain < 0 && this.#random.fraction() >= Math.exp(gain / warmth)) this.#undo()
    else this.#accept()
  }

  #ruin(): void {
    const held: number[] = []
    for (const member of this.#members) this.#plan.collectChosen(member, held)
    for (const column of held) this.#remove(column)
  }

  /** The last member sees no prices: nobody is left who could take what it leaves. */
  #recreate(): void {
    const { pricer, work } = this.#options
    const loudness = this.#random.fraction()
    const some = () => loudness * this.#random.fraction()
    const none = () => 0
    for (const [at, place] of this.#members.entries()) {
      const { first = 0, size = 0 } = this.#problem.members[place] ?? {}
      this.#profits.fill(place, at === this.#members.length - 1 ? none : some)
      work.spend(size)
      pricer.price(place, this.#profits.byColumn)
      for (const column of pricer.schedule) this.#take(first + column)
    }
  }

  /** Gives a column to its member, away from whoever covers its demands now. */
  #take(column: number): void {
    const { demandStarts, demands } = this.#problem
    for (let at = demandStarts[column] ?? 0; at < (demandStarts[column + 1] ?? 0); at += 1) {
      const owner = this.#plan.ownerOf[demands[at] ?? 0] ?? NOBODY
      if (owner !== NOBODY) this.#remove(owner)
    }
    this.#plan.add(column)
    this.#done.push(column)
  }

  #remove(column: number): void {
    this.#plan.remove(column)
    this.#done.push(~column)
  }

  #undo(): void {
    for (let at = this.#done.length - 1; at >= 0; at -= 1) {
      const done = this.#done[at] ?? 0
      if (done >= 0) this.#plan.remove(done)
      else this.#plan.add(~done)
    }
  }

  #accept(): void {
    if (this.#options.around !== undefined) this.#grow()
    if (this.#plan.value <= this.#bestValue) return
    this.#bestValue = this.#plan.value
    this.#best.set(this.#plan.ownerOf)
  }

  /** Only along what stands otherwise than before the step: most of what was taken away comes back. */
  #grow(): void {
    for (const [at, done] of this.#done.entries()) {
      const column = done >= 0 ? done : ~done
      const isFirst = this.#done.findIndex((one) => one === done || one === ~done) === at
      const wasChosen = done < 0
      if (isFirst && this.#plan.isChosen(column) !== wasChosen)
        this.#neighbourhood.growAlong(column)
    }
  }
}

function averageOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
