import { and, asc, count, eq, gte, max, min, sql } from 'drizzle-orm'
import type { Day } from '../../scheduler/domain/day.ts'
import type { Tx } from '../client.ts'
import { assignmentSession, request, site } from '../schema/index.ts'

/** What a member still has to do from a day on, one row a request, as far as the asker may see it. */
export function workToCome(tx: Tx, memberId: string, from: Day) {
  const { requestId, day, minutes, status } = assignmentSession
  return tx
    .select({
      requestId,
      siteName: site.name,
      firstDay: sql<Day>`${min(day)}`,
      lastDay: sql<Day>`${max(day)}`,
      lessons: count(),
      minutes: sql<number>`sum(${minutes})::int`,
    })
    .from(assignmentSession)
    .innerJoin(request, eq(request.id, requestId))
    .innerJoin(site, eq(site.id, request.siteId))
    .where(and(eq(assignmentSession.memberId, memberId), eq(status, 'confirmed'), gte(day, from)))
    .groupBy(requestId, site.name)
    .orderBy(asc(min(day)), asc(requestId))
}
