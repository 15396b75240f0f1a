import { and, asc, eq, gte, inArray, or } from 'drizzle-orm'
import type { Tx } from '../client.ts'
import { assignmentSession, offer, offerRound, proposal, request } from '../schema/index.ts'
import type { WorldScope } from './world-scope.ts'

const onOpenRequest = ({ today }: Pick<WorldScope, 'today'>) =>
  and(eq(request.status, 'open'), gte(request.lastDay, today))

/** Of a pair: what keeps its lessons, and what keeps these members elsewhere; of everybody all of it. */
const ofPair = ({ pair }: WorldScope, from: typeof proposal | typeof offer) =>
  pair?.memberIds &&
  or(eq(from.requestId, pair.requestId), inArray(from.memberId, [...pair.memberIds]))

/** What stands in the plan for open requests of the pool: proposed, or approved and not yet offered. */
export function plannedProposals(tx: Tx, scope: WorldScope) {
  return tx
    .select({
      id: proposal.id,
      requestId: proposal.requestId,
      siteId: request.siteId,
      boardId: request.boardId,
      memberId: proposal.memberId,
      sessionIds: proposal.sessionIds,
      status: proposal.status,
    })
    .from(proposal)
    .innerJoin(request, eq(request.id, proposal.requestId))
    .where(
      and(
        eq(proposal.poolId, scope.poolId),
        inArray(proposal.status, ['proposed', 'approved']),
        onOpenRequest(scope),
        ofPair(scope, proposal),
      ),
    )
    .orderBy(asc(proposal.requestId), asc(proposal.partId), asc(proposal.id))
}

/** What is proposed for open requests of the pool and nobody decided, with its price and the rules of play that it was found under. */
export function undecidedPlan(tx: Tx, scope: Pick<WorldScope, 'poolId' | 'today'>) {
  const { requestId, partId, memberId, sessionIds, price, spelregelsId } = proposal
  return tx
    .select({ requestId, partId, memberId, sessionIds, price, spelregelsId })
    .from(proposal)
    .innerJoin(request, eq(request.id, requestId))
    .where(
      and(eq(proposal.poolId, scope.poolId), eq(proposal.status, 'proposed'), onOpenRequest(scope)),
    )
    .orderBy(asc(requestId), asc(partId), asc(proposal.id))
}

/** Offers that still wait for an answer, and the rounds they are part of. */
export function runningOffers(tx: Tx, scope: WorldScope) {
  return tx
    .select({
      roundId: offer.roundId,
      requestId: offer.requestId,
      siteId: request.siteId,
      boardId: request.boardId,
      memberId: offer.memberId,
      sessionIds: offer.sessionIds,
    })
    .from(offer)
    .innerJoin(request, eq(request.id, offer.requestId))
    .where(
      and(
        eq(offer.poolId, scope.poolId),
        eq(offer.status, 'sent'),
        onOpenRequest(scope),
        ofPair(scope, offer),
      ),
    )
    .orderBy(asc(offer.requestId), asc(offer.id))
}

/** Rounds that look for somebody: between two steps nobody has an offer, and still the lessons are being asked for. */
export function runningRounds(tx: Tx, scope: WorldScope) {
  const { id, requestId, sessionIds } = offerRound
  return tx
    .select({ id, requestId, sessionIds })
    .from(offerRound)
    .innerJoin(request, eq(request.id, requestId))
    .where(
      and(
        eq(offerRound.poolId, scope.poolId),
        eq(offerRound.status, 'running'),
        onOpenRequest(scope),
      ),
    )
    .orderBy(asc(requestId), asc(id))
}

/**
 * By request, who declined an offer of it, gave a session of it up or was taken off it. Whom a closed school, other hours or a swap
 * freed answered nothing.
 */
export async function refusals(tx: Tx, requestIds: readonly string[]) {
  const { requestId, memberId } = assignmentSession
  const gone = await tx
    .selectDistinct({ requestId, memberId })
    .from(assignmentSession)
    .where(
      and(
        inArray(requestId, [...requestIds]),
        inArray(assignmentSession.freedBecause, ['given-up', 'taken-off']),
      ),
    )
    .union(
      tx
        .select({ requestId: offer.requestId, memberId: offer.memberId })
        .from(offer)
        .where(and(inArray(offer.requestId, [...requestIds]), eq(offer.status, 'declined'))),
    )
  const lists = Map.groupBy(gone, (row) => row.requestId)
  return new Map([...lists].map(([id, list]) => [id, list.map((row) => row.memberId).toSorted()]))
}
