import { and, asc, eq, gte, min, ne, sql } from 'drizzle-orm'
import type { Day } from '../../scheduler/domain/day.ts'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import { assignment, assignmentSession, member } from '../schema/index.ts'

/**
 * Assignments of others in the pool with lessons from a day on that have not begun, the nearest first: who could change places
 * with this member.
 */
export function othersWithLessons(
  tx: Tx,
  about: {
    readonly poolId: string
    readonly exceptMemberId: string
    readonly fromDay: Day
    readonly now: Instant
    /** Part of a name, small letters or not; everybody where left out. */
    readonly name?: string | undefined
    readonly limit: number
  },
) {
  const firstAt = min(sql`lower(${assignmentSession.during})`)
  return tx
    .select({ id: assignment.id, memberName: member.name })
    .from(assignment)
    .innerJoin(assignmentSession, eq(assignmentSession.assignmentId, assignment.id))
    .innerJoin(member, eq(member.id, assignment.memberId))
    .where(
      and(
        eq(assignment.poolId, about.poolId),
        eq(assignment.status, 'confirmed'),
        ne(assignment.memberId, about.exceptMemberId),
        eq(assignmentSession.status, 'confirmed'),
        gte(assignmentSession.day, about.fromDay),
        about.name === undefined
          ? undefined
          : sql`strpos(lower(${member.name}), lower(${about.name})) > 0`,
        sql`lower(${assignmentSession.during}) > ${new Date(about.now).toISOString()}::timestamptz`,
      ),
    )
    .groupBy(assignment.id, member.name)
    .orderBy(asc(firstAt), asc(assignment.id))
    .limit(about.limit)
}
