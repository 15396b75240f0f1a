import type { CompiledWorld } from './compile/compile-world.ts'
import { type Demands, demandsOf } from './compile/demands-of.ts'
import { NEW } from './compile/kept.ts'
import type { SolvedWorld } from './explain/plan-of.ts'
import { type Had, standByLesson } from './replan-by-lesson.ts'
import { GONE } from './replan-changes.ts'
import { type PlacesNow, placesNow } from './replan-places.ts'
import { membersTouched } from './replan-touched.ts'
import { NOBODY } from './solve/plan-state.ts'
import { isWhole, type Part } from './world/parts-of.ts'

/** What a plan decided, told in demands and columns of the world after a change. */
export interface Standing {
  /** By demand: the column that covered it, `GONE` where that is not possible any more, or `NOBODY`. */
  readonly before: Int32Array
  readonly touchedMembers: readonly number[]
  readonly touchedDemands: readonly number[]
  /** By member: whether the same person has exactly what the plan gave, if all of `before` stays. */
  readonly isAsBefore: (member: number, columns: readonly number[]) => boolean
  readonly places: PlacesNow
  readonly demands: Demands
}

/**
 * What stood before, in the world after. A request is known by its id: where it asks for other lessons than before, whoever had
 * them has it still, as far as the rules let this one, whole if the whole was had.
 */
export function standingIn(compiled: CompiledWorld, earlier: SolvedWorld): Standing {
  const places = placesNow(compiled, earlier.compiled)
  const demands = demandsOf(compiled.parts)
  const before = new Int32Array(demands.count).fill(NOBODY)
  const released: Had[] = []
  const hadBefore: number[][] = compiled.world.members.map(() => [])
  const { partOf, memberOf, parts } = earlier.compiled
  for (const column of earlier.solved.choice.chosen) {
    const at = partOf[column] ?? 0
    const member = places.memberNow[memberOf[column] ?? 0] ?? NEW
    const part = places.partNow[at] ?? NEW
    const had = parts[at]
    if (part === NEW && had !== undefined) released.push(hadOf(had, member))
    const stays = part === NEW ? GONE : places.columnOf(part, member)
    hadBefore[member]?.push(stays)
    for (const demand of demands.ofPart[part] ?? []) before[demand] = stays
  }
  standByLesson(compiled.parts, demands, places.columnOf, released, before)
  const touched = new Set(membersTouched(compiled, earlier, places))
  for (const { member } of released) if (member !== NEW) touched.add(member)
  return {
    before,
    touchedMembers: [...touched].sort((a, b) => a - b),
    touchedDemands: newDemands(places, demands),
    isAsBefore: (member, columns) => {
      const had = hadBefore[member] ?? []
      return (
        places.isSameMember(member) &&
        had.length === columns.length &&
        columns.every((column) => had.includes(column))
      )
    },
    places,
    demands,
  }
}

function hadOf(part: Part, member: number): Had {
  const sessionIds = part.sessions.map(({ id }) => id)
  return { requestId: part.request.id, isWhole: isWhole(part), sessionIds, member }
}

function newDemands({ partBefore }: PlacesNow, { ofPart }: Demands): readonly number[] {
  const found = new Set<number>()
  for (const [part, own] of ofPart.entries()) {
    if (partBefore[part] === NEW) for (const demand of own) found.add(demand)
  }
  return [...found].sort((a, b) => a - b)
}
