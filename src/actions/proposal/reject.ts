import { z } from 'zod'
import { decideProposal, proposalById } from '../../../db/queries/proposal.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput, plainText, versionInput } from '../input.ts'
import type { DecidedProposal } from './approve.ts'
import { reasonRequired } from './reason-required.ts'
import { undecided } from './undecided.ts'

export const rejectProposalInput = z.strictObject({
  proposalId: idInput,
  version: versionInput,
  reason: plainText(500),
})

export type RejectProposalInput = z.output<typeof rejectProposalInput>

/**
 * A coordinator refuses a proposal, also one that was approved and not yet offered. Throws `reason-required`, `not-found`,
 * `already-decided` (who and when) and `stale-version`.
 */
export async function rejectProposal(
  context: Context,
  input: RejectProposalInput,
): Promise<DecidedProposal> {
  const actor = onlyFor(context.actor, 'coordinator')
  const { proposalId, version, reason } = input
  if (reason === '') throw reasonRequired()
  return change(context, 'proposal.reject', input, async (tx) => {
    const seen = await proposalById(tx, proposalId)
    if (seen === undefined) throw notFound()
    const from = ['proposed', 'approved'] as const
    const { requestId } = seen
    const row = await undecided(tx, { proposalId, requestId, version, from })
    const decided = await decideProposal(tx, {
      id: proposalId,
      from,
      to: 'rejected',
      version,
      decidedBy: actor.userId,
      decidedAt: context.now(),
      reason,
    })
    if (decided === undefined) throw new Error('a locked proposal could not be rejected')
    await record(tx, context, {
      verb: 'proposal.reject',
      subjectId: proposalId,
      boardId: row.boardId,
      poolId: row.poolId,
      facts: { requestId, memberId: row.memberId },
    })
    return { proposalId, status: 'rejected' as const, version: decided.version }
  })
}
