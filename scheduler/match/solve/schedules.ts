/** A set of columns that one member can have together. */
export interface Schedule {
  /** Place in the problem's `members`. */
  readonly member: number
  /** Columns within the member, rising. */
  readonly columns: readonly number[]
}

/** The different schedules that a search met, each once, in the order in which they were met. */
export class Schedules {
  readonly #members: number[] = []
  readonly #starts: number[] = [0]
  readonly #columns: number[] = []
  /** The last schedule with this hash, and for each schedule the one before it with the same. */
  readonly #lastOf = new Map<number, number>()
  readonly #before: number[] = []

  get size(): number {
    return this.#members.length
  }

  /** Remembers a schedule: columns within the member, rising. Nothing where it is empty or known. */
  add(member: number, columns: readonly number[]): void {
    if (columns.length === 0) return
    const hash = hashOf(member, columns)
    const last = this.#lastOf.get(hash) ?? -1
    for (let at = last; at >= 0; at = this.#before[at] ?? -1) {
      if (this.#is(at, member, columns)) return
    }
    this.#lastOf.set(hash, this.size)
    this.#before.push(last)
    this.#members.push(member)
    for (const column of columns) this.#columns.push(column)
    this.#starts.push(this.#columns.length)
  }

  #is(at: number, member: number, columns: readonly number[]): boolean {
    const start = this.#starts[at] ?? 0
    if (this.#members[at] !== member || (this.#starts[at + 1] ?? 0) - start !== columns.length) {
      return false
    }
    for (let place = 0; place < columns.length; place += 1) {
      if (this.#columns[start + place] !== columns[place]) return false
    }
    return true
  }

  /** The schedule that was met as number `at`. */
  at(at: number): Schedule {
    return {
      member: this.#members[at] ?? 0,
      columns: this.#columns.slice(this.#starts[at], this.#starts[at + 1]),
    }
  }
}

/** FNV-1a over whole numbers; below 2 to the power 32. */
function hashOf(member: number, columns: readonly number[]): number {
  let hash = Math.imul(0x811c9dc5 ^ member, 0x01000193)
  for (const column of columns) hash = Math.imul(hash ^ column, 0x01000193)
  return hash >>> 0
}
