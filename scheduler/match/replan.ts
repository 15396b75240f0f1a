import type { World } from '../domain/world.ts'
import { isSameGround } from './compile/kept.ts'
import type { SolvedWorld } from './explain/plan-of.ts'
import type { Matched } from './match.ts'
import type { Plan } from './plan.ts'
import { coverBefore } from './replan-cover.ts'
import { Judged } from './replan-judged.ts'
import { planAgain } from './replan-plan.ts'
import { type ReplanOptions, replanWorld } from './replan-world.ts'

/** A plan, and all from which it is made again after a change. */
export interface Planned {
  readonly plan: Plan
  readonly solvedWorld: SolvedWorld
  readonly judged: Judged
}

/** A plan that was matched in full, with its judgements at hand; a second of work at two thousand requests. */
export function plannedFrom({ plan, solvedWorld }: Matched): Planned {
  const judged = new Judged()
  judged.keep(
    solvedWorld.compiled,
    plan.requests.flatMap(({ parts }) => parts),
  )
  return { plan, solvedWorld, judged }
}

/**
 * The plan after a change: what stands stays where that is worth as much (see `replanChoice` and `keepingIn`), and `changes`
 * say of everything that was in the plan before who has it now, and why. The bound counts without what keeping is worth.
 *
 * Rankings are made when they are read, so that the plan is there before them; they are exact, never those of the plan before.
 * What they take over are judgements, where nothing that was judged has changed (see `Judged`). Throws `RangeError` as
 * `replanWorld` does.
 */
export function replan(before: Planned, world: World, options: ReplanOptions): Planned {
  const again = replanWorld(before.solvedWorld, world, options)
  const { solvedWorld: earlier } = before
  const isJudgedAlike = isSameGround(again.compiled.world, earlier.compiled.world)
  const judged = isJudgedAlike ? before.judged : new Judged()
  const { problem, solved, seed } = again
  const solvedWorld = { compiled: judged.in(again.compiled), problem, solved, seed }
  const had = coverBefore(before.plan, again.compiled.world)
  return { plan: planAgain(solvedWorld, again, had), solvedWorld, judged }
}
