import { demandsOf } from '../compile/demands-of.ts'
import { boardInSteps, inSteps } from '../solve/bound-of.ts'
import type { SolvedWorld } from './plan-of.ts'

/**
 * What covering lessons once more is worth at the margin, by the prices of the bound: where the next plan after a change begins.
 * Without what cover of their board is worth on top. In whole points, by the ids of lessons of one request.
 */
export function lessonPrices({
  compiled,
  problem,
  solved: { prices },
}: Pick<SolvedWorld, 'compiled' | 'problem' | 'solved'>): (
  sessionIds: readonly string[],
) => number {
  const { parts, partOf } = compiled
  const { evenness } = problem
  const boardShares = new Float64Array(parts.length)
  for (const [column, part] of partOf.entries()) {
    if (evenness === null) break
    const board = evenness.boardOf[column] ?? 0
    boardShares[part] =
      boardInSteps(problem, prices.boards[board] ?? 0) * (evenness.minutes[column] ?? 0)
  }
  const priceOf = new Map<string, number>()
  for (const [part, own] of demandsOf(parts).ofPart.entries()) {
    const [demand] = own
    const { sessions = [] } = parts[part] ?? {}
    if (demand === undefined || own.length > 1) continue
    const price = inSteps(prices.demands[demand] ?? 0) - (boardShares[part] ?? 0)
    for (const { id } of sessions) priceOf.set(id, Math.max(0, price) / sessions.length)
  }
  return (sessionIds) => Math.round(sessionIds.reduce((sum, id) => sum + (priceOf.get(id) ?? 0), 0))
}
