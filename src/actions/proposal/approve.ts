import { z } from 'zod'
import { decideProposal, proposalById } from '../../../db/queries/proposal.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput, versionInput } from '../input.ts'
import { obstaclesOf } from './candidate.ts'
import { judgeNow } from './judge-now.ts'
import { ruleBroken } from './rule-broken.ts'
import { undecided } from './undecided.ts'

export const approveProposalInput = z.strictObject({
  proposalId: idInput,
  version: versionInput,
})

export type ApproveProposalInput = z.output<typeof approveProposalInput>

/** A proposal that a person has decided about. */
export interface DecidedProposal {
  readonly proposalId: string
  readonly status: 'approved' | 'rejected'
  readonly version: number
}

/**
 * A coordinator approves a proposal; nobody is told yet. The pair is judged again against the world and the rules of play of
 * this moment. Throws `not-found`, `already-decided` (who and when), `stale-version`, `already-covered`, `no-spelregels`,
 * `nobody-proposed`, and `rule-broken` with the sentences.
 */
export async function approveProposal(
  context: Context,
  input: ApproveProposalInput,
): Promise<DecidedProposal> {
  const actor = onlyFor(context.actor, 'coordinator')
  const { proposalId, version } = input
  const seen = await context.db.transaction(scopeOf(actor), (tx) => proposalById(tx, proposalId))
  if (seen === undefined) throw notFound()
  // What somebody decided already is not judged: the transaction below says so, or gives the answer that was kept.
  const judged =
    seen.status === 'proposed' && seen.memberId !== null
      ? await judgeNow(context, seen, seen.memberId)
      : null
  return change(context, 'proposal.approve', input, async (tx) => {
    const { requestId } = seen
    const row = await undecided(tx, { proposalId, requestId, version, from: ['proposed'] })
    if (row.memberId === null || judged === null) {
      throw new ActionError(
        'nobody-proposed',
        'Voor deze lessen is niemand gevonden. Kies zelf iemand.',
      )
    }
    const obstacles = obstaclesOf(judged.verdict.broken)
    if (obstacles.length > 0) throw ruleBroken(obstacles)
    const decidedBy = actor.userId
    const decidedAt = context.now()
    const decision = { id: proposalId, from: ['proposed' as const], to: 'approved' as const }
    const decided = await decideProposal(tx, { ...decision, version, decidedBy, decidedAt })
    if (decided === undefined) throw new Error('a locked proposal could not be approved')
    await record(tx, context, {
      verb: 'proposal.approve',
      subjectId: proposalId,
      boardId: row.boardId,
      poolId: row.poolId,
      facts: { requestId, memberId: row.memberId, spelregelsVersion: judged.spelregelsVersion },
    })
    return { proposalId, status: 'approved' as const, version: decided.version }
  })
}
