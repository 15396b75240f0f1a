import { clearBit, firstBit, hasBit, setBit } from '../bits.ts'
import { StateIndex } from './price-diagram-index.ts'
import type { MemberShape } from './price-shape.ts'

/**
 * The states that the diagram of a member is made of: the columns that are still open, and per budget the room that is left,
 * `Infinity` where all open columns together stay within it. Equal states are one. States wait in a chain per first open
 * column. `begin` empties it for the next member; the arrays stay.
 */
export class DiagramStates {
  count = 0
  /** By state: what follows without its first open column, and with it; -1 where nothing is left. */
  without = new Int32Array(64)
  taken = new Int32Array(64)
  private shape: MemberShape | undefined
  private next = new Int32Array(64)
  private heads = new Int32Array(0)
  private open = new Uint32Array(0)
  /** By state and budget. */
  private rooms = new Float64Array(0)
  /** By state and budget: what all open columns use together. */
  private totals = new Float64Array(0)
  private readonly index = new StateIndex()

  begin(shape: MemberShape): void {
    this.shape = shape
    this.count = 0
    this.heads = new Int32Array(shape.size).fill(-1)
    this.index.clear()
    this.makeRoom(shape)
    this.openAll(shape)
    this.settle(shape)
  }

  /** The first state that waits at a column, and the one behind a state; -1 where there is none. */
  firstOf(column: number): number {
    return this.heads[column] ?? -1
  }

  nextOf(state: number): number {
    return this.next[state] ?? -1
  }

  /** Finds what follows a state that waits at `column`. */
  follow(state: number, column: number): void {
    const { shape } = this
    if (shape === undefined) return
    this.makeRoom(shape)
    this.copyToEnd(shape, state)
    this.close(shape, column)
    this.without[state] = this.settle(shape)
    this.copyToEnd(shape, state)
    this.take(shape, column)
    this.taken[state] = this.settle(shape)
  }

  private openAll({ size, words, stands, budgets, rooms }: MemberShape): void {
    this.open.fill(0, 0, words)
    for (let column = 0; column < size; column += 1) {
      if (stands[column] === 1) setBit(this.open, 0, column)
    }
    this.rooms.set(rooms)
    for (const [budget, { columns, uses }] of budgets.entries()) {
      let total = 0
      for (const [at, column] of columns.entries()) {
        if (stands[column] === 1) total += uses[at] ?? 0
      }
      this.totals[budget] = total
    }
  }

  private copyToEnd({ words, rooms: { length: budgets } }: MemberShape, state: number): void {
    const { open, rooms, totals, count } = this
    for (let word = 0; word < words; word += 1) {
      open[count * words + word] = open[state * words + word] ?? 0
    }
    for (let budget = 0; budget < budgets; budget += 1) {
      rooms[count * budgets + budget] = rooms[state * budgets + budget] ?? 0
      totals[count * budgets + budget] = totals[state * budgets + budget] ?? 0
    }
  }

  private close(shape: MemberShape, column: number): void {
    const { useStarts, useBudgets, useAmounts, words } = shape
    clearBit(this.open, this.count * words, column)
    const offset = this.count * shape.rooms.length
    const end = useStarts[column + 1] ?? 0
    for (let use = useStarts[column] ?? 0; use < end; use += 1) {
      const at = offset + (useBudgets[use] ?? 0)
      this.totals[at] = (this.totals[at] ?? 0) - (useAmounts[use] ?? 0)
    }
  }

  /** Closes the column and what cannot stand beside it: because of a conflict, or for lack of room. */
  private take(shape: MemberShape, column: number): void {
    const { words, conflicts, useStarts, useBudgets, useAmounts } = shape
    this.close(shape, column)
    const open = this.count * words
    for (let word = 0; word < words; word += 1) {
      const found = (this.open[open + word] ?? 0) & (conflicts[column * words + word] ?? 0)
      for (let bits = found; bits !== 0; bits &= bits - 1) {
        this.close(shape, word * 32 + 31 - Math.clz32(bits & -bits))
      }
    }
    const offset = this.count * shape.rooms.length
    const end = useStarts[column + 1] ?? 0
    for (let use = useStarts[column] ?? 0; use < end; use += 1) {
      const budget = useBudgets[use] ?? 0
      const room = (this.rooms[offset + budget] ?? 0) - (useAmounts[use] ?? 0)
      this.rooms[offset + budget] = room
      if (room < Infinity) this.closeAbove(shape, budget, room)
    }
  }

  private closeAbove(shape: MemberShape, budget: number, room: number): void {
    const found = shape.budgets[budget]
    if (found === undefined) return
    const { columns, uses } = found
    const offset = this.count * shape.words
    for (let at = 0; at < columns.length; at += 1) {
      if ((uses[at] ?? 0) <= room) continue
      const column = columns[at] ?? 0
      if (hasBit(this.open, offset, column)) this.close(shape, column)
    }
  }

  /** Gives the state at the end its number: that of an equal one, a new one, or -1 where nothing is open. */
  private settle({ words, rooms: { length: budgets } }: MemberShape): number {
    const { count, open, rooms, totals, heads, next } = this
    const column = firstBit(open, count * words, words)
    if (column < 0) return -1
    for (let at = count * budgets; at < (count + 1) * budgets; at += 1) {
      if ((totals[at] ?? 0) <= (rooms[at] ?? 0)) rooms[at] = Infinity
    }
    const state = this.index.find(count, open, words, rooms, budgets)
    if (state < count) return state
    next[count] = heads[column] ?? -1
    heads[column] = count
    this.count += 1
    return count
  }

  /** Room for two more states. */
  private makeRoom({ words, rooms: { length: budgets } }: MemberShape): void {
    const needed = this.count + 3
    if (needed > this.next.length) {
      this.without = grown(this.without, needed)
      this.taken = grown(this.taken, needed)
      this.next = grown(this.next, needed)
    }
    if (needed * words > this.open.length) this.open = grownBits(this.open, needed * words)
    if (needed * budgets <= this.rooms.length) return
    this.rooms = grownNumbers(this.rooms, needed * budgets)
    this.totals = grownNumbers(this.totals, needed * budgets)
  }
}

function grown(old: Int32Array, needed: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * needed)
  more.set(old)
  return more
}

function grownBits(old: Uint32Array, needed: number): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(2 * needed)
  more.set(old)
  return more
}

function grownNumbers(old: Float64Array, needed: number): Float64Array<ArrayBuffer> {
  const more = new Float64Array(2 * needed)
  more.set(old)
  return more
}
