/**
 * Choose columns (yes or no) so that their total value is highest and no row is exceeded: the sum of `coefficients` of the
 * chosen columns of a row stays at or below its `rowMax`. All numbers are whole, values and coefficients above 0, so that
 * rounding can hide nothing. Rows stand one after another: row `r` owns the entries from `rowStarts[r]` to `rowStarts[r + 1]`.
 */
export interface IntegerProgram {
  readonly values: Float64Array
  readonly rowStarts: Int32Array
  readonly rowColumns: Int32Array
  readonly coefficients: Float64Array
  readonly rowMax: Float64Array
  /** A choice that is known to be allowed, as columns in rising order; the answer is never worse. */
  readonly start: readonly number[]
  /** Decides between equally good answers. */
  readonly seed: number
}

/** The best choice that was found, with what is proven about it. */
export interface Solution {
  /** `optimal`: nothing better exists. `stopped`: a limit on work or time was reached first. */
  readonly status: 'optimal' | 'stopped'
  /** The chosen columns in rising order. */
  readonly chosen: readonly number[]
  readonly value: number
  /** No choice is worth more than this; equal to `value` when optimal. */
  readonly bound: number
  /** What one unit of each row is worth at the margin, none below 0: `upperBound` turns these into a proven bound. */
  readonly prices: Float64Array
}

/** Solves integer programs: the same program always gets the same answer. Rejects when the machinery behind it fails. */
export interface Solver {
  /** Asked now and then, `isStopped` ends the search with the best so far. */
  readonly solve: (program: IntegerProgram, isStopped?: () => boolean) => Promise<Solution>
}
