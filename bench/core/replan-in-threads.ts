import type { World } from '../../scheduler/domain/world.ts'
import { createMatcher, type Matcher } from '../../src/solver/create-matcher.ts'
import { middleOf, stopwatch, type Took } from './stopwatch.ts'
import type { Told } from './told-of.ts'

const RUNS = 3
/** The first runs compile the code of the thread. */
const RUNS_BEFORE = 1
const STARTS = 1

/** A change, as the product hears of it. */
interface Change {
  readonly earlier: World
  readonly world: World
  /** The plan that stood in the earlier world. */
  readonly told: Told
}

/** How long it takes after handing over the world until the plan is there, and until all of it is explained and checked. */
interface Times {
  readonly planned: Took
  readonly done: Took
}

/**
 * Replans in the product's own threads, the world handed over piece by piece: in one that planned the world before the change,
 * and in one that has just started and knows nothing.
 */
export async function timesOfReplanning(
  change: Change,
): Promise<{ readonly warm: Times; readonly started: Times }> {
  const warm: Times[] = []
  const matcher = createMatcher({ threadsMax: 1 })
  for (let run = 0; run < RUNS + RUNS_BEFORE; run += 1) {
    await replanIn(matcher, change.earlier, change.told)
    warm.push(await replanIn(matcher, change.world, change.told))
  }
  await matcher.close()
  const started: Times[] = []
  for (let run = 0; run < STARTS; run += 1) {
    const fresh = createMatcher({ threadsMax: 1 })
    started.push(await replanIn(fresh, change.world, change.told))
    await fresh.close()
  }
  return { warm: middle(warm.slice(RUNS_BEFORE)), started: middle(started) }
}

async function replanIn(matcher: Matcher, world: World, told: Told): Promise<Times> {
  const watch = stopwatch()
  let planned: Took | undefined
  const task = { world, seed: 1, workMax: null, pins: [], standing: told }
  const { outcome } = matcher.start('pool', task, ({ phase }) => {
    if (phase === 'explaining') planned ??= watch()
  })
  const { problems } = await outcome
  if (problems.length > 0) throw new Error(`the plan has ${problems.length} problems`)
  const done = watch()
  return { planned: planned ?? done, done }
}

function middle(all: readonly Times[]): Times {
  return {
    planned: middleOf(all.map((one) => one.planned)),
    done: middleOf(all.map((one) => one.done)),
  }
}
