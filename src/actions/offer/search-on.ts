import type { Tx } from '../../../db/client.ts'
import { askMatch, tellRound } from '../../../db/queries/job.ts'
import type { OfferRow } from '../../../db/queries/offer.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'

/** After an offer that brought nobody: its round asks the next one; of an offer on its own the lessons go back into the plan. */
export function searchOn(
  tx: Tx,
  { roundId, poolId }: Pick<OfferRow, 'roundId' | 'poolId'>,
  now: Instant,
): Promise<void> {
  return roundId === null ? askMatch(tx, poolId, now) : tellRound(tx, roundId, now)
}
