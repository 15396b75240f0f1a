import { NOBODY, type RuleRows } from './rule-rows.ts'

/** The rows of a rule with its place in the register, which is its bit. */
export interface PlacedRows {
  readonly at: number
  readonly rows: RuleRows
}

/** Adds to `into`, by member, which rules keep each from a part: bit `r` for rule `r` of the register. */
export type AddMasks = (part: number, into: Uint32Array) => void

/** Which of these rules keep whom from a part: 32 members at a time. */
export function masksOf(all: readonly PlacedRows[]): AddMasks {
  const block = new Uint32Array(32)
  return (part, into) => {
    const own = all.filter(({ rows }) => (rows.rowOf[part] ?? NOBODY) !== NOBODY)
    if (own.length === 0) return
    for (let first = 0; first < into.length; first += 32) {
      block.fill(0)
      for (const { at, rows } of own) {
        block[at] = rows.bits[(rows.rowOf[part] ?? 0) + (first >>> 5)] ?? 0
      }
      turn(block)
      const end = Math.min(32, into.length - first)
      for (let at = 0; at < end; at += 1) {
        into[first + at] = (into[first + at] ?? 0) | (block[at] ?? 0)
      }
    }
  }
}

/** The masks of a whole row of members, by part; the row holds until another part is asked about. */
export function rowOfMasks(
  members: number,
  adds: readonly AddMasks[],
): (part: number) => Uint32Array {
  const row = new Uint32Array(members)
  let known = -1
  return (part) => {
    if (part === known) return row
    row.fill(0)
    for (const add of adds) add(part, row)
    known = part
    return row
  }
}

/** Turns 32 words of 32 bits: bit `i` of word `j` becomes bit `j` of word `i` (Hacker's Delight, 7-3). */
function turn(block: Uint32Array): void {
  let mask = 0x0000ffff
  for (let width = 16; width !== 0; width >>>= 1) {
    for (let at = 0; at < 32; at = (at + width + 1) & ~width) {
      const [low, high] = [block[at] ?? 0, block[at + width] ?? 0]
      const change = ((low >>> width) ^ high) & mask
      block[at + width] = high ^ change
      block[at] = low ^ (change << width)
    }
    mask ^= mask << (width >>> 1)
  }
}
