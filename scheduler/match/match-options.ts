import type { MatchPhase } from '../domain/match-run.ts'
import type { Pin } from './world/with-pins.ts'
import type { WorldMemory } from './world-memory.ts'

/** How a match is run. */
export interface MatchOptions {
  /** Decides between equally good plans; the same seed and world always give the same plan. A whole number from 0 to 2^31 - 1. */
  readonly seed: number
  /** Units of work until the best plan so far counts. */
  readonly workMax?: number
  /** Ends there as if somebody had asked to stop: what was saved of a stopped run makes the same plan again. */
  readonly stopAtWork?: number
  /** What stands before anything is decided; the plan speaks of the rest. */
  readonly pins?: readonly Pin[]
  /** Of the match before, in the same thread: what it knows need not be worked out again. The plan is the same without. */
  readonly memory?: WorldMemory
  readonly onProgress?: (progress: MatchProgress) => void
  /** Asked often; as soon as it answers yes the best plan so far is explained and given back. */
  readonly isStopped?: () => boolean
}

/** How far a run is. */
export interface MatchProgress {
  readonly phase: MatchPhase
  /** What the best plan so far is worth. */
  readonly value: number
  /** No plan is worth more than this; `null` where nothing is known yet. */
  readonly bound: number | null
  /** Requests of which every session is covered. */
  readonly coveredCount: number
  readonly requestCount: number
  /** Units of work done. */
  readonly work: number
}
