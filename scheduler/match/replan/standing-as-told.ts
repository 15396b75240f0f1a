import type { CompiledWorld } from '../compile/compile-world.ts'
import { type Demands, demandsOf } from '../compile/demands-of.ts'
import type { EarlierCover } from '../explain/changes-of.ts'
import { NOBODY } from '../solve/plan-state.ts'
import { columnOfPair } from './column-of-pair.ts'
import { type Had, standByLesson } from './stand-by-lesson.ts'

/** A plan that stands, told in demands and columns of the world as it is now. */
export interface Standing {
  /** By demand: the column that covered it, `GONE` where that is not possible any more, or `NOBODY`. */
  readonly before: Int32Array
  readonly demands: Demands
  /** Where the search begins, besides what was lost: what nobody had, and what asks for more than was told. */
  readonly touchedDemands: readonly number[]
}

/** What was told of the plan that stands, as far as it is asked still. */
export function standingAsTold(
  compiled: CompiledWorld,
  earlier: readonly EarlierCover[],
): Standing {
  const { parts, world } = compiled
  const demands = demandsOf(parts)
  const before = new Int32Array(demands.count).fill(NOBODY)
  const placeOf = new Map(world.members.map(({ id }, place) => [id, place]))
  const had = earlier.flatMap(({ requestId, partId, memberId, sessionIds }): readonly Had[] => {
    if (memberId === null) return []
    const isWhole = partId === requestId
    return [{ requestId, isWhole, sessionIds, member: placeOf.get(memberId) ?? -1 }]
  })
  standByLesson(parts, demands, columnOfPair(compiled), had, before)
  const known = new Set(earlier.flatMap(({ sessionIds }) => sessionIds))
  const touched = new Set([...before.keys()].filter((demand) => before[demand] === NOBODY))
  for (const [part, own] of demands.ofPart.entries()) {
    const isNew = parts[part]?.sessions.some(({ id }) => !known.has(id)) ?? false
    if (isNew && own.length === 1) for (const demand of own) touched.add(demand)
  }
  return { before, demands, touchedDemands: [...touched].sort((a, b) => a - b) }
}
