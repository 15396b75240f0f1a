import type { ConcernKind } from '../domain/concern.ts'
import type { Fact } from './breakdown.ts'

/** One gap, dispute or thing settled outside the system, on the day on which it was noted; it is about agreements, not about people. */
export interface ConcernFact extends Fact {
  readonly kind: ConcernKind
  readonly isSettled: boolean
  /** What it was about, as far as somebody knows; 0 else. */
  readonly minutes: number
  readonly cents: number
}
