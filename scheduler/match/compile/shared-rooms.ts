import type { Facts } from './facts.ts'

/** What several columns of one member use of one stretch of room. */
export interface SharedRoom {
  /** Columns within the member, rising. */
  readonly columns: readonly number[]
  readonly uses: readonly number[]
  readonly room: number
}

/** Every stretch of the member's room that two or more of these parts use. */
export function sharedRooms(
  { rooms, members, engagements }: Facts,
  member: number,
  parts: Int32Array,
): readonly SharedRoom[] {
  return rooms().flatMap((ofRule) => {
    const byKey = new Map<number, { columns: number[]; uses: number[]; room: number }>()
    for (let column = 0; column < parts.length; column += 1) {
      const part = parts[column] ?? 0
      const inForce = engagements.inForce[engagements.timeOf[part] ?? 0]?.[member] ?? 0
      if (!ofRule.givesTo(engagements.all[inForce])) continue
      const keys = ofRule.keysOf[part] ?? new Int32Array()
      for (let at = 0; at < keys.length; at += 1) {
        const key = keys[at] ?? 0
        const room = ofRule.room[key * members.length + member] ?? Infinity
        const shared = byKey.get(key) ?? { columns: [], uses: [], room }
        byKey.set(key, shared)
        shared.columns.push(column)
        shared.uses.push(ofRule.usesOf[part]?.[at] ?? 0)
      }
    }
    return [...byKey.values()].filter(({ columns }) => columns.length > 1)
  })
}
