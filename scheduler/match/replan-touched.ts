import type { CompiledWorld } from './compile/compile-world.ts'
import { NEW } from './compile/kept.ts'
import type { SolvedWorld } from './explain/plan-of.ts'
import type { PlacesNow } from './replan-places.ts'

/**
 * Members who changed themselves, and those who can do more or less of what was asked before as well, or have other room for it.
 * Who could only do something that came or went is found through what came or went.
 */
export function membersTouched(
  now: CompiledWorld,
  before: SolvedWorld,
  places: PlacesNow,
): readonly number[] {
  return [...now.world.members.keys()].filter((member) => {
    const old = places.memberBefore[member] ?? NEW
    if (old === NEW || !places.isSameMember(member)) return true
    const same = before.compiled.problem.members[old]?.conflicts
    return now.problem.members[member]?.conflicts !== same && isOther(now, before, places, member)
  })
}

function isOther(
  now: CompiledWorld,
  before: SolvedWorld,
  { partNow, partBefore, memberBefore }: PlacesNow,
  member: number,
): boolean {
  const parts = partsOf(now, member)
  const partsThen = partsOf(before.compiled, memberBefore[member] ?? NEW)
  const stayed = parts.filter((part) => partBefore[part] !== NEW)
  const had = [...partsThen].map((part) => partNow[part] ?? NEW).filter((part) => part !== NEW)
  const isSame = stayed.length === had.length && stayed.every((part, nth) => part === had[nth])
  if (!isSame) return true
  return stayed.length === parts.length && had.length === partsThen.length
}

/** What a member can do, by places of parts. */
function partsOf({ possible }: CompiledWorld, member: number): Int32Array {
  return possible.partOf.subarray(possible.firstOf[member], possible.firstOf[member + 1])
}
