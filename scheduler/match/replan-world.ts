import type { World } from '../domain/world.ts'
import { type CompiledWorld, compileWorld } from './compile/compile-world.ts'
import { isSameGround } from './compile/kept.ts'
import { overlookedIn, standTogether } from './compile/overlooked-in.ts'
import { withOverlooked } from './compile/with-overlooked.ts'
import type { SolvedWorld } from './explain/plan-of.ts'
import type { DemandChange } from './replan-changes.ts'
import { pricesIn } from './replan-prices.ts'
import { isSameProblem } from './replan-same.ts'
import { type AgainOptions, solveAgain } from './replan-solve.ts'
import { type Standing, standingIn } from './replan-standing.ts'
import { indexProblem } from './solve/index-problem.ts'
import { workOf } from './solve/work.ts'
import { withEvenness } from './with-evenness.ts'
import { indexWorld } from './world/index-world.ts'
import { type Pin, withPins } from './world/with-pins.ts'

/** How a plan is made again. */
export interface ReplanOptions extends AgainOptions {
  /** What stands before anything is decided. */
  readonly pins?: readonly Pin[]
}

/** A world solved again after a change. */
export interface ReplannedWorld extends SolvedWorld {
  readonly standing: Pick<Standing, 'before' | 'demands'>
  readonly changes: readonly DemandChange[]
}

/**
 * Decides a world again after something changed, in numbers: what stayed is compiled no second time, what stands is kept where
 * that is worth as much, and the search goes around what was touched. The whole answer is judged by the rules, and the bound is
 * proven by prices: those of before or, where that proves more, fitted to the change. Throws `RangeError` as `indexWorld` and
 * `withPins` do.
 */
export function replanWorld(
  before: SolvedWorld,
  world: World,
  options: ReplanOptions,
): ReplannedWorld {
  const { facts } = before.compiled
  const indexed = indexWorld(withPins(world, options.pins ?? []), facts)
  const compiled = withEvenness(compileWorld(indexed, before.compiled))
  const standing = standingIn(compiled, before)
  const groups = overlookedStill(compiled, before, standing)
  let problem = withOverlooked(compiled.problem, groups)
  if (isSameProblem(problem, before.problem)) {
    return { ...before, compiled, problem, standing, changes: [] }
  }
  const work = workOf(Infinity)
  for (;;) {
    const index = indexProblem(problem)
    const prices = pricesIn(compiled, problem, index, before, standing)
    const again = solveAgain(compiled, problem, { standing, options, work, index, prices })
    const doubtful = doubtfulOf(compiled, before, standing, again.solved.choice.chosen)
    const overlooked = overlookedIn(compiled.columns, doubtful)
    if (overlooked.length === 0) {
      const { solved, changes } = again
      return { compiled, problem, solved, seed: options.seed, standing, changes }
    }
    problem = withOverlooked(problem, overlooked)
  }
}

/** Groups that the rows had overlooked before and that the rules do not allow now either, as columns of now. */
function overlookedStill(
  compiled: CompiledWorld,
  before: SolvedWorld,
  { places }: Standing,
): readonly (readonly number[])[] {
  const { partOf, memberOf, problem } = before.compiled
  const groups = before.problem.members.flatMap(({ budgets, first }, at) =>
    budgets
      .slice(problem.members[at]?.budgets.length ?? 0)
      .map(({ columns }) => Array.from(columns, (column) => first + column)),
  )
  return groups
    .map((group) =>
      group.map((column) => {
        const part = places.partNow[partOf[column] ?? 0] ?? -1
        return places.columnOf(part, places.memberNow[memberOf[column] ?? 0] ?? -1)
      }),
    )
    .filter(
      (group) => group.every((column) => column >= 0) && !standTogether(compiled.columns, group),
    )
}

/** The columns of those who have something else than before, or who are held against other rules or limits now. */
function doubtfulOf(
  { world, memberOf }: CompiledWorld,
  { compiled: { world: earlier } }: SolvedWorld,
  { isAsBefore }: Standing,
  chosen: readonly number[],
): readonly number[] {
  if (!isSameGround(world, earlier) || world.chainLimits !== earlier.chainLimits) return chosen
  const byMember = Map.groupBy(chosen, (column) => memberOf[column] ?? -1)
  return [...byMember].flatMap(([member, own]) => (isAsBefore(member, own) ? [] : own))
}
