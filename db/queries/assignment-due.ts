import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Day } from '../../scheduler/domain/day.ts'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import { absence, assignment, assignmentSession, member, request, site } from '../schema/index.ts'

/** Confirmed assignments of a board of which every lesson has ended, by their last day. */
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
  const lastDay = sql<Day>`max(${assignmentSession.day})::text`
  return tx
    .select({
      assignmentId: assignment.id,
      requestId: assignment.requestId,
      siteName: site.name,
      personName: absence.personName,
      memberName: member.name,
      roleCode: request.roleCode,
      firstDay: sql<Day>`min(${assignmentSession.day})::text`,
      lastDay,
      lessons: sql<number>`count(*)::int`,
      minutes: sql<number>`sum(${assignmentSession.minutes})::int`,
    })
    .from(assignment)
    .innerJoin(assignmentSession, eq(assignmentSession.assignmentId, assignment.id))
    .innerJoin(request, eq(request.id, assignment.requestId))
    .innerJoin(absence, eq(absence.id, request.absenceId))
    .innerJoin(site, eq(site.id, request.siteId))
    .innerJoin(member, eq(member.id, assignment.memberId))
    .where(
      and(
        eq(assignment.boardId, boardId),
        eq(assignment.status, 'confirmed'),
        eq(assignmentSession.status, 'confirmed'),
        siteIds === null ? undefined : inArray(request.siteId, [...siteIds]),
      ),
    )
    .groupBy(assignment.id, request.id, absence.id, site.id, member.id)
    .having(
      sql`max(upper(${assignmentSession.during})) <= ${new Date(before).toISOString()}::timestamptz`,
    )
    .orderBy(asc(lastDay), asc(assignment.id))
    .limit(limit)
}
