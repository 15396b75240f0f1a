import { indexProblem, type ProblemIndex } from './index-problem.ts'
import { Neighbourhood } from './neighbourhood.ts'
import { NOBODY, type PlanState, planOfChoice } from './plan-state.ts'
import type { Pricer } from './pricer.ts'
import type { Choice, Prices, Problem } from './problem.ts'
import { Rebuild } from './rebuild.ts'
import { type Seeded, seeded } from './seeded.ts'
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

const HEAT: Heat = { first: 0.005, last: 0.0002 }
/** Steps between two looks at how much work is left. */
const STEPS_PER_LOOK = 16

/**
 * Makes a choice better by taking related members apart and building them up again, each as well as can be. Sometimes a worse
 * plan is kept (simulated annealing), the less so the longer the search goes on. The best plan met is the answer.
 */
export function ruinAndRecreate(problem: Problem, options: RuinAndRecreateWith): Choice {
  return new Annealing(problem, options).run()
}

class Annealing {
  readonly #options: RuinAndRecreateWith
  readonly #plan: PlanState
  readonly #random: Seeded
  readonly #neighbourhood: Neighbourhood
  readonly #rebuild: Rebuild
  readonly #averageValue: number
  /** By demand: the column that covers it in the best plan met. */
  readonly #best: Int32Array
  #bestValue: number

  constructor(problem: Problem, options: RuinAndRecreateWith) {
    const index = options.index ?? indexProblem(problem)
    const plan = planOfChoice(problem, index, options.start.chosen)
    const random = seeded(options.seed)
    const neighbourhood = new Neighbourhood(problem, index, random, options.around)
    this.#options = options
    this.#plan = plan
    this.#random = random
    this.#neighbourhood = neighbourhood
    this.#rebuild = new Rebuild(problem, index, plan, neighbourhood, random, options)
    this.#averageValue = averageOf(problem.values)
    this.#best = plan.ownerOf.slice()
    this.#bestValue = plan.value
  }

  run(): Choice {
    const { work, unitsMax, bound, heat = HEAT } = this.#options
    const begun = work.used()
    while (this.#neighbourhood.size > 0 && bound - this.#bestValue >= 1 && !work.isOver()) {
      const part = (work.used() - begun) / unitsMax
      if (part >= 1) break
      const warmth = this.#averageValue * heat.first * (heat.last / heat.first) ** part
      for (let step = 0; step < STEPS_PER_LOOK; step += 1) this.#step(warmth)
    }
    const chosen = [...new Set(this.#best)].filter((column) => column !== NOBODY)
    return { chosen: chosen.sort((a, b) => a - b), value: this.#bestValue }
  }

  #step(warmth: number): void {
    const before = this.#plan.value
    this.#rebuild.step()
    const gain = this.#plan.value - before
    if (gain < 0 && this.#random.fraction() >= Math.exp(gain / warmth)) {
      this.#rebuild.undo()
      return
    }
    if (this.#options.around !== undefined) this.#grow()
    if (this.#plan.value <= this.#bestValue) return
    this.#bestValue = this.#plan.value
    this.#best.set(this.#plan.ownerOf)
  }

  /** Only along what stands otherwise than before the step: most of what was taken away comes back. */
  #grow(): void {
    const { done } = this.#rebuild
    for (const [at, change] of done.entries()) {
      const isFirst = done.findIndex((one) => one === change || one === ~change) === at
      const wasChosen = change < 0
      const column = wasChosen ? ~change : change
      if (isFirst && this.#plan.isChosen(column) !== wasChosen)
        this.#neighbourhood.growAlong(column)
    }
  }
}

function averageOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
