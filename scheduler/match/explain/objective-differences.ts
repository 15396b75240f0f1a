import type { ObjectiveId } from '../../domain/spelregels.ts'
import type { ObjectiveCost } from '../../domain/verdict.ts'

/** How much more one candidate costs than another by one objective, in weighted points. */
export interface ObjectiveDifference {
  readonly objectiveId: ObjectiveId
  readonly more: number
}

/** By which objectives `one` costs more than `other`, widest first. An objective that is left out costs nothing. */
export function objectiveDifferences(
  one: readonly Pick<ObjectiveCost, 'objectiveId' | 'weighted'>[],
  other: readonly Pick<ObjectiveCost, 'objectiveId' | 'weighted'>[],
): readonly ObjectiveDifference[] {
  const others = new Map(other.map(({ objectiveId, weighted }) => [objectiveId, weighted]))
  return one
    .map(({ objectiveId, weighted }) => {
      return { objectiveId, more: weighted - (others.get(objectiveId) ?? 0) }
    })
    .filter(({ more }) => more > 0)
    .toSorted((a, b) => b.more - a.more || (a.objectiveId < b.objectiveId ? -1 : 1))
}
