import type { World } from '../domain/world.ts'
import { type CompiledWorld, compileWorld } from './compile/compile-world.ts'
import { demandsOf } from './compile/demands-of.ts'
import { overlookedIn } from './compile/overlooked-in.ts'
import { withOverlooked } from './compile/with-overlooked.ts'
import { coveredCounts } from './covered-counts.ts'
import type { EarlierCover } from './explain/changes-of.ts'
import { certified, type Matched } from './match.ts'
import type { MatchOptions, MatchProgress } from './match-options.ts'
import { type Had, standByLesson } from './replan-by-lesson.ts'
import { stillAsked } from './replan-cover.ts'
import { columnOfPair } from './replan-places.ts'
import { planAgain } from './replan-plan.ts'
import { type AgainWith, solveAgain } from './replan-solve.ts'
import { indexProblem } from './solve/index-problem.ts'
import { secondBest } from './solve/lagrange-start.ts'
import { NOBODY } from './solve/plan-state.ts'
import { workOf } from './solve/work.ts'
import { withEvenness } from './with-evenness.ts'
import { indexWorld } from './world/index-world.ts'
import { sorted } from './world/sorted.ts'
import { withPins } from './world/with-pins.ts'

/** Prices are not told along, and begin at what the second best is worth: that asks for more work than prices that are known. */
const UNITS_MAX = 6_000_000
const BOUND_ROUNDS_MAX = 100

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
  const { seed, workMax, stopAtWork, pins = [], isStopped, onProgress = () => undefined } = options
  const begun: MatchProgress = {
    phase: 'compiling',
    value: 0,
    bound: null,
    coveredCount: 0,
    requestCount: world.requests.length,
    work: 0,
  }
  onProgress(begun)
  const compiled = withEvenness(compileWorld(indexWorld(withPins(world, pins))))
  const earlier = sorted(stillAsked(told, compiled.world), byWhat)
  const standing = standingAsTold(compiled, earlier)
  const work = workOf(stopAtWork ?? Infinity, isStopped)
  const shared = { standing, work, options: { seed, unitsMax: workMax ?? UNITS_MAX } }
  const { problem, again } = solvedByRules(compiled, {
    ...shared,
    options: { ...shared.options, boundRoundsMax: BOUND_ROUNDS_MAX },
  })
  const stoppedAtWork = work.isOver() ? work.used() : null
  const solved = { ...again.solved, stoppedAtWork }
  const coveredCount = coveredCounts(compiled)(solved.choice.chosen)
  const { choice, bound, workUsed } = solved
  onProgress({
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

/** What was told, in demands and columns; looked at first is what nobody had, and what asks for more than was told. */
function standingAsTold(
  compiled: CompiledWorld,
  earlier: readonly EarlierCover[],
): AgainWith['standing'] {
  const { parts, world } = compiled
  const demands = demandsOf(parts)
  const before = new Int32Array(demands.count).fill(NOBODY)
  const placeOf = new Map(world.members.map(({ id }, place) => [id, place]))
  const had = earlier.flatMap(({ requestId, partId, memberId, sessionIds }): readonly Had[] => {
    if (memberId === null) return []
    const isWhole = partId === requestId
    return [{ requestId, isWhole, sessionIds, member: placeOf.get(memberId) ?? -1 }]
  })
  standByLesson(parts, demands, columnOfPair(compiled), had, before)
  const known = new Set(earlier.flatMap(({ sessionIds }) => sessionIds))
  const touched = new Set([...before.keys()].filter((demand) => before[demand] === NOBODY))
  for (const [part, own] of demands.ofPart.entries()) {
    const isNew = parts[part]?.sessions.some(({ id }) => !known.has(id)) ?? false
    if (isNew && own.length === 1) for (const demand of own) touched.add(demand)
  }
  const touchedDemands = [...touched].sort((a, b) => a - b)
  return { before, demands, touchedMembers: [], touchedDemands }
}

/** Solves, judges the whole answer, and solves again with what the numbers had overlooked, until the rules allow the answer. */
function solvedByRules(compiled: CompiledWorld, shared: Omit<AgainWith, 'index' | 'prices'>) {
  let { problem } = compiled
  for (;;) {
    const index = indexProblem(problem)
    const prices = secondBest(problem, index)
    const again = solveAgain(compiled, problem, { ...shared, index, prices })
    const overlooked = overlookedIn(compiled.columns, again.solved.choice.chosen)
    if (overlooked.length === 0) return { problem, again }
    problem = withOverlooked(problem, overlooked)
  }
}
