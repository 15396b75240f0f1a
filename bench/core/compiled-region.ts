import type { Spelregels } from '../../scheduler/domain/spelregels.ts'
import type { World } from '../../scheduler/domain/world.ts'
import { type CompiledWorld, compileWorld } from '../../scheduler/match/compile/compile-world.ts'
import { type RegionSize, region } from '../../scheduler/match/instances/region.ts'
import type { Problem } from '../../scheduler/match/solve/problem.ts'
import { withEvenness } from '../../scheduler/match/with-evenness.ts'
import { type IndexedWorld, indexWorld } from '../../scheduler/match/world/index-world.ts'
import { regionGiven } from '../region-given.ts'
import { stopwatch, type Took } from './stopwatch.ts'

/** A world with what the core makes of it. */
export interface CompiledRegion {
  readonly world: World
  readonly indexed: IndexedWorld
  readonly compiled: CompiledWorld
  readonly problem: Problem
  /** Indexing and compiling. */
  readonly took: Took
}

/** A made-up region, compiled. */
export function compiledRegion(size: RegionSize, rules: Partial<Spelregels> = {}): CompiledRegion {
  return compiledWorld(region(size, regionGiven(rules)))
}

/** Any world, compiled; from what another was compiled to, where it has changed from that. */
export function compiledWorld(world: World, before?: CompiledRegion): CompiledRegion {
  const watch = stopwatch()
  const indexed = indexWorld(world, before?.indexed)
  const compiled = withEvenness(compileWorld(indexed, before?.compiled))
  return { world, indexed, compiled, problem: compiled.problem, took: watch() }
}
