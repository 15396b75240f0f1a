import { and, eq, gte, inArray, isNull, lte, sql } from 'drizzle-orm'
import type { Day, DayRange } from '../../scheduler/domain/day.ts'
import type { Tx } from '../client.ts'
import {
  assignmentSession,
  offer,
  proposal,
  request,
  requestSession,
  site,
} from '../schema/index.ts'

/** What a bar on the board is about: where, on which days, how much. */
const about = {
  requestId: request.id,
  siteName: site.name,
}

/** The days of what is grouped, each once, in order. As text: the driver makes moments of an array of days. */
const daysOf = sql<
  Day[]
>`array_agg(distinct ${requestSession.day}::text order by ${requestSession.day}::text)`
const minutesOf = sql<number>`sum(${requestSession.minutes})::int`

const within = ({ first, last }: DayRange) =>
  and(gte(requestSession.day, first), lte(requestSession.day, last))

/** Where and when members come on these days, one row for each assignment. */
export function confirmedOnBoard(tx: Tx, poolIds: readonly string[], { first, last }: DayRange) {
  const { memberId, day, minutes, assignmentId, status, poolId } = assignmentSession
  return tx
    .select({
      ...about,
      memberId,
      days: sql<Day[]>`array_agg(distinct ${day}::text order by ${day}::text)`,
      minutes: sql<number>`sum(${minutes})::int`,
    })
    .from(assignmentSession)
    .innerJoin(request, eq(request.id, assignmentSession.requestId))
    .innerJoin(site, eq(site.id, request.siteId))
    .where(
      and(inArray(poolId, [...poolIds]), eq(status, 'confirmed'), gte(day, first), lte(day, last)),
    )
    .groupBy(assignmentId, memberId, request.id, site.id)
}

/** Who was asked for what on these days and has not answered. */
export function offeredOnBoard(tx: Tx, poolIds: readonly string[], days: DayRange) {
  return tx
    .select({ ...about, memberId: offer.memberId, days: daysOf, minutes: minutesOf })
    .from(offer)
    .innerJoin(request, eq(request.id, offer.requestId))
    .innerJoin(site, eq(site.id, request.siteId))
    .innerJoin(
      requestSession,
      and(
        eq(requestSession.requestId, offer.requestId),
        sql`${requestSession.id} = any (${offer.sessionIds})`,
      ),
    )
    .where(and(inArray(offer.poolId, [...poolIds]), eq(offer.status, 'sent'), within(days)))
    .groupBy(offer.id, request.id, site.id)
}

/** What a request needs, for whoever looks for somebody. */
const need = {
  ...about,
  boardId: request.boardId,
  roleCode: request.roleCode,
  urgency: request.urgency,
  vakIds: request.vakIds,
  levels: request.levels,
}

/** What is proposed or approved for open requests on these days and not sent; without a member nobody was found. */
export function proposedOnBoard(tx: Tx, poolIds: readonly string[], days: DayRange) {
  return tx
    .select({
      ...need,
      proposalId: proposal.id,
      memberId: proposal.memberId,
      status: proposal.status,
      days: daysOf,
      minutes: minutesOf,
    })
    .from(proposal)
    .innerJoin(request, eq(request.id, proposal.requestId))
    .innerJoin(site, eq(site.id, request.siteId))
    .innerJoin(
      requestSession,
      and(
        eq(requestSession.requestId, proposal.requestId),
        sql`${requestSession.id} = any (${proposal.sessionIds})`,
      ),
    )
    .where(
      and(
        inArray(proposal.poolId, [...poolIds]),
        inArray(proposal.status, ['proposed', 'approved']),
        eq(request.status, 'open'),
        within(days),
      ),
    )
    .groupBy(proposal.id, request.id, site.id)
}

/** Lessons of open requests on these days for which nobody comes, nobody was asked and nothing was found yet. */
export function untouchedOnBoard(tx: Tx, poolIds: readonly string[], days: DayRange) {
  return tx
    .select({ ...need, days: daysOf, minutes: minutesOf })
    .from(request)
    .innerJoin(site, eq(site.id, request.siteId))
    .innerJoin(requestSession, eq(requestSession.requestId, request.id))
    .where(
      and(
        inArray(request.poolId, [...poolIds]),
        eq(request.status, 'open'),
        within(days),
        isNull(requestSession.calledOffAt),
        sql`not exists (select from ${assignmentSession} taken
          where taken.request_session_id = ${requestSession.id} and taken.status = 'confirmed'
            and taken.request_id = ${request.id})`,
        sql`not exists (select from ${offer} asked where asked.request_id = ${request.id}
          and asked.status = 'sent' and ${requestSession.id} = any (asked.session_ids))`,
        sql`not exists (select from ${proposal} found where found.request_id = ${request.id}
          and found.status in ('proposed', 'approved') and ${requestSession.id} = any (found.session_ids))`,
      ),
    )
    .groupBy(request.id, site.id)
}
