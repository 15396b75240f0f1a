import type { CompiledWorld } from './compile/compile-world.ts'
import { NEW } from './compile/kept.ts'
import type { SolvedWorld } from './explain/plan-of.ts'
import type { PlacesNow } from './replan-places.ts'
import { isSameMemberProblem } from './replan-same.ts'

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
    const [one, other] = [now.problem.members[member], before.compiled.problem.members[old]]
    return one?.conflicts !== other?.conflicts && isOther(now, before, places, member)
  })
}

function isOther(
  now: CompiledWorld,
  before: SolvedWorld,
  { partNow, partBefore, memberBefore }: PlacesNow,
  member: number,
): boolean {
  const old = memberBefore[member] ?? NEW
  const parts = partsOf(now, member)
  const partsThen = partsOf(before.compiled, old)
  const stayed = parts.filter((part) => partBefore[part] !== NEW)
  const had = [...partsThen].map((part) => partNow[part] ?? NEW).filter((part) => part !== NEW)
  const isSame = stayed.length === had.length && stayed.every((part, nth) => part === had[nth])
  if (!isSame) return true
  if (stayed.length < parts.length || had.length < partsThen.length) return false
  const one = now.problem.members[member]
  return one !== undefined && !isSameMemberProblem(one, before.compiled.problem.members[old])
}

/** What a member can do, by places of parts. */
function partsOf({ possible }: CompiledWorld, member: number): Int32Array {
  return possible.partOf.subarray(possible.firstOf[member], possible.firstOf[member + 1])
}
