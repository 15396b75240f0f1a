import type { ProblemIndex } from './index-problem.ts'
import type { Prices, Problem } from './problem.ts'

/** Prices to start with: a demand costs what its second best column is worth, as in an auction; cover of a board nothing. */
export function secondBest(problem: Problem, { columnStarts, columns }: ProblemIndex): Prices {
  const { values, demandCount, evenness } = problem
  const demands = new Float64Array(demandCount)
  for (let demand = 0; demand < demandCount; demand += 1) {
    let best = 0
    const end = columnStarts[demand + 1] ?? 0
    for (let at = columnStarts[demand] ?? 0; at < end; at += 1) {
      const value = values[columns[at] ?? 0] ?? 0
      demands[demand] = Math.max(demands[demand] ?? 0, Math.min(best, value))
      best = Math.max(best, value)
    }
  }
  return { demands, boards: new Float64Array(evenness?.targets.length ?? 0) }
}
