import { and, asc, eq, gte, inArray, isNotNull, isNull, lt, lte, ne } from 'drizzle-orm'
import { addDays, type Day, type DayRange } from '../../scheduler/domain/day.ts'
import type { Tx } from '../client.ts'
import {
  assignment,
  assignmentSession,
  engagement,
  matchRun,
  offer,
  request,
  requestSession,
  spelregels,
} from '../schema/index.ts'
import { requestOf, sessionOf } from './world-requests.ts'

const YEAR_DAYS = 365

/** Every version of a pool's rules of play that began by this day, oldest first. */
export async function rulesUntil(tx: Tx, poolId: string, last: Day) {
  const rows = await tx
    .select()
    .from(spelregels)
    .where(and(eq(spelregels.poolId, poolId), lte(spelregels.validFrom, last)))
    .orderBy(asc(spelregels.validFrom))
  return rows.map(({ id, version, validFrom, body }) => ({
    ...body,
    id,
    poolId,
    version,
    validFrom,
  }))
}

/** The requests of a pool that begin in a term, whole, whatever became of them; what was withdrawn asks nothing. Two queries. */
export async function requestsOfTerm(tx: Tx, poolId: string, { first, last }: DayRange) {
  const begins = and(
    eq(request.poolId, poolId),
    ne(request.status, 'withdrawn'),
    gte(request.firstDay, first),
    lte(request.firstDay, last),
  )
  const rows = await tx.select().from(request).where(begins).orderBy(asc(request.id))
  const sessions = await tx
    .select({ row: requestSession })
    .from(requestSession)
    .innerJoin(request, eq(request.id, requestSession.requestId))
    .where(and(begins, isNull(requestSession.calledOffAt)))
    .orderBy(asc(requestSession.day), asc(requestSession.fromTime), asc(requestSession.id))
  const ofRequest = Map.groupBy(sessions, ({ row }) => row.requestId)
  const standing = { plannedMemberId: null, refusedByMemberIds: [] }
  return rows.flatMap((row) => {
    const asked = (ofRequest.get(row.id) ?? []).map((one) => sessionOf(one.row))
    if (asked.length === 0) return []
    return [{ request: requestOf(row, asked, standing), alternative: row.alternative }]
  })
}

/** What was worked for a pool for requests that began before a term, from a year before on; promised for later included. */
export function workBeforeTerm(tx: Tx, poolId: string, { first }: DayRange) {
  return tx
    .select({
      memberId: assignmentSession.memberId,
      engagementId: assignment.engagementId,
      employer: engagement.employer,
      employerBoardId: engagement.boardId,
      boardId: assignment.boardId,
      siteId: request.siteId,
      group: requestSession.classGroup,
      day: assignmentSession.day,
      minutes: assignmentSession.minutes,
    })
    .from(assignmentSession)
    .innerJoin(assignment, eq(assignment.id, assignmentSession.assignmentId))
    .innerJoin(engagement, eq(engagement.id, assignment.engagementId))
    .innerJoin(request, eq(request.id, assignmentSession.requestId))
    .innerJoin(requestSession, eq(requestSession.id, assignmentSession.requestSessionId))
    .where(
      and(
        eq(assignment.poolId, poolId),
        eq(assignmentSession.status, 'confirmed'),
        gte(assignmentSession.day, addDays(first, -YEAR_DAYS)),
        lt(request.firstDay, first),
      ),
    )
    .orderBy(asc(assignmentSession.day), asc(assignmentSession.id))
}

/** What people answered to offers for these requests. */
export function answersToOffers(tx: Tx, requestIds: readonly string[]) {
  return tx
    .select({
      requestId: offer.requestId,
      memberId: offer.memberId,
      urgency: request.urgency,
      status: offer.status,
    })
    .from(offer)
    .innerJoin(request, eq(request.id, offer.requestId))
    .where(
      and(
        inArray(offer.requestId, [...requestIds]),
        inArray(offer.status, ['accepted', 'declined', 'expired']),
      ),
    )
    .orderBy(asc(offer.id))
}

/** When a pool was matched and left a plan, in order. */
export async function matchesOfPool(tx: Tx, poolId: string) {
  const rows = await tx
    .select({ at: matchRun.begunAt, seed: matchRun.seed })
    .from(matchRun)
    .where(
      and(
        eq(matchRun.poolId, poolId),
        inArray(matchRun.status, ['finished', 'stopped']),
        isNotNull(matchRun.planValue),
        isNotNull(matchRun.begunAt),
      ),
    )
    .orderBy(asc(matchRun.begunAt), asc(matchRun.id))
  return rows.flatMap(({ at, seed }) => (at === null ? [] : [{ at, seed }]))
}
