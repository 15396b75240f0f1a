import { z } from 'zod'
import { decidePlace } from '../../../db/queries/pool-member.ts'
import { spelregelsInForce } from '../../../db/queries/spelregels.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput, plainText } from '../input.ts'
import type { DecidedCandidate } from './accept.ts'
import { candidateOf } from './candidate-of.ts'

export const rejectCandidateInput = z.strictObject({
  placeId: idInput,
  reason: plainText(500),
})

export type RejectCandidateInput = z.output<typeof rejectCandidateInput>

/**
 * Does not take a candidate into the pool, and keeps why: the candidate may read it. Throws `reason-required`, `not-found` and
 * `already-decided` (who and when).
 */
export async function rejectCandidate(
  context: Context,
  input: RejectCandidateInput,
): Promise<DecidedCandidate> {
  const actor = onlyFor(context.actor, 'coordinator')
  const { placeId, reason } = input
  if (reason === '') {
    throw new ActionError('reason-required', 'Schrijf op waarom deze persoon geen lid wordt.', {
      fields: [{ field: 'reason', value: '', remedy: 'Schrijf in een zin waarom.' }],
    })
  }
  return change(context, 'candidate.reject', input, async (tx) => {
    const { poolId, memberId } = await candidateOf(tx, actor, placeId)
    const rules = await spelregelsInForce(tx, poolId, dayOf(context.now()))
    const decided = await decidePlace(tx, {
      id: placeId,
      status: 'rejected',
      joinedOn: null,
      decidedAt: context.now(),
      decidedBy: actor.userId,
      decisionReason: reason,
      decidedUnder: rules?.id ?? null,
    })
    if (!decided) throw new Error('a locked candidate could not be rejected')
    await record(tx, context, {
      verb: 'candidate.reject',
      subjectId: memberId,
      boardId: null,
      poolId,
      facts: { placeId, spelregelsVersion: rules?.version ?? null },
    })
    return { placeId, memberId, status: 'rejected' as const }
  })
}
