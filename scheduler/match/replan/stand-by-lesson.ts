import type { Demands } from '../compile/demands-of.ts'
import type { Part } from '../world/parts-of.ts'
import { GONE } from './replan-changes.ts'

/** Lessons of a request that a member had in a plan. */
export interface Had {
  readonly requestId: string
  /** All of the request, in one. */
  readonly isWhole: boolean
  readonly sessionIds: readonly string[]
  /** The place of the member now, or below 0 where the member is gone. */
  readonly member: number
}

/**
 * Gives those who had lessons what they can still have of the request, in `before`: the whole where the whole was had and that
 * is allowed still, and else by its parts. Where that is not possible any more the demand is `GONE`.
 */
export function standByLesson(
  parts: readonly Part[],
  { ofPart }: Demands,
  columnOf: (part: number, member: number) => number,
  had: readonly Had[],
  before: Int32Array,
): void {
  const byRequest = Map.groupBy(had, ({ requestId }) => requestId)
  for (const [at, whole] of parts.entries()) {
    const own = byRequest.get(whole.request.id)
    if (own === undefined || whole.id !== whole.request.id) continue
    const demands = ofPart[at] ?? []
    const singles = demands.length === 1 ? [at] : demands.map((_, nth) => at + 1 + nth)
    const owners = singles.map((single) => ownerOf(parts[single], own))
    const [first] = own
    const isOneHands = own.every(({ isWhole }) => isWhole)
    const all = isOneHands && first !== undefined ? columnOf(at, first.member) : GONE
    for (const [nth, demand] of demands.entries()) {
      const owner = owners[nth]
      if (all !== GONE) before[demand] = all
      else if (owner !== undefined) before[demand] = columnOf(singles[nth] ?? at, owner)
    }
  }
}

/** Who had a lesson of this part, by the ids of the lessons. */
function ownerOf(part: Part | undefined, own: readonly Had[]): number | undefined {
  const asked = new Set(part?.sessions.map(({ id }) => id))
  return own.find(({ sessionIds }) => sessionIds.some((id) => asked.has(id)))?.member
}
