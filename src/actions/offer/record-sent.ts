import type { Tx } from '../../../db/client.ts'
import type { OfferRow } from '../../../db/queries/offer.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'

/** Records that somebody was asked; `booked`: the rules of play let the pool decide, so nobody was. */
export async function recordSent(
  tx: Tx,
  context: Context,
  offer: OfferRow,
  booked: boolean,
): Promise<void> {
  const { id, boardId, poolId, requestId, memberId, proposalId, roundId, deadlineAt } = offer
  const sessions = offer.sessionIds.length
  await record(tx, context, {
    verb: 'offer.send',
    subjectId: id,
    boardId,
    poolId,
    facts: { requestId, proposalId, roundId, memberId, deadlineAt, sessions, booked },
  })
}
