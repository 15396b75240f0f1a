import type { Pricer } from '../solve/pricer.ts'
import type { Choice, Prices, Problem } from '../solve/problem.ts'

/** Prices are read in steps of this size, so that all sums below are exact and no cost hangs on rounding. */
const STEPS_PER_POINT = 64

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
  const { constant, profits } = profitsAt(problem, prices)
  const covering = columnsByDemand(problem)
  const { total, bests, takers } = pricedFree(problem, profits, pricer)
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
    const rivals = new Set(demands.flatMap((demand) => covering[demand] ?? []))
    rivals.delete(column)
    const rivalsOf = (member: number) => [...rivals].filter((one) => memberOf[one] === member)
    const force = column - (members[own]?.first ?? 0)
    let bound = constant + total - (bests[own] ?? 0) + priceWithout(own, rivalsOf(own), force)
    for (const member of new Set(demands.flatMap((demand) => takers[demand] ?? []))) {
      if (member === own) continue
      bound += priceWithout(member, rivalsOf(member)) - (bests[member] ?? 0)
    }
    return Math.floor(bound)
  }
  return (column) => (chosen.has(column) ? 0 : Math.max(0, choice.value - boundWith(column)))
}

/** What each column is worth above the prices of what it covers, and what the prices themselves add up to. */
function profitsAt(problem: Problem, { demands, boards }: Prices) {
  const { values, evenness } = problem
  const inSteps = (price: number) =>
    Math.max(0, Math.round(price * STEPS_PER_POINT) / STEPS_PER_POINT)
  const prices = demands.map(inSteps)
  const ofBoards = boards.map((price) => Math.min(inSteps(price), evenness?.costPerMinute ?? 0))
  const profits = values.map((value, column) => {
    const own = ofBoards[evenness?.boardOf[column] ?? 0] ?? 0
    const cover = own * (evenness?.minutes[column] ?? 0)
    return demandsOf(problem, column).reduce((left, at) => left - (prices[at] ?? 0), value + cover)
  })
  const ofDemands = prices.reduce((sum, price) => sum + price, 0)
  const constant = ofBoards.reduce(
    (sum, price, board) => sum - price * (evenness?.targets[board] ?? 0),
    ofDemands,
  )
  return { constant, profits }
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

function columnsByDemand(problem: Problem): readonly (readonly number[])[] {
  const columns: number[][] = Array.from({ length: problem.demandCount }, () => [])
  for (const column of problem.values.keys()) {
    for (const demand of demandsOf(problem, column)) columns[demand]?.push(column)
  }
  return columns
}

function demandsOf({ demandStarts, demands }: Problem, column: number): readonly number[] {
  return [...demands.subarray(demandStarts[column], demandStarts[column + 1])]
}
