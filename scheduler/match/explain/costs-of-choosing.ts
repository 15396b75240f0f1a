import { profitsOf, worthOfPrices } from '../solve/bound-of.ts'
import { indexProblem } from '../solve/index-problem.ts'
import type { Pricer } from '../solve/pricer.ts'
import type { Choice, Prices, Problem } from '../solve/problem.ts'

/**
 * "Choosing this one costs the region at least so much": by column, how far every choice that has it stays below the one that
 * was made; 0 for what was chosen. Proven by the prices of the bound: the column is forced into its member, whose best set
 * is priced again, and so are the sets of members who would have covered the same. Worked out where it is asked, since most
 * columns are never looked at; one costs a few of the pricer's answers. Infinity for a column that cannot stand at all.
 */
export function costsOfChoosing(
  problem: Problem,
  prices: Prices,
  choice: Choice,
  pricer: Pricer,
): (column: number) => number {
  const { memberOf, members } = problem
  const chosen = new Set(choice.chosen)
  const profits = profitsOf(problem, prices)
  const { columnStarts, columns: covering } = indexProblem(problem)
  const { total, bests, takers } = pricedFree(problem, profits, pricer)
  const free = worthOfPrices(problem, prices) + total
  /** What a member's best set brings while these columns bring nothing. */
  const priceWithout = (member: number, columns: readonly number[], force?: number) => {
    const kept = columns.map((column) => profits[column] ?? 0)
    for (const column of columns) profits[column] = 0
    const best = pricer.price(member, profits, force === undefined ? {} : { force })
    for (const [at, column] of columns.entries()) profits[column] = kept[at] ?? 0
    return best
  }
  const boundWith = (column: number) => {
    const own = memberOf[column] ?? 0
    const demands = demandsOf(problem, column)
    const rivals = new Set(
      demands.flatMap((demand) => [
        ...covering.subarray(columnStarts[demand], columnStarts[demand + 1]),
      ]),
    )
    rivals.delete(column)
    const rivalsOf = (member: number) => [...rivals].filter((one) => memberOf[one] === member)
    const force = column - (members[own]?.first ?? 0)
    let bound = free - (bests[own] ?? 0) + priceWithout(own, rivalsOf(own), force)
    for (const member of new Set(demands.flatMap((demand) => takers[demand] ?? []))) {
      if (member === own) continue
      bound += priceWithout(member, rivalsOf(member)) - (bests[member] ?? 0)
    }
    return Math.floor(bound)
  }
  return (column) => (chosen.has(column) ? 0 : Math.max(0, choice.value - boundWith(column)))
}

/** Everybody's best set with nothing forced, and by demand the members whose best set covers it. */
function pricedFree(problem: Problem, profits: Float64Array, pricer: Pricer) {
  const takers: number[][] = Array.from({ length: problem.demandCount }, () => [])
  const bests = new Float64Array(problem.members.length)
  let total = 0
  for (const [member, { first }] of problem.members.entries()) {
    bests[member] = pricer.price(member, profits)
    total += bests[member] ?? 0
    for (const column of pricer.schedule) {
      for (const demand of demandsOf(problem, first + column)) takers[demand]?.push(member)
    }
  }
  return { total, bests, takers }
}

function demandsOf({ demandStarts, demands }: Problem, column: number): readonly number[] {
  return [...demands.subarray(demandStarts[column], demandStarts[column + 1])]
}
