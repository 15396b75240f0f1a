import { and, asc, desc, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import type { DayRange } from '../../../scheduler/domain/day.ts'
import type { Tx } from '../../client.ts'
import {
  assignment,
  assignmentSession,
  outsideCover,
  proposal,
  request,
  requestSession,
  tariff,
} from '../../schema/index.ts'
import { askedWithin, type MeasureReach } from './scope.ts'

const liveSession = and(
  eq(assignmentSession.requestSessionId, requestSession.id),
  ne(assignmentSession.status, 'cancelled'),
)
const int = (expression: ReturnType<typeof sql>) => expression.mapWith(Number)

/** Each request once, with when it was asked and settled, and how many people share it. */
export function askedRequests(tx: Tx, reach: MeasureReach, days: DayRange) {
  return tx
    .select({
      id: request.id,
      boardId: request.boardId,
      siteId: request.siteId,
      poolId: request.poolId,
      roleCode: request.roleCode,
      kind: request.kind,
      status: request.status,
      firstDay: request.firstDay,
      schoolDays: request.lengthSchoolDays,
      postedAt: request.postedAt,
      coveredAt: request.coveredAt,
      // Of lessons that did not fall out, where any is left.
      firstSessionAt: sql`coalesce(
        min(lower(${requestSession.during})) filter (where ${requestSession.calledOffAt} is null),
        min(lower(${requestSession.during})))`.mapWith((text: string) => new Date(text).getTime()),
      memberCount: int(sql`count(distinct ${assignmentSession.memberId})`),
      classConsequence: request.classConsequence,
    })
    .from(request)
    .innerJoin(requestSession, eq(requestSession.requestId, request.id))
    .leftJoin(assignmentSession, liveSession)
    .where(askedWithin(reach, days))
    .groupBy(request.id)
    .orderBy(asc(request.id))
}

/** How many were judged for each of these requests, and how many decisions set a rule of the pool aside. */
export async function judgements(tx: Tx, reach: MeasureReach, days: DayRange) {
  const rows = await tx
    .select({
      requestId: proposal.requestId,
      judged: int(sql`sum(${proposal.judgedCount})`),
      overrides: int(sql`count(*) filter (where cardinality(${proposal.overriddenRuleIds}) > 0)`),
    })
    .from(proposal)
    .innerJoin(request, eq(request.id, proposal.requestId))
    .where(askedWithin(reach, days))
    .groupBy(proposal.requestId)
  return new Map(rows.map(({ requestId, judged, overrides }) => [requestId, { judged, overrides }]))
}

/** The hours of these requests by vak, level and source; the source is null where nobody of a pool has them. */
export function askedHours(tx: Tx, reach: MeasureReach, days: DayRange) {
  return tx
    .select({
      requestId: requestSession.requestId,
      vakId: requestSession.vakId,
      level: requestSession.level,
      source: assignment.source,
      sessions: int(sql`count(*)`),
      minutes: int(sql`sum(${requestSession.minutes})`),
    })
    .from(requestSession)
    .innerJoin(request, eq(request.id, requestSession.requestId))
    .leftJoin(assignmentSession, liveSession)
    .leftJoin(assignment, eq(assignment.id, assignmentSession.assignmentId))
    .where(and(askedWithin(reach, days), isNull(requestSession.calledOffAt)))
    .groupBy(
      requestSession.requestId,
      requestSession.vakId,
      requestSession.level,
      assignment.source,
    )
    .orderBy(
      asc(requestSession.requestId),
      asc(requestSession.vakId),
      asc(requestSession.level),
      asc(assignment.source),
    )
}

/** Cover from outside the pool that was logged for these requests, the last first. */
export function outsideCovers(tx: Tx, reach: MeasureReach, days: DayRange) {
  const { requestId, by, agencyId, minutes, costCents, loggedAt, id } = outsideCover
  return tx
    .select({ requestId, by, agencyId, minutes, costCents })
    .from(outsideCover)
    .innerJoin(request, eq(request.id, requestId))
    .where(askedWithin(reach, days))
    .orderBy(asc(requestId), desc(loggedAt), asc(id))
}

/** Every price that was agreed with an agency. */
export function agencyTariffs(tx: Tx) {
  return tx
    .select()
    .from(tariff)
    .where(and(eq(tariff.alternative, 'agency'), isNotNull(tariff.agencyId)))
    .orderBy(desc(tariff.validFrom), asc(tariff.id))
}

/** An opaque number per absent person behind each request: people can be counted, and not recognised. */
export async function absentPersons(
  tx: Tx,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await tx.execute<{ request_id: string; person: string }>(
    sql`select request_id, person from absent_persons(${sql.param([...requestIds])}::uuid[])`,
  )
  return new Map(rows.map((row) => [row.request_id, row.person]))
}
