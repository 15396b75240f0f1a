import type { Tx } from '../../../db/client.ts'
import { participationsOf } from '../../../db/queries/measure/participation.ts'
import { allot } from '../../../scheduler/measures/allot.ts'
import { NO_GROUP, NOWHERE } from '../../../scheduler/measures/breakdown.ts'
import type { AgreedFact, SuppliedFact } from '../../../scheduler/measures/facts.ts'

/**
 * What each board would have supplied of all that boards supplied, day by day: in proportion to its agreed share of formation times
 * its pupils, as its participation says on that day. Where nobody agreed on a share there is nothing to hold against.
 */
export async function agreedFacts(
  tx: Tx,
  poolId: string,
  supplied: readonly SuppliedFact[],
): Promise<readonly AgreedFact[]> {
  const terms = await participationsOf(tx, poolId)
  const ofBoards = supplied.filter(
    ({ groups }) => groups.pool === poolId && groups.board !== NO_GROUP,
  )
  return [...Map.groupBy(ofBoards, (fact) => fact.day)].flatMap(([day, facts]) => {
    const inForce = terms.filter(
      ({ validFrom, validUntil, weight }) =>
        weight > 0 && validFrom <= day && (validUntil === null || day <= validUntil),
    )
    const minutes = facts.reduce((sum, fact) => sum + fact.minutes, 0)
    const parts = allot(
      minutes,
      inForce.map(({ weight }) => weight),
    )
    return inForce.map(({ boardId }, index) => ({
      day,
      groups: { ...NOWHERE, board: boardId, pool: poolId },
      persons: [],
      minutes: parts[index] ?? 0,
    }))
  })
}
