/** Words of 32 bits that hold a row of so many bits. */
export function wordsFor(bits: number): number {
  return (bits + 31) >>> 5
}

/** Sets bit `at` of the row that begins at word `row`. */
export function setBit(bits: Uint32Array, row: number, at: number): void {
  const word = row + (at >>> 5)
  bits[word] = (bits[word] ?? 0) | (1 << (at & 31))
}

/** Clears bit `at` of the row that begins at word `row`. */
export function clearBit(bits: Uint32Array, row: number, at: number): void {
  const word = row + (at >>> 5)
  bits[word] = (bits[word] ?? 0) & ~(1 << (at & 31))
}

/** Whether bit `at` of the row that begins at word `row` is set. */
export function hasBit(bits: Uint32Array, row: number, at: number): boolean {
  return (((bits[row + (at >>> 5)] ?? 0) >>> (at & 31)) & 1) === 1
}

/** The first set bit of the row of `words` words that begins at word `row`, or -1. */
export function firstBit(bits: Uint32Array, row: number, words: number): number {
  for (let word = 0; word < words; word += 1) {
    const set = bits[row + word] ?? 0
    if (set !== 0) return word * 32 + 31 - Math.clz32(set & -set)
  }
  return -1
}

/** A row in which the first `count` bits are set. */
export function allBits(count: number): Uint32Array {
  const bits = new Uint32Array(wordsFor(count)).fill(0xffffffff)
  if ((count & 31) !== 0) bits[bits.length - 1] = 2 ** (count & 31) - 1
  return bits
}

/** Adds to the row of `into` that begins at word `row` every bit of `words` words of `from`, from word `at` on. */
export function addBits(
  into: Uint32Array,
  row: number,
  from: Uint32Array,
  at: number,
  words: number,
): void {
  for (let word = 0; word < words; word += 1) {
    into[row + word] = (into[row + word] ?? 0) | (from[at + word] ?? 0)
  }
}

/** Visits the set bits of the row of `words` words that begins at word `row`, rising. */
export function eachBit(
  bits: Uint32Array,
  row: number,
  words: number,
  visit: (at: number) => void,
): void {
  for (let word = 0; word < words; word += 1) {
    let left = bits[row + word] ?? 0
    while (left !== 0) {
      visit((word << 5) + 31 - Math.clz32(left & -left))
      left &= left - 1
    }
  }
}

/** How many bits of the row are set. */
export function countBits(bits: Uint32Array, row: number, words: number): number {
  let count = 0
  for (let word = 0; word < words; word += 1) {
    let left = bits[row + word] ?? 0
    left -= (left >>> 1) & 0x55555555
    left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
    count += Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return count
}
