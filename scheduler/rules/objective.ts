import type { ObjectiveId } from '../domain/spelregels.ts'
import type { Facts } from '../domain/verdict.ts'
import type { Candidacy, Setting } from './setting.ts'

/** The definition of a soft objective: what it costs to choose this member, 0 being perfect. There are no rewards. */
export interface SoftObjectiveDefinition<Found extends Facts> {
  /** Equal to the file's name and to the key of its weight in the rules of play. */
  readonly id: ObjectiveId
  /** A short Dutch name for lists and help. */
  readonly title: string
  /** The cost as a whole number of points per the unit that the file names, with the facts behind it. */
  readonly measure: (
    candidacy: Candidacy,
    setting: Setting,
  ) => { readonly cost: number; readonly facts: Found }
  /** One Dutch sentence, made from the facts alone. */
  readonly explain: (facts: Found) => string
}

/** A soft objective as the register holds it. */
export interface SoftObjective {
  readonly id: ObjectiveId
  readonly title: string
  readonly measure: (
    candidacy: Candidacy,
    setting: Setting,
  ) => { readonly cost: number; readonly facts: Facts }
  readonly explain: (facts: Facts) => string
}

/** Registers an objective; `explain` is only ever given what `measure` of the same objective found. */
export function softObjective<Found extends Facts>(
  definition: SoftObjectiveDefinition<Found>,
): SoftObjective {
  return { ...definition, explain: (facts: Facts) => definition.explain(facts as Found) }
}
