import type { Tx } from '../../../db/client.ts'
import { askExpiry } from '../../../db/queries/job.ts'
import { insertOffer } from '../../../db/queries/offer.ts'
import type { RoundRow } from '../../../db/queries/offer-round.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { Context } from '../../context.ts'
import { recordSent } from '../offer/record-sent.ts'

/** Asks these members for the lessons of a round that is locked behind its request; answers their offers. */
export async function askMembers(
  tx: Tx,
  context: Context,
  round: RoundRow,
  about: {
    readonly memberIds: readonly string[]
    readonly sessionIds: readonly string[]
    readonly deadlineAt: Instant
  },
): Promise<readonly string[]> {
  const { id: roundId, proposalId, requestId, boardId, poolId, startedBy } = round
  const { deadlineAt } = about
  const asked: string[] = []
  // By rising id, as rows are locked everywhere.
  for (const memberId of about.memberIds.toSorted()) {
    const offer = await insertOffer(tx, {
      proposalId,
      requestId,
      boardId,
      poolId,
      roundId,
      memberId,
      sessionIds: [...about.sessionIds],
      sentBy: startedBy,
      sentAt: context.now(),
      deadlineAt,
    })
    await askExpiry(tx, offer.id, deadlineAt)
    await recordSent(tx, context, offer, false)
    asked.push(offer.id)
  }
  return asked
}
