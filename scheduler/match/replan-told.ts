import type { World } from '../domain/world.ts'
import { begin } from './begin.ts'
import type { CompiledWorld } from './compile/compile-world.ts'
import { overlookedIn } from './compile/overlooked-in.ts'
import { withOverlooked } from './compile/with-overlooked.ts'
import { coveredCounts } from './covered-counts.ts'
import type { EarlierCover } from './explain/changes-of.ts'
import { certified, type Matched } from './match.ts'
import type { MatchOptions } from './match-options.ts'
import { planAgain } from './replan/plan-again.ts'
import { pricesAsTold } from './replan/prices-as-told.ts'
import { type AgainWith, solveAgain } from './replan/solve-again.ts'
import { standingAsTold } from './replan/standing-as-told.ts'
import { stillAsked } from './replan/still-asked.ts'
import { indexProblem } from './solve/index-problem.ts'
import { workOf } from './solve/work.ts'
import { sorted } from './world/sorted.ts'

/** Prices that are told are nearly right still; where none are they begin at what the second best is worth, which asks for more. */
const WITH_PRICES = { unitsMax: 2_000_000, boundRoundsMax: 0 }
const WITHOUT_PRICES = { unitsMax: 6_000_000, boundRoundsMax: 100 }

/**
 * The plan after a change, from nothing but the world as it is now and what was told of the plan that stands: so that it is the
 * same on any machine and after any restart, and can be made again from what was saved. What stands stays where that is worth as
 * much; the search goes around what is new, what is open and what was lost, and what that moves. Throws `RangeError` as
 * `indexWorld` and `withPins` do.
 */
export function replanTold(
  world: World,
  told: readonly EarlierCover[],
  options: MatchOptions,
): Matched {
  const { seed, workMax, stopAtWork, isStopped } = options
  const { compiled, begun } = begin(world, options)
  const earlier = sorted(stillAsked(told, compiled.world), byWhat)
  const standing = standingAsTold(compiled, earlier)
  const work = workOf(stopAtWork ?? Infinity, isStopped)
  const isPriced = earlier.some(({ price }) => price !== undefined)
  const usual = isPriced ? WITH_PRICES : WITHOUT_PRICES
  const { problem, again } = solvedByRules(compiled, earlier, {
    standing,
    work,
    options: { seed, ...usual, ...(workMax !== undefined && { unitsMax: workMax }) },
  })
  const stoppedAtWork = work.isOver() ? work.used() : null
  const solved = { ...again.solved, stoppedAtWork }
  const coveredCount = coveredCounts(compiled)(solved.choice.chosen)
  const { choice, bound, workUsed } = solved
  options.onProgress?.({
    ...begun,
    phase: 'explaining',
    value: choice.value,
    bound,
    coveredCount,
    work: workUsed,
  })
  const solvedWorld = { compiled, problem, solved, seed }
  const { changes } = again
  const plan = planAgain(solvedWorld, { changes, standing }, earlier)
  return { plan: certified(plan, problem), problem, solvedWorld }
}

/** Whatever the order in which it was told. */
function byWhat(one: EarlierCover, other: EarlierCover): number {
  const [a, b] = [one, other].map(({ requestId, partId, memberId, sessionIds }) =>
    [requestId, partId, memberId, ...sessionIds].join('\n'),
  )
  return (a ?? '') < (b ?? '') ? -1 : 1
}

/** Solves, judges the whole answer, and solves again with what the numbers had overlooked, until the rules allow the answer. */
function solvedByRules(
  compiled: CompiledWorld,
  earlier: readonly EarlierCover[],
  shared: Omit<AgainWith, 'index' | 'prices'>,
) {
  let { problem } = compiled
  for (;;) {
    const index = indexProblem(problem)
    const prices = pricesAsTold(compiled, problem, index, shared.standing, earlier)
    const again = solveAgain(compiled, problem, { ...shared, index, prices })
    const overlooked = overlookedIn(compiled, again.solved.choice.chosen)
    if (overlooked.length === 0) return { problem, again }
    problem = withOverlooked(problem, overlooked)
  }
}
