import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm'
import type { DayRange } from '../../../scheduler/domain/day.ts'
import type { Tx } from '../../client.ts'
import {
  assignment,
  assignmentSession,
  outsideCover,
  request,
  requestSession,
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
      firstSessionAt: sql`min(lower(${requestSession.during}))`.mapWith((text: string) =>
        new Date(text).getTime(),
      ),
      memberCount: int(sql`count(distinct ${assignmentSession.memberId})`),
      outsideMinutes: int(
        sql`coalesce((select sum(${outsideCover.minutes}) from ${outsideCover}
          where ${outsideCover.requestId} = ${request.id}), 0)`,
      ),
    })
    .from(request)
    .innerJoin(requestSession, eq(requestSession.requestId, request.id))
    .leftJoin(assignmentSession, liveSession)
    .where(askedWithin(reach, days))
    .groupBy(request.id)
    .orderBy(asc(request.id))
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
