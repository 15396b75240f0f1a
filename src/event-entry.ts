import type { Facts } from '../scheduler/domain/verdict.ts'
import type { EventVerb } from './event-verb.ts'

/** What is written down of one action. Facts hold ids, numbers and codes; never a name, a reason for absence or free text. */
export interface EventEntry {
  /** `noun.verb` of the action, such as `offer.accept`. */
  readonly verb: EventVerb
  readonly subjectId: string
  readonly boardId: string | null
  readonly poolId: string | null
  readonly facts: Facts
}
