import {
  and,
  eq,
  exists,
  gt,
  gte,
  inArray,
  isNull,
  like,
  lt,
  lte,
  notExists,
  sql,
} from 'drizzle-orm'
import type { Day } from '../../scheduler/domain/day.ts'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import {
  assignmentSession,
  board,
  importUpload,
  offer,
  poolMember,
  proposal,
  request,
  requestSession,
  site,
} from '../schema/index.ts'

/** Open requests within somebody's reach; row-level security holds each to the own boards, sites or pools besides. */
export type RequestReach = { readonly boardId: string } | { readonly poolIds: readonly string[] }

function isOpenIn(reach: RequestReach) {
  const where =
    'boardId' in reach
      ? eq(request.boardId, reach.boardId)
      : inArray(request.poolId, [...reach.poolIds])
  return and(where, eq(request.status, 'open'))
}

/** Open requests of which the last day is not over. */
export function openRequests(tx: Tx, reach: RequestReach, today: Day): Promise<number> {
  return tx.$count(request, and(isOpenIn(reach), gte(request.lastDay, today)))
}

/** Open requests that are over: nobody came, and nobody said what happened to the class. */
export function overRequests(tx: Tx, reach: RequestReach, today: Day): Promise<number> {
  return tx.$count(request, and(isOpenIn(reach), lt(request.lastDay, today)))
}

/** Lessons of open requests that nobody has and that begin after `now`, up to and including this day. */
export async function lessonsWithoutAnybody(
  tx: Tx,
  reach: RequestReach,
  { now, last }: { readonly now: Instant; readonly last: Day },
): Promise<number> {
  const taken = tx
    .select({ id: assignmentSession.id })
    .from(assignmentSession)
    .where(
      and(
        eq(assignmentSession.requestSessionId, requestSession.id),
        eq(assignmentSession.status, 'confirmed'),
      ),
    )
  const asked = tx
    .select({ id: request.id })
    .from(request)
    .where(and(eq(request.id, requestSession.requestId), isOpenIn(reach)))
  const begins = sql`lower(${requestSession.during}) > ${new Date(now).toISOString()}::timestamptz`
  return tx.$count(
    requestSession,
    and(
      lte(requestSession.day, last),
      isNull(requestSession.calledOffAt),
      begins,
      exists(asked),
      notExists(taken),
    ),
  )
}

/** Proposals of these pools that wait in this status, for requests that are open. */
export function waitingProposals(
  tx: Tx,
  poolIds: readonly string[],
  status: 'proposed' | 'approved',
): Promise<number> {
  const open = tx
    .select({ id: request.id })
    .from(request)
    .where(and(eq(request.id, proposal.requestId), eq(request.status, 'open')))
  const own = inArray(proposal.poolId, [...poolIds])
  const somebody = sql`${proposal.memberId} is not null`
  return tx.$count(proposal, and(own, eq(proposal.status, status), somebody, exists(open)))
}

/** Offers that wait for an answer, of these pools or to this member. */
export function waitingOffers(
  tx: Tx,
  whose: { readonly poolIds: readonly string[] } | { readonly memberId: string },
  now: Instant,
): Promise<number> {
  const own =
    'memberId' in whose
      ? and(eq(offer.memberId, whose.memberId), gt(offer.deadlineAt, now))
      : inArray(offer.poolId, [...whose.poolIds])
  return tx.$count(offer, and(own, eq(offer.status, 'sent')))
}

/** People who asked to come into these pools. */
export function candidates(tx: Tx, poolIds: readonly string[]): Promise<number> {
  const own = inArray(poolMember.poolId, [...poolIds])
  return tx.$count(poolMember, and(own, eq(poolMember.status, 'candidate')))
}

/** Lessons that a member gives in these days. */
export function ownLessons(tx: Tx, memberId: string, first: Day, last: Day): Promise<number> {
  return tx.$count(
    assignmentSession,
    and(
      eq(assignmentSession.memberId, memberId),
      eq(assignmentSession.status, 'confirmed'),
      gte(assignmentSession.day, first),
      lte(assignmentSession.day, last),
    ),
  )
}

/** Files that the asker began to read in. */
export function begunFiles(tx: Tx, now: Instant): Promise<number> {
  return tx.$count(importUpload, and(gt(importUpload.expiresAt, now), isNull(importUpload.report)))
}

/** Sites of which nobody knows where they are: travel to them costs nothing. */
export function sitesNowhere(tx: Tx): Promise<number> {
  return tx.$count(site, isNull(site.latitude))
}

/** Boards that have no other name than their number. */
export function unnamedBoards(tx: Tx): Promise<number> {
  return tx.$count(board, like(board.name, 'Bestuur _____'))
}
