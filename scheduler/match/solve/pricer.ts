/** Forces one column of the member in, or keeps one out; counted within the member. */
export interface PriceWith {
  readonly force?: number
  readonly ban?: number
}

/**
 * `quick` for prices that are far from their end, and for searches that ask again and again; `thorough` where the bound itself
 * counts. At the first prices of a pool that splits absences one member alone would take millions of nodes, for a bound that the
 * next prices do away with.
 */
export type Patience = 'quick' | 'thorough'

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
  /** How long one question may take before its answer is a profit that no set exceeds; may be changed between questions. */
  patience: Patience
  /** Whether some answer so far, since the patience was last changed, was such a profit. */
  readonly gaveUp: boolean
}
