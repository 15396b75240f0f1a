import type { CompiledWorld } from '../compile/compile-world.ts'
import type { EarlierCover } from '../explain/changes-of.ts'
import type { ProblemIndex } from '../solve/index-problem.ts'
import { secondBest } from '../solve/lagrange-start.ts'
import type { Prices, Problem } from '../solve/problem.ts'
import type { Standing } from './standing-as-told.ts'

/**
 * Prices to begin with: for lessons that were in the plan before what they cost there, as far as that was told, and for others
 * what their second best is worth.
 */
export function pricesAsTold(
  { parts }: Pick<CompiledWorld, 'parts'>,
  problem: Problem,
  index: ProblemIndex,
  { demands }: Pick<Standing, 'demands'>,
  earlier: readonly EarlierCover[],
): Prices {
  const prices = secondBest(problem, index)
  const priceOf = new Map<string, number>()
  for (const { sessionIds, price } of earlier) {
    if (price === undefined) continue
    for (const id of sessionIds) priceOf.set(id, Math.max(0, price) / sessionIds.length)
  }
  for (const [part, own] of demands.ofPart.entries()) {
    const [demand] = own
    const { sessions = [] } = parts[part] ?? {}
    const known = sessions.flatMap(({ id }) => priceOf.get(id) ?? [])
    if (demand === undefined || own.length > 1 || known.length === 0) continue
    const sum = known.reduce((all, price) => all + price, 0)
    prices.demands[demand] = (sum * sessions.length) / known.length
  }
  return prices
}
