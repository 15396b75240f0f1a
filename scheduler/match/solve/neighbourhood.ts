import type { ProblemIndex } from './index-problem.ts'
import type { Problem } from './problem.ts'
import type { Seeded } from './seeded.ts'

/**
 * Which members a search begins with and who is related to them: two members are related through a demand that both could
 * cover. A search around some members only grows by those who could cover what changed hands.
 */
export class Neighbourhood {
  readonly #problem: Problem
  readonly #index: ProblemIndex
  readonly #random: Seeded
  readonly #members: number[] = []
  readonly #isIn: Uint8Array

  constructor(problem: Problem, index: ProblemIndex, random: Seeded, around?: Iterable<number>) {
    this.#problem = problem
    this.#index = index
    this.#random = random
    this.#isIn = new Uint8Array(problem.members.length)
    for (const member of around ?? problem.members.keys()) this.#join(member)
  }

  get size(): number {
    return this.#members.length
  }

  #join(member: number): void {
    if (this.#isIn[member] === 1 || (this.#problem.members[member]?.size ?? 0) === 0) return
    this.#isIn[member] = 1
    this.#members.push(member)
  }

  /** Everybody who could cover a demand of this column belongs to it from now on. */
  growAlong(column: number): void {
    const { demandStarts, demands, memberOf } = this.#problem
    const { columnStarts, columns } = this.#index
    for (let at = demandStarts[column] ?? 0; at < (demandStarts[column + 1] ?? 0); at += 1) {
      const demand = demands[at] ?? 0
      for (let of = columnStarts[demand] ?? 0; of < (columnStarts[demand + 1] ?? 0); of += 1) {
        this.#join(memberOf[columns[of] ?? 0] ?? 0)
      }
    }
  }

  /** One member and up to `count - 1` who are related to it or to each other, into `into`. */
  pick(count: number, into: number[]): void {
    into.length = 0
    into.push(this.#members[this.#random.below(this.#members.length)] ?? 0)
    for (let more = 1; more < count; more += 1) {
      const related = this.#relatedTo(into[this.#random.below(into.length)] ?? 0)
      if (!into.includes(related)) into.push(related)
    }
  }

  #relatedTo(place: number): number {
    const { demandStarts, demands, members } = this.#problem
    const { first = 0, size = 0 } = members[place] ?? {}
    const column = first + this.#random.below(size)
    return this.anyFor(this.#oneOf(demands, demandStarts, column))
  }

  /** Somebody who could cover a demand that somebody could cover. */
  anyFor(demand: number): number {
    const { columnStarts, columns } = this.#index
    return this.#problem.memberOf[this.#oneOf(columns, columnStarts, demand)] ?? 0
  }

  #oneOf(list: Int32Array, starts: Int32Array, at: number): number {
    const start = starts[at] ?? 0
    return list[start + this.#random.below((starts[at + 1] ?? 0) - start)] ?? 0
  }
}
