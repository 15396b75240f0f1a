import { addDays, addMonths, type Day, daysBetween, earlierDay, laterDay } from './day.ts'
import type { ChainRule } from './law.ts'

/** A fixed-term contract of one member with one board, from that board's own administration. */
export interface FixedTermContract {
  readonly firstDay: Day
  readonly lastDay: Day
  /** Replaced a sick teacher in primary education, which the chain does not count (BW 7:668a lid 15). */
  readonly exempt: boolean
}

/** A fixed-term contract with whose it is, and the request of the pool that it comes from; null where it is another's. */
export type PoolContract = FixedTermContract & {
  readonly boardId: string
  readonly memberId: string
  readonly requestId: string | null
}

/**
 * What one more fixed-term contract would mean: `room` contracts are left beside the others of its chain, 0 means that one of
 * them is permanent by law (BW 7:668a lid 1). Contracts follow each other when at most `resetGapMonths` lie between them, and
 * a chain may last `monthsMax` with what lies between. A contract that is promised for later counts as well: an earlier one
 * that comes in between pushes it over the border.
 */
export function chainRoom(
  contracts: readonly FixedTermContract[],
  next: { readonly firstDay: Day; readonly lastDay: Day },
  rule: ChainRule,
): number {
  const chain = chainOf(contracts, next, rule)
  const firstDay = chain.reduce((first, one) => earlierDay(first, one.firstDay), next.firstDay)
  const lastDay = chain.reduce((last, one) => laterDay(last, one.lastDay), next.lastDay)
  const lastsTooLong = daysBetween(addMonths(firstDay, rule.monthsMax), lastDay) >= 0
  return lastsTooLong ? 0 : Math.max(0, rule.contractsMax + 1 - chain.length)
}

type Stretch = Pick<FixedTermContract, 'firstDay' | 'lastDay'>

/** The chain in which `next` stands, `next` included, oldest first. */
function chainOf(
  contracts: readonly FixedTermContract[],
  next: Stretch,
  { resetGapMonths }: ChainRule,
): readonly Stretch[] {
  const counted = contracts.filter(({ exempt }) => !exempt)
  let chain: Stretch[] = []
  let lastDay = next.firstDay
  for (const one of [next, ...counted].toSorted((a, b) => daysBetween(b.firstDay, a.firstDay))) {
    const gapEnds = addMonths(addDays(lastDay, 1), resetGapMonths)
    if (chain.length > 0 && one.firstDay > gapEnds) {
      if (chain.includes(next)) return chain
      chain = []
    }
    lastDay = chain.length === 0 ? one.lastDay : laterDay(lastDay, one.lastDay)
    chain.push(one)
  }
  return chain
}
