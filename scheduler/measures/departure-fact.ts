import type { LeftFor } from '../domain/mobility.ts'
import type { Fact } from './breakdown.ts'

/** A member whose last day in the pool it was; null: for what was never asked. */
export interface DepartureFact extends Fact {
  readonly leftFor: LeftFor | null
}
