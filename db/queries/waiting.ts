import { and, asc, eq, inArray, type SQL } from 'drizzle-orm'
import type { Tx } from '../client.ts'
import { member, offer, proposal, request, site } from '../schema/index.ts'

const proposed = {
  id: proposal.id,
  requestId: proposal.requestId,
  poolId: proposal.poolId,
  partId: proposal.partId,
  sessionIds: proposal.sessionIds,
  /** Null: nobody was found. */
  memberId: proposal.memberId,
  memberName: member.name,
  source: proposal.source,
  status: proposal.status,
  decidedAt: proposal.decidedAt,
  reason: proposal.reason,
  version: proposal.version,
  siteName: site.name,
  urgency: request.urgency,
  firstDay: request.firstDay,
  lastDay: request.lastDay,
}

/** A proposal as lists have it: without what was found about everybody. */
export type ListedProposal = Awaited<ReturnType<typeof proposalsBy>>[number]

function proposalsBy(tx: Tx, where: SQL | undefined, limit: number) {
  return tx
    .select(proposed)
    .from(proposal)
    .innerJoin(request, eq(request.id, proposal.requestId))
    .innerJoin(site, eq(site.id, request.siteId))
    .leftJoin(member, eq(member.id, proposal.memberId))
    .where(where)
    .orderBy(asc(request.firstDay), asc(proposal.requestId), asc(proposal.partId), asc(proposal.id))
    .limit(limit)
}

/** What is proposed or approved for these requests and not sent, in the order of parts. */
export function waitingProposalsOf(tx: Tx, requestIds: readonly string[]) {
  const where = and(
    inArray(proposal.requestId, [...requestIds]),
    inArray(proposal.status, ['proposed', 'approved']),
  )
  return proposalsBy(tx, where, PROPOSALS_MAX)
}

/** These proposals, whatever became of them. */
export function proposalsById(tx: Tx, ids: readonly string[]) {
  return proposalsBy(tx, inArray(proposal.id, [...ids]), PROPOSALS_MAX)
}

/** What one run found, as far as it still stands there: also what was decided or set aside since, by first day. */
export function proposalsOfRun(tx: Tx, runId: string, limit: number) {
  return proposalsBy(tx, eq(proposal.runId, runId), limit)
}

/** What waits in these pools in one of these statuses, by first day. */
export function waitingProposalsIn(
  tx: Tx,
  about: {
    readonly poolIds: readonly string[]
    readonly status: 'proposed' | 'approved'
    readonly limit: number
  },
) {
  const where = and(
    inArray(proposal.poolId, [...about.poolIds]),
    eq(proposal.status, about.status),
    eq(request.status, 'open'),
  )
  return proposalsBy(tx, where, about.limit)
}

const PROPOSALS_MAX = 2_000

/** What was found about everybody for these proposals, to say why nobody can come and what would help. */
export function findingsOf(tx: Tx, proposalIds: readonly string[]) {
  const { id, verdicts, judgedCount, keptAway } = proposal
  return tx
    .select({ id, verdicts, judgedCount, keptAway })
    .from(proposal)
    .where(inArray(proposal.id, [...proposalIds]))
}

/** The offers that wait for an answer, those whose time is over first, with whom. */
export function openOffers(
  tx: Tx,
  about: {
    readonly poolIds: readonly string[]
    readonly requestIds?: readonly string[]
    readonly limit: number
  },
) {
  return tx
    .select({
      id: offer.id,
      requestId: offer.requestId,
      memberName: member.name,
      sessionIds: offer.sessionIds,
      sentAt: offer.sentAt,
      deadlineAt: offer.deadlineAt,
      siteName: site.name,
      firstDay: request.firstDay,
      lastDay: request.lastDay,
    })
    .from(offer)
    .innerJoin(request, eq(request.id, offer.requestId))
    .innerJoin(site, eq(site.id, request.siteId))
    .leftJoin(member, eq(member.id, offer.memberId))
    .where(
      and(
        inArray(offer.poolId, [...about.poolIds]),
        about.requestIds && inArray(offer.requestId, [...about.requestIds]),
        eq(offer.status, 'sent'),
      ),
    )
    .orderBy(asc(offer.deadlineAt), asc(offer.id))
    .limit(about.limit)
}
