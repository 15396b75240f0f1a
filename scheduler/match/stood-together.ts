import type { Member } from '../domain/member.ts'
import { type Column, standTogether } from './compile/column.ts'
import type { Part } from './world/parts-of.ts'

/** Assignments of one member that were held against each other: what they were, and whether they could stand. */
interface Tried {
  readonly member: Member
  readonly parts: readonly Part[]
  readonly rooms: readonly (number | null)[]
  readonly stand: boolean
}

/**
 * Assignments that were held against each other before, so that after a change only those are that it touches. The answer holds
 * for the same member and parts with as many contracts left to give: the moment of decision keeps nobody away who can come alone.
 */
export class StoodTogether {
  #lately = new Map<string, Tried>()
  #before = new Map<string, Tried>()

  /** What nobody asks about between two calls of this is forgotten. */
  turn(): void {
    this.#before = this.#lately
    this.#lately = new Map()
  }

  /** Whether each of these assignments of one member is allowed beside the others. */
  stand(columns: readonly Column[]): boolean {
    const [first] = columns
    if (first === undefined) return true
    const key = [first.member.id, ...columns.map(({ part }) => part.id)].join('\n')
    const known = this.#lately.get(key) ?? this.#before.get(key)
    const tried =
      known !== undefined && holds(known, first.member, columns)
        ? known
        : triedWith(first.member, columns)
    this.#lately.set(key, tried)
    return tried.stand
  }
}

function triedWith(member: Member, columns: readonly Column[]): Tried {
  const parts = columns.map(({ part }) => part)
  const rooms = columns.map(({ setting }) => setting.chainRoom)
  return { member, parts, rooms, stand: standTogether(columns) }
}

function holds({ member, parts, rooms }: Tried, now: Member, columns: readonly Column[]): boolean {
  return (
    member === now &&
    columns.every(({ part, setting }, at) => part === parts[at] && setting.chainRoom === rooms[at])
  )
}
