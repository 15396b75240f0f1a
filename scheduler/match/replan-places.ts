import type { CompiledWorld } from './compile/compile-world.ts'
import { NEW, turned } from './compile/kept.ts'
import { GONE } from './replan-changes.ts'

/** Where the parts and members of a world before a change are in the world after it. */
export interface PlacesNow {
  /** By part before: its place now, or `NEW` where it is gone or asks for other lessons. */
  readonly partNow: Int32Array
  /** By part now: its place before, or `NEW`. */
  readonly partBefore: Int32Array
  /** By member before: the place now of the member with the same id, or `NEW`. */
  readonly memberNow: Int32Array
  /** By member now: the place before, or `NEW`. */
  readonly memberBefore: Int32Array
  /** Whether nothing about a member (by the place now) changed. */
  readonly isSameMember: (member: number) => boolean
  /** The column of a pair, by their places now; `GONE` where there is none. */
  readonly columnOf: (part: number, member: number) => number
}

/** Finds everybody and everything again. */
export function placesNow(now: CompiledWorld, before: CompiledWorld): PlacesNow {
  const [members, membersBefore] = [now.world.members, before.world.members]
  const partAt = new Map(now.parts.map((part, at) => [part, at]))
  const memberAt = new Map(members.map(({ id }, at) => [id, at]))
  const partNow = Int32Array.from(before.parts, (part) => partAt.get(part) ?? NEW)
  const memberNow = Int32Array.from(membersBefore, ({ id }) => memberAt.get(id) ?? NEW)
  const partBefore = turned(partNow, now.parts.length)
  const memberBefore = turned(memberNow, members.length)
  return {
    partNow,
    partBefore,
    memberNow,
    memberBefore,
    isSameMember: (member) => members[member] === membersBefore[memberBefore[member] ?? NEW],
    columnOf: columnOfPair(now),
  }
}

/** The column of a pair, by the places of part and member; `GONE` where there is none. */
export function columnOfPair({ possible }: CompiledWorld): PlacesNow['columnOf'] {
  const { firstOf, partOf } = possible
  return (part, member) => {
    for (let column = firstOf[member] ?? 0; column < (firstOf[member + 1] ?? 0); column += 1) {
      if (partOf[column] === part) return column
    }
    return GONE
  }
}
