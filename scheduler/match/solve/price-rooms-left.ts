import { wordsFor } from '../bits.ts'
import type { ColumnsWithRoom } from './price-room-prices.ts'

/** What the columns that were taken leave of each budget: `rooms` itself, which goes up and down with them. */
export class RoomsLeft {
  readonly #columns: ColumnsWithRoom

  constructor(columns: ColumnsWithRoom) {
    this.#columns = columns
  }

  fits(column: number): boolean {
    const { uses, rooms, count, budgets } = this.#columns
    for (let budget = 0; budget < budgets; budget += 1) {
      if ((uses[budget * count + column] ?? 0) > (rooms[budget] ?? 0)) return false
    }
    return true
  }

  take(column: number): void {
    this.#use(column, 1)
  }

  giveBack(column: number): void {
    this.#use(column, -1)
  }

  /** Closes what no longer fits since a column was taken, in the row of bits at `offset`. */
  close(open: Uint32Array, offset: number, taken: number): void {
    const { uses, rooms, count, budgets } = this.#columns
    const words = wordsFor(count)
    for (let budget = 0; budget < budgets; budget += 1) {
      if ((uses[budget * count + taken] ?? 0) === 0) continue
      const room = rooms[budget] ?? 0
      for (let word = 0; word < words; word += 1) {
        for (let bits = open[offset + word] ?? 0; bits !== 0; bits &= bits - 1) {
          const bit = 31 - Math.clz32(bits & -bits)
          if ((uses[budget * count + word * 32 + bit] ?? 0) <= room) continue
          open[offset + word] = (open[offset + word] ?? 0) & ~(1 << bit)
        }
      }
    }
  }

  #use(column: number, times: number): void {
    const { uses, rooms, count, budgets } = this.#columns
    for (let budget = 0; budget < budgets; budget += 1) {
      rooms[budget] = (rooms[budget] ?? 0) - times * (uses[budget * count + column] ?? 0)
    }
  }
}
