import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { StatusOf } from '../../scheduler/domain/lifecycle.ts'
import type { Tx } from '../client.ts'
import { matchRun, member, proposal, request, site, spelregels } from '../schema/index.ts'

export type ProposalRow = typeof proposal.$inferSelect
type NewProposal = Omit<
  typeof proposal.$inferInsert,
  'status' | 'version' | 'decidedBy' | 'decidedAt'
>

/** Rows per statement: a statement is put together in one go, and people are answered in between. */
const ROWS_PER_STATEMENT = 50

/** Writes what a run found, with the verdicts as the JSON text that they are already. */
export async function insertProposals(
  tx: Tx,
  rows: readonly (Omit<NewProposal, 'verdicts'> & { readonly verdictsJson: string })[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    await tx.insert(proposal).values(
      rows.slice(from, from + ROWS_PER_STATEMENT).map(({ verdictsJson, ...row }) => ({
        ...row,
        verdicts: sql`${verdictsJson}::jsonb`,
        status: 'proposed' as const,
      })),
    )
  }
}

/** Writes one proposal and answers its id. */
export async function insertProposal(tx: Tx, row: NewProposal): Promise<string> {
  const [made] = await tx
    .insert(proposal)
    .values({ ...row, status: 'proposed' })
    .returning({ id: proposal.id })
  if (made === undefined) throw new Error('a proposal was not inserted')
  return made.id
}

/** Sets aside what earlier runs proposed for these requests and nobody decided. */
export async function supersedeUndecided(tx: Tx, requestIds: readonly string[]): Promise<void> {
  await tx
    .update(proposal)
    .set({ status: 'superseded', version: sql`${proposal.version} + 1` })
    .where(and(inArray(proposal.requestId, [...requestIds]), eq(proposal.status, 'proposed')))
}

/** One proposal, where the asker may see it. */
export async function proposalById(tx: Tx, proposalId: string): Promise<ProposalRow | undefined> {
  const [row] = await tx.select().from(proposal).where(eq(proposal.id, proposalId))
  return row
}

/** Takes a decision if nobody else did: only from these statuses, and only of the version that was seen. */
export async function decideProposal(
  tx: Tx,
  decision: {
    readonly id: string
    readonly from: readonly StatusOf<'proposal'>[]
    readonly to: StatusOf<'proposal'>
    readonly version?: number
    readonly decidedBy?: string
    readonly decidedAt?: Instant
    readonly reason?: string
    readonly overriddenRuleIds?: readonly string[]
  },
): Promise<ProposalRow | undefined> {
  const { id, from, to, version, decidedBy, decidedAt, reason, overriddenRuleIds } = decision
  const [row] = await tx
    .update(proposal)
    .set({
      status: to,
      version: sql`${proposal.version} + 1`,
      ...(decidedBy !== undefined && { decidedBy }),
      ...(decidedAt !== undefined && { decidedAt }),
      ...(reason !== undefined && { reason }),
      ...(overriddenRuleIds && { overriddenRuleIds: [...overriddenRuleIds] }),
    })
    .where(
      and(
        eq(proposal.id, id),
        inArray(proposal.status, [...from]),
        version === undefined ? undefined : eq(proposal.version, version),
      ),
    )
    .returning()
  return row
}

/** What a list shows of a proposal; its verdicts are read one at a time. */
const listed = {
  id: proposal.id,
  runId: proposal.runId,
  poolId: proposal.poolId,
  requestId: proposal.requestId,
  boardId: proposal.boardId,
  partId: proposal.partId,
  sessionIds: proposal.sessionIds,
  memberId: proposal.memberId,
  memberName: member.name,
  source: proposal.source,
  value: proposal.value,
  status: proposal.status,
  heldByRequestIds: proposal.heldByRequestIds,
  decidedBy: proposal.decidedBy,
  decidedAt: proposal.decidedAt,
  version: proposal.version,
  siteId: request.siteId,
  siteName: site.name,
  roleCode: request.roleCode,
  urgency: request.urgency,
  firstDay: request.firstDay,
  lastDay: request.lastDay,
}

/** One page of proposals by id. */
export function proposalPage(
  tx: Tx,
  filter: {
    readonly poolIds: readonly string[]
    readonly statuses: readonly StatusOf<'proposal'>[] | undefined
    readonly requestId: string | undefined
    readonly runId: string | undefined
  },
  page: { readonly after: string | undefined; readonly limit: number },
) {
  return tx
    .select(listed)
    .from(proposal)
    .innerJoin(request, eq(request.id, proposal.requestId))
    .innerJoin(site, eq(site.id, request.siteId))
    .leftJoin(member, eq(member.id, proposal.memberId))
    .where(
      and(
        inArray(proposal.poolId, [...filter.poolIds]),
        filter.statuses === undefined ? undefined : inArray(proposal.status, [...filter.statuses]),
        filter.requestId === undefined ? undefined : eq(proposal.requestId, filter.requestId),
        filter.runId === undefined ? undefined : eq(proposal.runId, filter.runId),
        page.after === undefined ? undefined : gt(proposal.id, page.after),
      ),
    )
    .orderBy(asc(proposal.id))
    .limit(page.limit)
}

/** One proposal with its verdicts, its run and the version of the rules of play it was made under. */
export async function proposalInFull(tx: Tx, proposalId: string) {
  const [row] = await tx
    .select({
      ...listed,
      verdicts: proposal.verdicts,
      judgedCount: proposal.judgedCount,
      keptAway: proposal.keptAway,
      reason: proposal.reason,
      overriddenRuleIds: proposal.overriddenRuleIds,
      spelregelsVersion: spelregels.version,
      run: {
        planValue: matchRun.planValue,
        bound: matchRun.bound,
        seed: matchRun.seed,
        finishedAt: matchRun.finishedAt,
        worldHash: matchRun.worldHash,
      },
    })
    .from(proposal)
    .innerJoin(request, eq(request.id, proposal.requestId))
    .innerJoin(site, eq(site.id, request.siteId))
    .innerJoin(matchRun, eq(matchRun.id, proposal.runId))
    .innerJoin(spelregels, eq(spelregels.id, proposal.spelregelsId))
    .leftJoin(member, eq(member.id, proposal.memberId))
    .where(eq(proposal.id, proposalId))
  return row
}
