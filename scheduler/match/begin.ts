import type { World } from '../domain/world.ts'
import type { CompiledWorld } from './compile/compile-world.ts'
import type { MatchOptions, MatchProgress } from './match-options.ts'
import { withPins } from './world/with-pins.ts'
import { WorldMemory } from './world-memory.ts'

export interface BegunMatch {
  readonly compiled: CompiledWorld
  /** What was told of it so far, for the next news to go on from. */
  readonly begun: MatchProgress
}

/** Says that a match begins and turns its world into numbers. Throws `RangeError` as `indexWorld` and `withPins` do. */
export function begin(world: World, options: MatchOptions): BegunMatch {
  const { pins = [], memory = new WorldMemory(), onProgress } = options
  const begun: MatchProgress = {
    phase: 'compiling',
    value: 0,
    bound: null,
    coveredCount: 0,
    requestCount: world.requests.length,
    work: 0,
  }
  onProgress?.(begun)
  return { compiled: memory.compile(withPins(world, pins)), begun }
}
