import type { Sweep } from './lagrange-sweep.ts'
import type { Prices, Problem } from './problem.ts'

/** What is decided about a column: it is chosen, it is kept out, or neither. */
export type Standing = 'chosen' | 'out' | 'open'

/** A column to decide, and which way prices lean. */
export interface Doubt {
  readonly column: number
  readonly isLikely: boolean
}

/** Nobody who is in more rounds than this, or in less than the rest of them, is in doubt as long as others are. */
const SHARE_MIN = 0.02

/**
 * The open column about which the rounds differ most, weighed by what it is worth; where they do not differ, one that the best
 * sets have, and of those one that two members want. `undefined` where nothing is open.
 */
export function mostInDoubt(
  problem: Problem,
  sweep: Sweep,
  shares: Float64Array,
  standingOf: (column: number) => Standing,
): Doubt | undefined {
  const { values, demandStarts, demands } = problem
  const wanted = new Set(sweep.chosen())
  let found = -1
  let most = -1
  for (let column = 0; column < values.length; column += 1) {
    if (standingOf(column) !== 'open') continue
    const share = shares[column] ?? 0
    const doubt = Math.min(share, 1 - share)
    const isContested = (sweep.covers[demands[demandStarts[column] ?? 0] ?? 0] ?? 0) > 1
    const rank = wanted.has(column) ? (isContested ? 2e-6 : 1e-6) : 1e-9
    const worth = (values[column] ?? 0) * (doubt > SHARE_MIN ? doubt : rank)
    if (worth <= most) continue
    most = worth
    found = column
  }
  if (found < 0) return undefined
  const share = shares[found] ?? 0
  return { column: found, isLikely: share >= 0.5 || wanted.has(found) }
}

/**
 * The same prices, but without what nobody can bring any more: a demand that all its columns are kept out of costs nothing, and
 * a board whose cover is decided costs all or nothing, by whether minutes are missing. So the bound is exact where all is
 * decided.
 */
export function withoutSlack(
  problem: Problem,
  prices: Prices,
  standingOf: (column: number) => Standing,
): Prices {
  const { values, demandStarts, demands, demandCount, evenness } = problem
  const canBeCovered = new Uint8Array(demandCount)
  const isUndecided = new Uint8Array(prices.boards.length)
  const missing = Float64Array.from(evenness?.targets ?? [])
  for (let column = 0; column < values.length; column += 1) {
    const standing = standingOf(column)
    if (standing === 'out') continue
    for (let at = demandStarts[column] ?? 0; at < (demandStarts[column + 1] ?? 0); at += 1) {
      canBeCovered[demands[at] ?? 0] = 1
    }
    if (evenness === null) continue
    const board = evenness.boardOf[column] ?? 0
    if (standing === 'open') isUndecided[board] = 1
    else missing[board] = (missing[board] ?? 0) - (evenness.minutes[column] ?? 0)
  }
  return {
    demands: prices.demands.map((price, demand) => (canBeCovered[demand] === 1 ? price : 0)),
    boards: prices.boards.map((price, board) => {
      if (isUndecided[board] === 1) return price
      return (missing[board] ?? 0) > 0 ? (evenness?.costPerMinute ?? 0) : 0
    }),
  }
}
