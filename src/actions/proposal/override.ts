import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import {
  decideProposal,
  insertProposal,
  type ProposalRow,
  proposalById,
} from '../../../db/queries/proposal.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput, plainText, versionInput } from '../input.ts'
import { obstaclesOf } from './candidate.ts'
import { type JudgedNow, judgeNow } from './judge-now.ts'
import { reasonRequired } from './reason-required.ts'
import { ruleBroken } from './rule-broken.ts'
import { undecided } from './undecided.ts'

export const overrideProposalInput = z.strictObject({
  proposalId: idInput,
  version: versionInput,
  memberId: idInput,
  reason: plainText(500),
})

export type OverrideProposalInput = z.output<typeof overrideProposalInput>

/** The approved proposal that took the place of the one that was overridden. */
export interface OverriddenProposal {
  readonly proposalId: string
  readonly replacesId: string
  readonly status: 'approved'
  readonly version: number
  readonly overriddenRuleIds: readonly string[]
}

/**
 * A coordinator chooses somebody else than was proposed (or somebody where nobody was), with a reason. Rules of the pool may
 * be set aside and are written down; law, collective agreement and the nature of things never. The proposal itself stays as
 * it was made and is superseded by an approved one. Throws as `approveProposal` does, and `reason-required`.
 */
export async function overrideProposal(
  context: Context,
  input: OverrideProposalInput,
): Promise<OverriddenProposal> {
  const actor = onlyFor(context.actor, 'coordinator')
  const { proposalId, version, memberId, reason } = input
  if (reason === '') throw reasonRequired()
  const seen = await context.db.transaction(scopeOf(actor), (tx) => proposalById(tx, proposalId))
  if (seen === undefined) throw notFound()
  const judged = seen.status === 'proposed' ? await judgeNow(context, seen, memberId) : null
  return change(context, 'proposal.override', input, async (tx) => {
    const { requestId } = seen
    const row = await undecided(tx, { proposalId, requestId, version, from: ['proposed'] })
    if (judged === null) throw new Error('an undecided proposal was not judged')
    const obstacles = obstaclesOf(judged.verdict.broken)
    if (obstacles.some((one) => !one.canBeOverridden)) throw ruleBroken(obstacles)
    const overriddenRuleIds = obstacles.map(({ ruleId }) => ruleId)
    const decision = { decidedBy: actor.userId, decidedAt: context.now(), reason }
    const made = await replace(tx, row, judged, { ...decision, overriddenRuleIds })
    await record(tx, context, {
      verb: 'proposal.override',
      subjectId: made.id,
      boardId: row.boardId,
      poolId: row.poolId,
      facts: {
        requestId,
        replacesId: proposalId,
        memberId,
        proposedMemberId: row.memberId,
        overriddenRuleIds,
        spelregelsVersion: judged.spelregelsVersion,
      },
    })
    const status = 'approved' as const
    const { id, version: newVersion } = made
    return {
      proposalId: id,
      replacesId: proposalId,
      status,
      version: newVersion,
      overriddenRuleIds,
    }
  })
}

async function replace(
  tx: Tx,
  row: ProposalRow,
  { verdict, spelregelsId }: JudgedNow,
  decision: {
    readonly decidedBy: string
    readonly decidedAt: ReturnType<Context['now']>
    readonly reason: string
    readonly overriddenRuleIds: readonly string[]
  },
): Promise<ProposalRow> {
  const from = ['proposed'] as const
  const { decidedBy, decidedAt } = decision
  await decideProposal(tx, { id: row.id, from, to: 'superseded', decidedBy, decidedAt })
  const { runId, poolId, requestId, boardId, partId, sessionIds } = row
  const others = row.verdicts.filter(({ memberId }) => memberId !== verdict.memberId)
  const verdicts = [verdict, ...others]
  const { keptAway } = row
  // Who joined the pool after the run was not judged by it.
  const judgedCount = Math.max(row.judgedCount, verdicts.length)
  const id = await insertProposal(tx, {
    runId,
    poolId,
    requestId,
    boardId,
    partId,
    sessionIds,
    spelregelsId,
    memberId: verdict.memberId,
    value: verdict.value,
    verdicts,
    judgedCount,
    keptAway,
    heldByRequestIds: [],
    overriddenRuleIds: [],
  })
  const approved = await decideProposal(tx, { id, from, to: 'approved', ...decision })
  if (approved === undefined) throw new Error('a new proposal could not be approved')
  return approved
}
