import type { IntegerProgram } from './solver.ts'

/** Prices are read in steps of this size, so that all sums below are exact and the bound does not hang on rounding. */
const STEPS_PER_POINT = 64

/** What is proven by a price per row: no choice is worth more than `total`, and with column `c` forced in no more than `withColumn[c]`. */
export interface UpperBound {
  readonly total: number
  readonly withColumn: Float64Array
}

/**
 * Weak duality: for any prices of 0 or more, a choice is worth at most the rows at their price plus what columns are worth
 * above the prices of the rows they use. Needs no trust in the solver that found the prices; poor prices give a poor bound,
 * never a wrong one. With a column forced in, the columns that cannot stand beside it add nothing.
 */
export function upperBound(program: IntegerProgram, prices: Float64Array): UpperBound {
  const { values, rowStarts, rowColumns, coefficients, rowMax } = program
  const reduced = Float64Array.from(values)
  let total = 0
  for (let row = 0; row < rowMax.length; row += 1) {
    const price = Math.max(0, Math.round((prices[row] ?? 0) * STEPS_PER_POINT) / STEPS_PER_POINT)
    if (price === 0) continue
    total += price * (rowMax[row] ?? 0)
    for (let at = rowStarts[row] ?? 0; at < (rowStarts[row + 1] ?? 0); at += 1) {
      const column = rowColumns[at] ?? 0
      reduced[column] = (reduced[column] ?? 0) - price * (coefficients[at] ?? 0)
    }
  }
  for (const worth of reduced) total += Math.max(0, worth)
  const excluded = gainsExcluded(program, reduced)
  const withColumn = reduced.map((worth, column) =>
    Math.floor(total + Math.min(0, worth) - (excluded[column] ?? 0)),
  )
  return { total: Math.floor(total), withColumn }
}

/** Per column, the gains of the columns that share a row of which only one can be chosen. Counts each column once. */
function gainsExcluded(program: IntegerProgram, reduced: Float64Array): Float64Array {
  const { rowStarts, rowColumns, coefficients, rowMax } = program
  const excludedBy = Array.from(reduced, () => new Set<number>())
  for (let row = 0; row < rowMax.length; row += 1) {
    const columns = rowColumns.subarray(rowStarts[row], rowStarts[row + 1])
    const oneOnly = coefficients
      .subarray(rowStarts[row], rowStarts[row + 1])
      .every((coefficient) => 2 * coefficient > (rowMax[row] ?? 0))
    if (!oneOnly) continue
    const gaining = columns.filter((column) => (reduced[column] ?? 0) > 0)
    for (const column of columns) {
      for (const other of gaining) if (other !== column) excludedBy[column]?.add(other)
    }
  }
  return Float64Array.from(excludedBy, (others) => {
    let gains = 0
    for (const other of others) gains += Math.max(0, reduced[other] ?? 0)
    return gains
  })
}
