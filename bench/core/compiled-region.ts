import type { Spelregels } from '../../scheduler/domain/spelregels.ts'
import type { World } from '../../scheduler/domain/world.ts'
import { type CompiledWorld, compileWorld } from '../../scheduler/match/compile/compile-world.ts'
import { type RegionSize, region } from '../../scheduler/match/instances/region.ts'
import type { Problem } from '../../scheduler/match/solve/problem.ts'
import { indexWorld } from '../../scheduler/match/world/index-world.ts'
import { regionGiven } from '../region-given.ts'

/** A world with what the core makes of it. */
export interface CompiledRegion {
  readonly world: World
  readonly compiled: CompiledWorld
  readonly problem: Problem
  /** How long indexing and compiling took. */
  readonly milliseconds: number
}

/** A made-up region, compiled. */
export function compiledRegion(size: RegionSize, rules: Partial<Spelregels> = {}): CompiledRegion {
  return compiledWorld(region(size, regionGiven(rules)))
}

/** Any world, compiled. */
export function compiledWorld(world: World): CompiledRegion {
  const start = performance.now()
  const compiled = compileWorld(indexWorld(world))
  const milliseconds = performance.now() - start
  return { world, compiled, problem: compiled.problem, milliseconds }
}
