import { addBits, setBit } from '../../world/bits.ts'
import type { Facts, Rooms } from '../facts.ts'
import { type RuleRows, rowsByPart } from './rule-rows.ts'

const NO_USES = { keys: new Int32Array(), amounts: new Float64Array() }

/** Who has too little room for a part in one of its stretches; one row per stretch and amount, as many parts ask the same. */
export function rowsOfRooms(facts: Facts, rooms: Rooms): RuleRows {
  const { parts, members, words, engagements } = facts
  const tooLittle = amountRows(rooms, members.length, words)
  const given = givenBy(facts, rooms)
  return rowsByPart(parts.length, words, (bits, row, part) => {
    const { keys, amounts } = rooms.uses[part] ?? NO_USES
    let any = false
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] ?? 0
      const uses = amounts[at] ?? 0
      if (uses <= (rooms.least[key] ?? 0)) continue
      addBits(bits, row, tooLittle(key, uses), 0, words)
      any = true
    }
    return any && keepOnly(bits, row, given?.[engagements.timeOf[part] ?? 0], words)
  })
}

/** By time: to whom the rule gives room at all; `undefined` where it does to everybody always. */
function givenBy({ engagements, words }: Facts, rooms: Rooms): readonly Uint32Array[] | undefined {
  const gives = engagements.all.map(rooms.givesTo)
  if (!gives.includes(false)) return undefined
  return engagements.inForce.map((inForce) => {
    const bits = new Uint32Array(words)
    for (let at = 0; at < inForce.length; at += 1) if (gives[inForce[at] ?? 0]) setBit(bits, 0, at)
    return bits
  })
}

/** Keeps the bits that are set in `only`; says whether any is left. */
function keepOnly(
  bits: Uint32Array,
  row: number,
  only: Uint32Array | undefined,
  words: number,
): boolean {
  let left = 0
  for (let word = 0; word < words; word += 1) {
    const both = (bits[row + word] ?? 0) & (only?.[word] ?? 0xffffffff)
    bits[row + word] = both
    left |= both
  }
  return left !== 0
}

function amountRows({ room }: Rooms, members: number, words: number) {
  const known: Map<number, Uint32Array>[] = []
  return (key: number, uses: number): Uint32Array => {
    known[key] ??= new Map()
    const before = known[key].get(uses)
    if (before !== undefined) return before
    const row = new Uint32Array(words)
    for (let member = 0; member < members; member += 1) {
      if (uses > (room[key * members + member] ?? Infinity)) setBit(row, 0, member)
    }
    known[key].set(uses, row)
    return row
  }
}
