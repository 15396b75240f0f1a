import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Day } from '../../scheduler/domain/day.ts'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import {
  absence,
  assignment,
  assignmentSession,
  fulfilmentSession,
  member,
  request,
  site,
} from '../schema/index.ts'

/**
 * Confirmed assignments of a board with lessons that have ended and of which nobody has confirmed the hours, by their last such
 * day. One of which all hours are confirmed and no lesson is left waits to be closed: it has no such lessons.
 */
export function assignmentsToConfirm(
  tx: Tx,
  about: {
    readonly boardId: string
    readonly siteIds: readonly string[] | null
    readonly before: Instant
    readonly limit: number
  },
) {
  const { boardId, siteIds, before, limit } = about
  const isOver = sql`upper(${assignmentSession.during}) <= ${new Date(before).toISOString()}::timestamptz`
  const waits = sql`${fulfilmentSession.assignmentSessionId} is null`
  const due = sql`filter (where ${isOver} and ${waits})`
  const lastDay = sql<Day>`coalesce(max(${assignmentSession.day}) ${due}, max(${assignmentSession.day}))::text`
  return tx
    .select({
      assignmentId: assignment.id,
      requestId: assignment.requestId,
      siteName: site.name,
      personName: absence.personName,
      memberName: member.name,
      roleCode: request.roleCode,
      firstDay: sql<Day>`coalesce(min(${assignmentSession.day}) ${due}, min(${assignmentSession.day}))::text`,
      lastDay,
      lessons: sql<number>`(count(*) ${due})::int`,
      minutes: sql<number>`coalesce(sum(${assignmentSession.minutes}) ${due}, 0)::int`,
      /** Lessons that are still to come. */
      lessonsAhead: sql<number>`(count(*) filter (where not ${isOver}))::int`,
    })
    .from(assignment)
    .innerJoin(assignmentSession, eq(assignmentSession.assignmentId, assignment.id))
    .innerJoin(request, eq(request.id, assignment.requestId))
    .innerJoin(absence, eq(absence.id, request.absenceId))
    .innerJoin(site, eq(site.id, request.siteId))
    .innerJoin(member, eq(member.id, assignment.memberId))
    .leftJoin(fulfilmentSession, eq(fulfilmentSession.assignmentSessionId, assignmentSession.id))
    .where(
      and(
        eq(assignment.boardId, boardId),
        eq(assignment.status, 'confirmed'),
        eq(assignmentSession.status, 'confirmed'),
        siteIds === null ? undefined : inArray(request.siteId, [...siteIds]),
      ),
    )
    .groupBy(assignment.id, request.id, absence.id, site.id, member.id)
    .having(sql`count(*) ${due} > 0 or count(*) filter (where ${waits}) = 0`)
    .orderBy(asc(lastDay), asc(assignment.id))
    .limit(limit)
}
