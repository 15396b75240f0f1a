import type { ProblemIndex } from './index-problem.ts'
import type { Choice, Problem } from './problem.ts'

/** No column covers the demand. */
export const NOBODY = -1

/**
 * A plan in the making: which column covers each demand, what every member has taken and used, and what it is all worth. Each
 * change costs as much as the one column touches.
 */
export class PlanState {
  readonly #problem: Problem
  readonly #index: ProblemIndex
  /** By demand: the column that covers it, or `NOBODY`. Only to be read. */
  readonly ownerOf: Int32Array
  /** Bits of the chosen columns, member after member. */
  readonly #taken: Uint32Array
  readonly #loads: Float64Array
  /** By board: minutes covered. */
  readonly #covered: Float64Array
  #value: number

  constructor(problem: Problem, index: ProblemIndex) {
    this.#problem = problem
    this.#index = index
    this.ownerOf = new Int32Array(problem.demandCount).fill(NOBODY)
    this.#taken = new Uint32Array(index.wordStarts.at(-1) ?? 0)
    this.#loads = new Float64Array(index.rooms.length)
    const { targets = new Float64Array(), costPerMinute = 0 } = problem.evenness ?? {}
    this.#covered = new Float64Array(targets.length)
    this.#value = targets.reduce((sum, target) => sum - Math.max(0, target) * costPerMinute, 0)
  }

  get value(): number {
    return this.#value
  }

  isChosen(column: number): boolean {
    const { demandStarts, demands } = this.#problem
    return this.ownerOf[demands[demandStarts[column] ?? 0] ?? 0] === column
  }

  /** Whether the column can be added: its demands are free, and its member can take it. */
  fits(column: number): boolean {
    const { demandStarts, demands } = this.#problem
    for (let at = demandStarts[column] ?? 0; at < (demandStarts[column + 1] ?? 0); at += 1) {
      if (this.ownerOf[demands[at] ?? 0] !== NOBODY) return false
    }
    return this.canTake(column)
  }

  /** Whether the member of a column can have it beside what is chosen for that member, whoever covers its demands now. */
  canTake(column: number): boolean {
    const { memberOf, members } = this.#problem
    const { useStarts, budgets, uses, rooms, wordStarts } = this.#index
    const place = memberOf[column] ?? 0
    const member = members[place]
    if (member === undefined) return false
    const row = (column - member.first) * member.words
    const start = wordStarts[place] ?? 0
    for (let word = 0; word < member.words; word += 1) {
      if (((member.conflicts[row + word] ?? 0) & (this.#taken[start + word] ?? 0)) !== 0)
        return false
    }
    for (let at = useStarts[column] ?? 0; at < (useStarts[column + 1] ?? 0); at += 1) {
      const budget = budgets[at] ?? 0
      if ((this.#loads[budget] ?? 0) + (uses[at] ?? 0) > (rooms[budget] ?? 0)) return false
    }
    return true
  }

  /** Chooses a column that fits. */
  add(column: number): void {
    this.#change(column, 1, column)
  }

  /** Takes a chosen column out again. */
  remove(column: number): void {
    this.#change(column, -1, NOBODY)
  }

  #change(column: number, sign: 1 | -1, owner: number): void {
    const { values, memberOf, members, demandStarts, demands, evenness } = this.#problem
    const { useStarts, budgets, uses, wordStarts } = this.#index
    for (let at = demandStarts[column] ?? 0; at < (demandStarts[column + 1] ?? 0); at += 1) {
      this.ownerOf[demands[at] ?? 0] = owner
    }
    for (let at = useStarts[column] ?? 0; at < (useStarts[column + 1] ?? 0); at += 1) {
      const budget = budgets[at] ?? 0
      this.#loads[budget] = (this.#loads[budget] ?? 0) + sign * (uses[at] ?? 0)
    }
    const place = memberOf[column] ?? 0
    const local = column - (members[place]?.first ?? 0)
    const word = (wordStarts[place] ?? 0) + (local >>> 5)
    this.#taken[word] = (this.#taken[word] ?? 0) ^ (1 << (local & 31))
    this.#value += sign * (values[column] ?? 0)
    if (evenness !== null) {
      const board = evenness.boardOf[column] ?? 0
      const minutes = sign * (evenness.minutes[column] ?? 0)
      this.#value += this.evennessOf(board, minutes)
      this.#covered[board] = (this.#covered[board] ?? 0) + minutes
    }
  }

  /** How much more the plan is worth with a column that fits. */
  gainOf(column: number): number {
    const { values, evenness } = this.#problem
    const value = values[column] ?? 0
    if (evenness === null) return value
    const board = evenness.boardOf[column] ?? 0
    return value + this.evennessOf(board, evenness.minutes[column] ?? 0)
  }

  /** What unevenness costs less once a board is covered so many minutes more; 0 or below for less than none. */
  evennessOf(board: number, minutes: number): number {
    const { evenness } = this.#problem
    if (evenness === null) return 0
    const missing = (evenness.targets[board] ?? 0) - (this.#covered[board] ?? 0)
    return (Math.max(0, missing) - Math.max(0, missing - minutes)) * evenness.costPerMinute
  }

  /** Puts the chosen columns of a member at the end of `into`, rising. */
  collectChosen(place: number, into: number[]): void {
    const member = this.#problem.members[place]
    if (member === undefined) return
    const start = this.#index.wordStarts[place] ?? 0
    for (let word = 0; word < member.words; word += 1) {
      let bits = this.#taken[start + word] ?? 0
      while (bits !== 0) {
        into.push(member.first + word * 32 + 31 - Math.clz32(bits & -bits))
        bits &= bits - 1
      }
    }
  }

  choice(): Choice {
    const chosen: number[] = []
    for (let place = 0; place < this.#problem.members.length; place += 1) {
      this.collectChosen(place, chosen)
    }
    return { chosen, value: this.#value }
  }
}

/** The plan of a choice. A column that does not fit beside those before it is left out. */
export function planOfChoice(
  problem: Problem,
  index: ProblemIndex,
  chosen: Iterable<number>,
): PlanState {
  const plan = new PlanState(problem, index)
  for (const column of chosen) if (plan.fits(column)) plan.add(column)
  return plan
}
