import { type DaysOfMember, daysOfMember } from './days-of-member.ts'
import type { Facts, Rooms, Uses } from './facts.ts'

/** What several columns of one member use of one stretch of room, where that can be more than there is. */
export interface SharedRoom {
  /** Columns within the member, rising. */
  readonly columns: readonly number[]
  readonly uses: readonly number[]
  readonly room: number
}

/** The stretches of a member's room that these parts, if the member did all of them, would exceed. */
export type SharedRoomsOf = (member: number, parts: Int32Array) => readonly SharedRoom[]

/**
 * Most stretches are never full: what all parts use together is added up first, then what of it fits into the hours of each
 * day, as nobody has two sessions at a time. Only what exceeds the room after that is looked at again.
 */
export function sharedRooms(facts: Facts): SharedRoomsOf {
  const ofRules = facts.rooms().map((rooms) => ({ rooms, shared: sharedOf(facts, rooms) }))
  const days = daysOfMember(facts)
  return (member, parts) => {
    const most = days(parts)
    const mostOnADay = most.mostOnADay()
    return ofRules.flatMap(({ rooms: { perDay, classOf }, shared }) =>
      mostOnADay <= (perDay[classOf[member] ?? 0] ?? 0) ? [] : shared(member, parts, most),
    )
  }
}

type SharedOfRule = (member: number, parts: Int32Array, most: DaysOfMember) => readonly SharedRoom[]

function sharedOf(facts: Facts, rooms: Rooms): SharedOfRule {
  const { keyCount, room, classOf, daysOf, usesOf } = rooms
  const { engagements } = facts
  const gives = Uint8Array.from(engagements.all, (one) => (rooms.givesTo(one) ? 1 : 0))
  const total = new Float64Array(keyCount)
  return (member, parts, most) => {
    total.fill(0)
    const own = room[classOf[member] ?? 0]
    const counted = parts.map((part) => {
      const inForce = engagements.inForce[engagements.timeOf[part] ?? 0]?.[member] ?? 0
      return gives[inForce] === 1 ? part : -1
    })
    for (const part of counted) if (part >= 0) addUses(total, usesOf(part))
    const full = new Map<number, Shared>()
    for (let key = 0; key < keyCount; key += 1) {
      const left = Math.max(0, own?.[key] ?? Infinity)
      if ((total[key] ?? 0) <= left || most.minutesOn(daysOf[key] ?? []) <= left) continue
      full.set(key, { columns: [], uses: [], room: own?.[key] ?? Infinity })
    }
    if (full.size === 0) return []
    for (const [column, part] of counted.entries()) {
      if (part < 0) continue
      const { keys, amounts } = usesOf(part)
      for (let at = 0; at < keys.length; at += 1) {
        const shared = full.get(keys[at] ?? 0)
        shared?.columns.push(column)
        shared?.uses.push(amounts[at] ?? 0)
      }
    }
    return [...full.values()]
  }
}

interface Shared extends SharedRoom {
  readonly columns: number[]
  readonly uses: number[]
}

function addUses(total: Float64Array, { keys, amounts }: Uses): void {
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0
    total[key] = (total[key] ?? 0) + (amounts[at] ?? 0)
  }
}
