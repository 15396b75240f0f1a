import { and, asc, eq, gte, inArray, isNull, lte, ne, sql } from 'drizzle-orm'
import type { DayRange } from '../../scheduler/domain/day.ts'
import type { Tx } from '../client.ts'
import {
  absence,
  assignmentSession,
  member,
  request,
  requestSession,
  site,
} from '../schema/index.ts'

const columns = {
  sessionId: requestSession.id,
  day: requestSession.day,
  from: requestSession.fromTime,
  until: requestSession.untilTime,
  minutes: requestSession.minutes,
  vak: requestSession.vakId,
  level: requestSession.level,
  year: requestSession.year,
  group: requestSession.classGroup,
  requestId: request.id,
  status: request.status,
  roleCode: request.roleCode,
  siteId: request.siteId,
  siteName: site.name,
  personName: absence.personName,
  memberName: member.name,
  memberPhone: member.phone,
}

/** The lessons of a board that fall out on these days, with who is away and who comes, in the order of day, site and time. */
export function lessonsByDay(
  tx: Tx,
  about: {
    readonly boardId: string
    readonly siteIds: readonly string[] | null
    readonly days: DayRange
    readonly limit: number
  },
) {
  const { boardId, siteIds, days, limit } = about
  return tx
    .select(columns)
    .from(requestSession)
    .innerJoin(request, eq(request.id, requestSession.requestId))
    .innerJoin(site, eq(site.id, request.siteId))
    .innerJoin(absence, eq(absence.id, request.absenceId))
    .leftJoin(
      assignmentSession,
      and(
        eq(assignmentSession.requestSessionId, requestSession.id),
        eq(assignmentSession.status, 'confirmed'),
      ),
    )
    .leftJoin(member, eq(member.id, assignmentSession.memberId))
    .where(
      and(
        eq(request.boardId, boardId),
        ne(request.status, 'withdrawn'),
        siteIds === null ? undefined : inArray(request.siteId, [...siteIds]),
        gte(requestSession.day, days.first),
        lte(requestSession.day, days.last),
        // After an early end there may be lessons beyond the last day.
        sql`${requestSession.day} <= ${request.lastDay}`,
        isNull(requestSession.calledOffAt),
      ),
    )
    .orderBy(
      asc(requestSession.day),
      asc(site.name),
      asc(absence.personName),
      asc(request.id),
      asc(requestSession.fromTime),
      asc(requestSession.id),
    )
    .limit(limit)
}
