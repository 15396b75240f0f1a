import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import type { StatusOf } from '../../scheduler/domain/lifecycle.ts'
import type { Tx } from '../client.ts'
import {
  appUser,
  member,
  offer,
  offerRound,
  request,
  roundCandidate,
  site,
} from '../schema/index.ts'

/** Rounds that the asker may see, the newest first. */
export function roundsBy(
  tx: Tx,
  filter: {
    readonly poolIds: readonly string[]
    readonly requestId: string | undefined
    readonly status: StatusOf<'offer_round'> | undefined
    readonly limit: number
  },
) {
  const { poolIds, requestId, status, limit } = filter
  return tx
    .select({
      id: offerRound.id,
      requestId: offerRound.requestId,
      proposalId: offerRound.proposalId,
      poolId: offerRound.poolId,
      siteName: site.name,
      sessionIds: offerRound.sessionIds,
      kind: offerRound.kind,
      askedAtOnce: offerRound.askedAtOnce,
      minutesOpen: offerRound.minutesOpen,
      onwardSources: offerRound.onwardSources,
      status: offerRound.status,
      step: offerRound.step,
      waitsForSource: offerRound.waitsForSource,
      nextAt: offerRound.nextAt,
      startedByName: appUser.name,
      startedAt: offerRound.startedAt,
      endedAt: offerRound.endedAt,
    })
    .from(offerRound)
    .innerJoin(request, eq(request.id, offerRound.requestId))
    .innerJoin(site, eq(site.id, request.siteId))
    .leftJoin(appUser, eq(appUser.id, offerRound.startedBy))
    .where(
      and(
        inArray(offerRound.poolId, [...poolIds]),
        requestId === undefined ? undefined : eq(offerRound.requestId, requestId),
        status === undefined ? undefined : eq(offerRound.status, status),
      ),
    )
    .orderBy(desc(offerRound.startedAt), asc(offerRound.id))
    .limit(limit)
}

/** The lists of these rounds in their order, with names. */
export function candidatesOfRounds(tx: Tx, roundIds: readonly string[]) {
  return tx
    .select({
      roundId: roundCandidate.roundId,
      memberId: roundCandidate.memberId,
      name: member.name,
      place: roundCandidate.place,
      source: roundCandidate.source,
      byRules: roundCandidate.byRules,
      status: roundCandidate.status,
      step: roundCandidate.step,
      broken: roundCandidate.broken,
    })
    .from(roundCandidate)
    .leftJoin(member, eq(member.id, roundCandidate.memberId))
    .where(inArray(roundCandidate.roundId, [...roundIds]))
    .orderBy(asc(roundCandidate.roundId), asc(roundCandidate.place))
}

/** How the offers of these rounds stand, in the order in which they were sent. */
export function offersOfRounds(tx: Tx, roundIds: readonly string[]) {
  const { id, roundId, memberId, status, sentAt, deadlineAt, answeredAt, closedBecause } = offer
  return tx
    .select({ id, roundId, memberId, status, sentAt, deadlineAt, answeredAt, closedBecause })
    .from(offer)
    .where(inArray(roundId, [...roundIds]))
    .orderBy(asc(sentAt), asc(id))
}
