import type { Day } from './day.ts'
import { addMonths, daysBetween } from './day.ts'
import type { ChainRule } from './law.ts'

/** A fixed-term contract of one member with one board, from that board's own administration. */
export interface FixedTermContract {
  readonly firstDay: Day
  readonly lastDay: Day
  /** Replaced a sick teacher in primary education, which the chain does not count (BW 7:668a lid 15). */
  readonly exempt: boolean
}

/**
 * What one more fixed-term contract would mean: `room` contracts are left after the chain so far, 0 means that the next one
 * is permanent by law (BW 7:668a). Contracts follow each other when at most `resetGapMonths` lie between them.
 */
export function chainRoom(
  contracts: readonly FixedTermContract[],
  next: { readonly firstDay: Day; readonly lastDay: Day },
  rule: ChainRule,
): number {
  const chain = currentChain(contracts, next.firstDay, rule)
  const start = chain.at(0)?.firstDay ?? next.firstDay
  const lastsTooLong = daysBetween(addMonths(start, rule.monthsMax), next.lastDay) >= 0
  return lastsTooLong ? 0 : Math.max(0, rule.contractsMax - chain.length)
}

/** The contracts that count with a next one from `firstDay`, oldest first. */
function currentChain(
  contracts: readonly FixedTermContract[],
  firstDay: Day,
  rule: ChainRule,
): readonly FixedTermContract[] {
  const latestFirst = contracts
    .filter((contract) => !contract.exempt && contract.firstDay < firstDay)
    .toSorted((a, b) => (a.firstDay < b.firstDay ? 1 : -1))
  const chain: FixedTermContract[] = []
  let nextStarts = firstDay
  for (const contract of latestFirst) {
    if (addMonths(contract.lastDay, rule.resetGapMonths) < nextStarts) break
    chain.unshift(contract)
    nextStarts = contract.firstDay
  }
  return chain
}
