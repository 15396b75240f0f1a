import type { Spelregels } from '../../scheduler/domain/spelregels.ts'
import type { World } from '../../scheduler/domain/world.ts'
import { type CompiledWorld, compileWorld } from '../../scheduler/match/compile/compile-world.ts'
import { type RegionSize, region } from '../../scheduler/match/instances/region.ts'
import type { Problem } from '../../scheduler/match/solve/problem.ts'
import { withEvenness } from '../../scheduler/match/with-evenness.ts'
import { indexWorld } from '../../scheduler/match/world/index-world.ts'
import { regionGiven } from '../region-given.ts'
import { stopwatch, type Took } from './stopwatch.ts'

/** A world with what the core makes of it. */
export interface CompiledRegion {
  readonly world: World
  readonly compiled: CompiledWorld
  readonly problem: Problem
  /** Indexing and compiling. */
  readonly took: Took
}

/** A made-up region, compiled. */
export function compiledRegion(size: RegionSize, rules: Partial<Spelregels> = {}): CompiledRegion {
  return compiledWorld(region(size, regionGiven(rules)))
}

/** Any world, compiled. */
export function compiledWorld(world: World): CompiledRegion {
  const watch = stopwatch()
  const compiled = withEvenness(compileWorld(indexWorld(world)))
  return { world, compiled, problem: compiled.problem, took: watch() }
}
