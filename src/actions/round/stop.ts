import { z } from 'zod'
import { askMatch } from '../../../db/queries/job.ts'
import { lockOffer, lockRequest } from '../../../db/queries/lock.ts'
import { answerOffer } from '../../../db/queries/offer.ts'
import { endRound, lockRound, offersOfRound, roundById } from '../../../db/queries/offer-round.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'

export const stopRoundInput = z.strictObject({ roundId: idInput })

export type StopRoundInput = z.output<typeof stopRoundInput>

/**
 * A coordinator stops a round: nobody is asked any more, whoever was asked hears that it was taken back, and the lessons go back
 * into the plan. Throws `not-found`, and `already-decided` where it ended already.
 */
export async function stopRound(context: Context, input: StopRoundInput) {
  onlyFor(context.actor, 'coordinator')
  const { roundId } = input
  return change(context, 'round.stop', input, async (tx) => {
    const seen = await roundById(tx, roundId)
    if (seen === undefined) throw notFound()
    const { requestId, boardId, poolId } = seen
    await lockRequest(tx, requestId)
    const round = await lockRound(tx, roundId)
    const at = context.now()
    if (!(await endRound(tx, { roundId, to: 'stopped', at }))) {
      throw new ActionError('already-decided', 'Deze ronde is al afgelopen.', {
        facts: { status: round?.status ?? null, endedAt: round?.endedAt ?? null },
      })
    }
    const withdrawnOfferIds: string[] = []
    for (const { id, status } of await offersOfRound(tx, roundId)) {
      if (status !== 'sent') continue
      await lockOffer(tx, id)
      const closed = { id, to: 'withdrawn', answeredAt: at, closedBecause: 'taken-back' } as const
      if (await answerOffer(tx, closed)) withdrawnOfferIds.push(id)
    }
    await askMatch(tx, poolId, at)
    const facts = { requestId, withdrawnOfferIds }
    await record(tx, context, { verb: 'round.stop', subjectId: roundId, boardId, poolId, facts })
    return { roundId, status: 'stopped' as const, withdrawnOfferIds }
  })
}
