import { inSteps } from './bound-of.ts'
import type { IntegerProgram } from './solver.ts'

/**
 * What no choice of a program is worth more than, by weak duality: for any prices of 0 or more, a choice is worth at most the
 * rows at their price plus what columns are worth above the prices of the rows they use. Needs no trust in the solver that found
 * the prices; poor prices give a poor bound, never a wrong one.
 */
export function upperBound(program: IntegerProgram, prices: Float64Array): number {
  const { values, rowStarts, rowColumns, coefficients, rowMax } = program
  const reduced = Float64Array.from(values)
  let total = 0
  for (let row = 0; row < rowMax.length; row += 1) {
    const price = inSteps(prices[row] ?? 0)
    if (price === 0) continue
    total += price * (rowMax[row] ?? 0)
    for (let at = rowStarts[row] ?? 0; at < (rowStarts[row + 1] ?? 0); at += 1) {
      const column = rowColumns[at] ?? 0
      reduced[column] = (reduced[column] ?? 0) - price * (coefficients[at] ?? 0)
    }
  }
  for (const worth of reduced) total += Math.max(0, worth)
  return Math.floor(total)
}
