/** Finds states by what they hold: rows of bits and of rooms, side by side in two arrays that belong to somebody else. */
export class StateIndex {
  /** Open addressing: the state, or -1 where a place is empty. */
  private table = new Int32Array(256).fill(-1)
  private hashes = new Int32Array(128)
  private size = 256
  private count = 0

  clear(): void {
    this.size = 256
    this.count = 0
    this.table.fill(-1, 0, this.size)
  }

  /** The number of the state that equals the one at `state`, or `state` itself, which is then remembered: the next one. */
  find(
    state: number,
    bits: Uint32Array,
    words: number,
    rooms: Float64Array,
    budgets: number,
  ): number {
    if (this.count * 2 >= this.size) this.grow()
    const hash = hashOf(state, bits, words, rooms, budgets)
    const mask = this.size - 1
    let at = hash & mask
    for (; (this.table[at] ?? -1) >= 0; at = (at + 1) & mask) {
      const other = this.table[at] ?? 0
      const isSame =
        this.hashes[other] === hash &&
        isEqual(bits, state * words, other * words, words) &&
        isEqual(rooms, state * budgets, other * budgets, budgets)
      if (isSame) return other
    }
    this.table[at] = state
    this.hashes[state] = hash
    this.count += 1
    return state
  }

  private grow(): void {
    this.size *= 2
    if (this.table.length < this.size) {
      this.table = new Int32Array(this.size)
      const hashes = new Int32Array(this.size / 2)
      hashes.set(this.hashes)
      this.hashes = hashes
    }
    this.table.fill(-1, 0, this.size)
    const mask = this.size - 1
    for (let state = 0; state < this.count; state += 1) {
      let at = (this.hashes[state] ?? 0) & mask
      while ((this.table[at] ?? -1) >= 0) at = (at + 1) & mask
      this.table[at] = state
    }
  }
}

/** Each number is mixed in by a multiplier that scatters neighbours (the golden ratio; MurmurHash3's last step). */
function hashOf(
  state: number,
  bits: Uint32Array,
  words: number,
  rooms: Float64Array,
  budgets: number,
): number {
  let hash = 0
  for (let at = state * words; at < (state + 1) * words; at += 1) {
    hash = Math.imul(hash ^ (bits[at] ?? 0), 0x9e3779b1)
    hash ^= hash >>> 15
  }
  for (let at = state * budgets; at < (state + 1) * budgets; at += 1) {
    const room = rooms[at] ?? 0
    hash = Math.imul(hash ^ (room === Infinity ? -1 : room), 0x85ebca6b)
    hash ^= hash >>> 13
  }
  return hash
}

function isEqual(
  all: Uint32Array | Float64Array,
  one: number,
  other: number,
  length: number,
): boolean {
  for (let at = 0; at < length; at += 1) if (all[one + at] !== all[other + at]) return false
  return true
}
