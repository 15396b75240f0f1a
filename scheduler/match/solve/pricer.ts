/** Forces one column of the member in, or keeps one out; counted within the member. */
export interface PriceWith {
  readonly force?: number
  readonly ban?: number
}

/**
 * Finds the most profitable set of columns that one member can take: no conflict, every budget kept. A column without profit is
 * never taken unless forced.
 */
export interface Pricer {
  /**
   * The profit of the best set of `member` (its place in the problem) under `profits` by column of the whole problem; 0 for the
   * empty set, `-Infinity` where the forced column cannot stand. `schedule` then holds the set. Where looking further would take
   * too long the answer is a profit that no set exceeds, and `schedule` the best set that was met: bounds stay true.
   */
  readonly price: (member: number, profits: Float64Array, only?: PriceWith) => number
  /** The set that was priced last: columns within the member, rising. */
  readonly schedule: readonly number[]
}
