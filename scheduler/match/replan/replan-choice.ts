import { greedyChoice } from '../solve/greedy-choice.ts'
import { indexProblem, type ProblemIndex } from '../solve/index-problem.ts'
import { lagrange } from '../solve/lagrange.ts'
import { NOBODY, planOfChoice } from '../solve/plan-state.ts'
import type { Pricer } from '../solve/pricer.ts'
import type { Choice, Prices, Problem } from '../solve/problem.ts'
import { valueOf } from '../solve/problem.ts'
import { ruinAndRecreate } from '../solve/ruin-and-recreate.ts'
import { type Work, workWithin } from '../solve/work.ts'
import { type DemandChange, replanChanges } from './replan-changes.ts'

export interface ReplanWith {
  /**
   * By demand: the column that covered it before, as this problem numbers it; `GONE` where that column is no longer there, and
   * `NOBODY` where nobody covered it.
   */
  readonly before: Int32Array
  /** Demands that are new, changed or were nobody's: where to look first. */
  readonly touchedDemands: readonly number[]
  /** By demand, whole: how much better a plan must be for this demand to change hands. */
  readonly keepBonus: Float64Array
  /** Of before the change, or what is known of them. */
  readonly prices: Prices
  /** Of this problem; it spends from the same `work`. */
  readonly pricer: Pricer
  readonly work: Work
  /** How much of `work` this takes. */
  readonly unitsMax: number
  readonly seed: number
  /** Of this problem; made when left out. */
  readonly index?: ProblemIndex
}

/** A new plan, and every demand that is covered otherwise than before, with the reason. */
export interface Replanned {
  readonly choice: Choice
  readonly changes: readonly DemandChange[]
  /** The prices, fitted to the change: without what keeping is worth. */
  readonly prices: Prices
}

/** So much of the work goes to prices; what they lean to is mostly the best plan already. */
const PRICING_SHARE = 0.75

/** Warmer than a search that begins with little: what was touched is small, and moving it asks for several steps at once. */
const HEAT = { first: 0.02, last: 0.0002 }

/**
 * A plan after something changed, as much like the one before as is worth it: what still stands is kept, and what would only
 * move somebody must bring more than keeping is worth. The prices of before, with what keeping is worth on top, are nearly right
 * still, so that some tens of rounds fit them to the change and lean to a plan; from there the search goes around what was
 * touched, spreading along what changes hands. Nothing is searched where nothing was touched.
 */
export function replanChoice(problem: Problem, options: ReplanWith): Replanned {
  const { index = indexProblem(problem), keepBonus, before, work, unitsMax } = options
  const kept = columnsBefore(before)
  const keeping = { ...problem, values: valuesWithBonus(problem, kept, keepBonus) }
  const standing = standingChoice(keeping, index, kept)
  const around = membersToSearch(problem, index, options, standing)
  if (around.size === 0) return replannedTo(problem, index, options, standing, options.prices)
  const bonus = keepBonus.map((each, demand) => ((before[demand] ?? NOBODY) >= 0 ? each : 0))
  const { pricer, seed } = options
  const begun = work.used()
  const fitted = lagrange(keeping, {
    work: workWithin(work, unitsMax * PRICING_SHARE),
    incumbent: standing,
    prices: withBonus(options.prices, bonus, 1),
    index,
    pricer,
  })
  const { chosen } = ruinAndRecreate(keeping, {
    start: fitted.choice,
    bound: fitted.bound,
    prices: fitted.prices,
    unitsMax: unitsMax - (work.used() - begun),
    heat: HEAT,
    index,
    around,
    pricer,
    work,
    seed,
  })
  const prices = withBonus(fitted.prices, bonus, -1)
  return replannedTo(problem, index, options, { chosen }, prices)
}

function replannedTo(
  problem: Problem,
  index: ProblemIndex,
  { before }: ReplanWith,
  { chosen }: Pick<Choice, 'chosen'>,
  prices: Prices,
): Replanned {
  const choice = { chosen, value: valueOf(problem, chosen) }
  return { choice, changes: replanChanges(problem, index, before, choice), prices }
}

/** What stood, as far as it can stand together. */
function standingChoice(keeping: Problem, index: ProblemIndex, kept: readonly number[]): Choice {
  const scores = new Float64Array(keeping.values.length)
  for (const column of kept) scores[column] = keeping.values[column] ?? 0
  return greedyChoice(keeping, scores, index)
}

function withBonus({ demands, boards }: Prices, bonus: Float64Array, times: number): Prices {
  const raised = demands.map((price, demand) => Math.max(0, price + times * (bonus[demand] ?? 0)))
  return { demands: raised, boards }
}

/** The columns that covered something and are still there, rising. */
function columnsBefore(before: Int32Array): readonly number[] {
  const columns = new Set([...before].filter((column) => column >= 0))
  return [...columns].sort((a, b) => a - b)
}

function valuesWithBonus(
  { values, demandStarts, demands }: Problem,
  kept: readonly number[],
  keepBonus: Float64Array,
): Float64Array {
  const withBonus = values.slice()
  for (const column of kept) {
    for (const demand of demands.subarray(demandStarts[column], demandStarts[column + 1])) {
      withBonus[column] = (withBonus[column] ?? 0) + (keepBonus[demand] ?? 0)
    }
  }
  return withBonus
}

/** Where the search begins: who could cover what is new, changed or lost its cover. */
function membersToSearch(
  problem: Problem,
  index: ProblemIndex,
  { before, touchedDemands }: ReplanWith,
  standing: Choice,
): ReadonlySet<number> {
  const plan = planOfChoice(problem, index, standing.chosen)
  const lost = [...before.keys()].filter(
    (demand) => before[demand] !== NOBODY && plan.ownerOf[demand] === NOBODY,
  )
  const touched = new Set<number>()
  const { columnStarts, columns } = index
  for (const demand of [...touchedDemands, ...lost]) {
    for (const column of columns.subarray(columnStarts[demand], columnStarts[demand + 1])) {
      touched.add(problem.memberOf[column] ?? 0)
    }
  }
  return touched
}
