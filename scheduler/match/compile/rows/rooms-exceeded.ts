import { addBits, setBit } from '../../bits.ts'
import { dayTableOf } from '../../world/day-table.ts'
import type { Facts, Rooms } from '../facts.ts'
import { type RuleRows, rowsByPart } from './rule-rows.ts'

/** Who has too little room for a part in one of its stretches; one row per stretch and amount, as many parts ask the same. */
export function rowsOfRooms(facts: Facts, rooms: Rooms): RuleRows {
  const { parts, words, engagements } = facts
  const tooLittle = amountRows(rooms, words)
  const fitsAnywhere = rooms.perDay.reduce((one, other) => Math.min(one, other), Infinity)
  const mostOnADay = parts.map((part) => dayTableOf(part).mostOnADay)
  const given = givenBy(facts, rooms)
  return rowsByPart(parts.length, words, (bits, row, part) => {
    if ((mostOnADay[part] ?? 0) <= fitsAnywhere) return false
    const { keys, amounts } = rooms.usesOf(part)
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

/** By key, by what is used of it: whose room is less. */
type TooLittle = (key: number, uses: number) => Uint32Array

/**
 * Members with as much room of a stretch stand together, those with the least first: who has too little for some use are all up
 * to a place, so that there are no more rows than different rooms.
 */
function amountRows(rooms: Rooms, words: number): TooLittle {
  const known: (Ranked | undefined)[] = Array.from({ length: rooms.keyCount })
  return (key, uses) => {
    known[key] ??= ranked(rooms, key, words)
    const { limits, rows } = known[key]
    let [low, high] = [0, limits.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((limits[middle] ?? Infinity) < uses) low = middle + 1
      else high = middle
    }
    return rows.subarray(low * words, (low + 1) * words)
  }
}

/** The different rooms of one stretch, rising, and by how many of them are too little: who has one of those. */
interface Ranked {
  readonly limits: Float64Array
  readonly rows: Uint32Array
}

function ranked({ room, classOf }: Rooms, key: number, words: number): Ranked {
  const limits = Float64Array.from(new Set(room.map((ofClass) => ofClass[key] ?? Infinity))).sort()
  const ranks = new Map(Array.from(limits, (limit, rank) => [limit, rank]))
  const rankOf = Int32Array.from(room, (ofClass) => ranks.get(ofClass[key] ?? Infinity) ?? 0)
  const rows = new Uint32Array((limits.length + 1) * words)
  for (let member = 0; member < classOf.length; member += 1) {
    setBit(rows, ((rankOf[classOf[member] ?? 0] ?? 0) + 1) * words, member)
  }
  for (let rank = 1; rank <= limits.length; rank += 1) {
    addBits(rows, rank * words, rows, (rank - 1) * words, words)
  }
  return { limits, rows }
}
