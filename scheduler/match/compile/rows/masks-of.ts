import { NOBODY, type RuleRows } from './rule-rows.ts'

/** The rows of a rule with its place in the register, which is its bit. */
export interface PlacedRows {
  readonly at: number
  readonly rows: RuleRows
}

/**
 * Which of these rules keep a member from a part, a bit for each: worked out for 32 members at a time, as whoever asks about one
 * mostly asks about those beside.
 */
export function masksOf(all: readonly PlacedRows[]): (part: number, member: number) => number {
  const block = new Uint32Array(32)
  let [partOf, wordOf] = [-1, -1]
  return (part, member) => {
    const word = member >>> 5
    if (part !== partOf || word !== wordOf) {
      partOf = part
      wordOf = word
      block.fill(0)
      for (const { at, rows } of all) {
        const row = rows.rowOf[part] ?? NOBODY
        if (row !== NOBODY) block[at] = rows.bits[row + word] ?? 0
      }
      turn(block)
    }
    return block[member & 31] ?? 0
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
