import type { Pricer } from './pricer.ts'
import type { Prices, Problem } from './problem.ts'

/** Prices are read in steps of this size, so that all sums are exact and the bound does not hang on rounding. */
const STEPS_PER_POINT = 64

/**
 * What no choice is worth more than, proven by prices. For prices p of demands and q of boards (0 <= q <= F) every choice x has
 * `sum v x - F sum max(0, T - m x) <= sum p - q T + sum (v + q m - p) x`: a demand is covered at most once, and
 * `F max(0, s) >= q s`. What stands last falls apart by member, and each member's part is at most the best set under these
 * profits. Values, minutes and what a minute costs are whole, so is what a choice is worth, and the bound.
 */
export function boundOf(problem: Problem, prices: Prices, pricer: Pricer): number {
  const profits = profitsOf(problem, prices)
  let bound = worthOfPrices(problem, prices)
  for (let member = 0; member < problem.members.length; member += 1) {
    bound += pricer.price(member, profits)
  }
  return Math.floor(bound)
}

/** By column: what it brings above the prices of what it covers, with minutes at the price of their board. */
export function profitsOf(problem: Problem, prices: Prices): Float64Array {
  const { values, demandStarts, demands, evenness } = problem
  const demandPrices = prices.demands.map(inSteps)
  const boardPrices = prices.boards.map((price) => boardInSteps(problem, price))
  return values.map((value, column) => {
    let profit = value
    for (let at = demandStarts[column] ?? 0; at < (demandStarts[column + 1] ?? 0); at += 1) {
      profit -= demandPrices[demands[at] ?? 0] ?? 0
    }
    if (evenness !== null) {
      const price = boardPrices[evenness.boardOf[column] ?? 0] ?? 0
      profit += price * (evenness.minutes[column] ?? 0)
    }
    return profit
  })
}

/** The part of the bound that does not hang on the members: all demands at their price, less all targets at their board's. */
export function worthOfPrices(problem: Problem, { demands, boards }: Prices): number {
  let worth = 0
  for (const price of demands) worth += inSteps(price)
  const targets = problem.evenness?.targets ?? new Float64Array()
  for (const [board, target] of targets.entries()) {
    worth -= boardInSteps(problem, boards[board] ?? 0) * target
  }
  return worth
}

/** A price as it is read: in whole steps, and never below 0. */
export function inSteps(price: number): number {
  return Math.max(0, Math.round(price * STEPS_PER_POINT) / STEPS_PER_POINT)
}

/** The price of a board as it is read: no more than what a missing minute costs. */
export function boardInSteps({ evenness }: Problem, price: number): number {
  return Math.min(inSteps(price), evenness?.costPerMinute ?? 0)
}
