import { boardInSteps, inSteps, worthOfPrices } from './bound-of.ts'
import type { ProblemIndex } from './index-problem.ts'
import { liftOf } from './lagrange-lift.ts'
import type { Pricer } from './pricer.ts'
import type { Prices, Problem } from './problem.ts'

/** The best set of a member before and now: columns within the member, rising. */
export type OnSchedule = (member: number, before: readonly number[], now: readonly number[]) => void

/**
 * Prices with all that hangs on them: profits by column, the best set of every member, how often those cover each demand. A
 * change of prices touches only what it changes: a member is priced again where a profit changed that is or was above 0.
 */
export class Sweep {
  /** By demand and by board, in steps. Only to be read. */
  readonly demandPrices: Float64Array
  readonly boardPrices: Float64Array
  readonly profits: Float64Array
  /** By demand: how many of the best sets cover it. */
  readonly covers: Int32Array
  /** By board: minutes of cover in the best sets. */
  readonly minutes: Float64Array
  /** By member: columns within the member, rising. */
  readonly schedules: readonly number[][]
  readonly #problem: Problem
  readonly #index: ProblemIndex
  readonly #pricer: Pricer
  readonly #worths: Float64Array
  readonly #isStale: Uint8Array
  /** By column: how often it was kept out. */
  readonly #out: Uint16Array
  /** More than all columns can bring together: what a chosen column gains, and a column that is kept out loses. */
  readonly #lift: number
  /** The part of the bound that does not hang on the members, and theirs. */
  #worthOfPrices: number
  #worthOfMembers = 0

  /** All prices at 0, and nothing priced yet. */
  constructor(problem: Problem, index: ProblemIndex, pricer: Pricer) {
    const boards = problem.evenness?.targets.length ?? 0
    this.#problem = problem
    this.#index = index
    this.#pricer = pricer
    this.demandPrices = new Float64Array(problem.demandCount)
    this.boardPrices = new Float64Array(boards)
    this.profits = problem.values.slice()
    this.covers = new Int32Array(problem.demandCount)
    this.minutes = new Float64Array(boards)
    this.schedules = problem.members.map(() => [])
    this.#worths = new Float64Array(problem.members.length)
    this.#isStale = new Uint8Array(problem.members.length).fill(1)
    this.#out = new Uint16Array(problem.values.length)
    this.#lift = liftOf(problem)
    this.#worthOfPrices = worthOfPrices(problem, this.prices())
  }

  /** A copy of the prices. */
  prices(): Prices {
    return { demands: this.demandPrices.slice(), boards: this.boardPrices.slice() }
  }

  setPrices({ demands, boards }: Prices): void {
    for (let demand = 0; demand < demands.length; demand += 1) {
      this.setDemand(demand, demands[demand] ?? 0)
    }
    for (let board = 0; board < boards.length; board += 1) {
      this.setBoard(board, boards[board] ?? 0)
    }
  }

  setDemand(demand: number, price: number): void {
    const { columnStarts, columns } = this.#index
    const stepped = inSteps(price)
    const change = stepped - (this.demandPrices[demand] ?? 0)
    if (change === 0) return
    this.demandPrices[demand] = stepped
    this.#worthOfPrices += change
    const end = columnStarts[demand + 1] ?? 0
    for (let at = columnStarts[demand] ?? 0; at < end; at += 1) {
      this.#addProfit(columns[at] ?? 0, -change)
    }
  }

  setBoard(board: number, price: number): void {
    const { evenness } = this.#problem
    const stepped = boardInSteps(this.#problem, price)
    const change = stepped - (this.boardPrices[board] ?? 0)
    if (change === 0 || evenness === null) return
    this.boardPrices[board] = stepped
    this.#worthOfPrices -= change * (evenness.targets[board] ?? 0)
    const { boardOf, minutes } = evenness
    for (let column = 0; column < boardOf.length; column += 1) {
      if (boardOf[column] === board) this.#addProfit(column, change * (minutes[column] ?? 0))
    }
  }

  /**
   * Chooses a column for every best set that follows, or frees it again: what covers the same demands is kept out meanwhile. A
   * chosen column that cannot stand leaves a bound far below any choice.
   */
  decide(column: number, isChosen: boolean): void {
    const { demandStarts, demands } = this.#problem
    const { columnStarts, columns } = this.#index
    const lift = isChosen ? this.#lift : -this.#lift
    this.#worthOfPrices -= lift
    this.#addProfit(column, lift)
    for (let use = demandStarts[column] ?? 0; use < (demandStarts[column + 1] ?? 0); use += 1) {
      const demand = demands[use] ?? 0
      for (let at = columnStarts[demand] ?? 0; at < (columnStarts[demand + 1] ?? 0); at += 1) {
        const other = columns[at] ?? 0
        if (other !== column) this.keepOut(other, isChosen)
      }
    }
  }

  /** Keeps a column out of every best set that follows, or lets it in again; as often the one as the other. */
  keepOut(column: number, isOut: boolean): void {
    const before = this.#out[column] ?? 0
    const now = before + (isOut ? 1 : -1)
    this.#out[column] = now
    if (before === 0) this.#addProfit(column, -this.#lift)
    else if (now === 0) this.#addProfit(column, this.#lift)
  }

  /** Whether a column is kept out. */
  isOut(column: number): boolean {
    return (this.#out[column] ?? 0) > 0
  }

  #addProfit(column: number, change: number): void {
    const before = this.profits[column] ?? 0
    this.profits[column] = before + change
    if (before > 0 || before + change > 0) this.#isStale[this.#problem.memberOf[column] ?? 0] = 1
  }

  /**
   * Prices every member for whom something changed, and hands the best set before and now to `onSchedule`. Returns what no
   * choice is worth more than: exact, and not yet rounded down.
   */
  price(onSchedule?: OnSchedule): number {
    for (let member = 0; member < this.#isStale.length; member += 1) {
      if (this.#isStale[member] === 0) continue
      this.#isStale[member] = 0
      const worth = this.#pricer.price(member, this.profits)
      this.#worthOfMembers += worth - (this.#worths[member] ?? 0)
      this.#worths[member] = worth
      onSchedule?.(member, this.schedules[member] ?? [], this.#pricer.schedule)
      this.#replace(member, this.#pricer.schedule)
    }
    return this.bound
  }

  /** What no choice is worth more than, by the best sets as they were priced last. */
  get bound(): number {
    return this.#worthOfPrices + this.#worthOfMembers
  }

  /** What the best set of a member is worth. */
  worthOf(member: number): number {
    return this.#worths[member] ?? 0
  }

  /** Whether the best sets together are an allowed choice: no demand is covered twice. */
  isAllowed(): boolean {
    return this.covers.every((times) => times <= 1)
  }

  /** The best sets together: columns of the problem, rising. */
  chosen(): readonly number[] {
    const { members } = this.#problem
    return this.schedules.flatMap((columns, member) =>
      columns.map((column) => (members[member]?.first ?? 0) + column),
    )
  }

  #replace(member: number, columns: readonly number[]): void {
    const schedule = this.schedules[member] ?? []
    const first = this.#problem.members[member]?.first ?? 0
    for (let at = 0; at < schedule.length; at += 1) this.#count(first + (schedule[at] ?? 0), -1)
    schedule.length = 0
    for (let at = 0; at < columns.length; at += 1) {
      schedule.push(columns[at] ?? 0)
      this.#count(first + (columns[at] ?? 0), 1)
    }
  }

  #count(column: number, times: number): void {
    const { demandStarts, demands, evenness } = this.#problem
    for (let at = demandStarts[column] ?? 0; at < (demandStarts[column + 1] ?? 0); at += 1) {
      const demand = demands[at] ?? 0
      this.covers[demand] = (this.covers[demand] ?? 0) + times
    }
    if (evenness === null) return
    const board = evenness.boardOf[column] ?? 0
    this.minutes[board] = (this.minutes[board] ?? 0) + times * (evenness.minutes[column] ?? 0)
  }
}
