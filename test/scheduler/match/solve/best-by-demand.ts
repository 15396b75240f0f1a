import { type Problem, valueOf } from '../../../../scheduler/match/solve/problem.ts'
import { isAllowedChoice } from './random-problem.ts'

/**
 * The highest value of any allowed choice of a problem without evenness, demand by demand: nobody, or any column whose first
 * demand it is. Left out is only what could not win if every demand that is left got its dearest column.
 */
export function bestByDemand(problem: Problem): number {
  const { values, demandStarts, demands, demandCount } = problem
  const columnsOf = Array.from({ length: demandCount }, (): number[] => [])
  for (const column of values.keys())
    columnsOf[demands[demandStarts[column] ?? 0] ?? 0]?.push(column)
  for (const own of columnsOf) own.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0))
  const atMost = new Float64Array(demandCount + 1)
  for (let demand = demandCount - 1; demand >= 0; demand -= 1) {
    atMost[demand] = (atMost[demand + 1] ?? 0) + (values[columnsOf[demand]?.[0] ?? -1] ?? 0)
  }
  let best = 0
  const visit = (demand: number, chosen: readonly number[], value: number) => {
    best = Math.max(best, value)
    if (demand === demandCount || value + (atMost[demand] ?? 0) <= best) return
    for (const column of columnsOf[demand] ?? []) {
      const more = [...chosen, column]
      if (isAllowedChoice(problem, more)) visit(demand + 1, more, valueOf(problem, more))
    }
    visit(demand + 1, chosen, value)
  }
  visit(0, [], 0)
  return best
}
