import type { Licence } from './qualification.ts'
import type { Source } from './source.ts'
import type { ObjectiveId } from './spelregels.ts'

/** What a rule found, as plain values: the sentence is made from these and nothing else. */
export type Facts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

/** A hard rule that keeps this member from this request. */
export interface BrokenRule {
  readonly ruleId: string
  readonly facts: Facts
}

/** What one objective costs; 0 is perfect. `weighted` is `cost` times the weight in the rules of play. */
export interface ObjectiveCost {
  readonly objectiveId: ObjectiveId
  readonly cost: number
  readonly weighted: number
  readonly facts: Facts
}

/** The judgement of one member for one request (or one part of it). An infeasible candidate is an answer, not an error. */
export interface Verdict {
  readonly requestId: string
  readonly partId: string
  readonly memberId: string
  readonly source: Source
  readonly licence: Licence
  readonly broken: readonly BrokenRule[]
  /** Empty where a hard rule is broken. */
  readonly costs: readonly ObjectiveCost[]
  /** What covering is worth minus all weighted costs; 0 where a hard rule is broken. */
  readonly value: number
}
