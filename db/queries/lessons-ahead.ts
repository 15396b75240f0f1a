import { and, asc, eq, gt, gte, inArray, isNull, min, sql } from 'drizzle-orm'
import type { Day } from '../../scheduler/domain/day.ts'
import type { Tx } from '../client.ts'
import { assignmentSession, member, request, requestSession, site } from '../schema/index.ts'

/** Requests whose lessons still matter on the day itself: asked, or taken by somebody. */
const isAskedIn = (poolIds: readonly string[]) =>
  and(
    inArray(request.poolId, [...poolIds]),
    inArray(request.status, ['open', 'covered', 'fulfilled']),
    // After an early end there may be lessons beyond the last day.
    sql`${requestSession.day} <= ${request.lastDay}`,
    isNull(requestSession.calledOffAt),
  )

/** The first day after this one with a lesson that is asked in these pools; nothing where there is none. */
export async function nextLessonDay(
  tx: Tx,
  poolIds: readonly string[],
  today: Day,
): Promise<Day | undefined> {
  const [found] = await tx
    .select({ day: min(requestSession.day) })
    .from(requestSession)
    .innerJoin(request, eq(request.id, requestSession.requestId))
    .where(and(isAskedIn(poolIds), gt(requestSession.day, today), gte(request.lastDay, today)))
  return found?.day ?? undefined
}

/** The lessons that are asked in these pools on these days, and who is in front of the class, in the order of time. */
export function lessonsOn(
  tx: Tx,
  about: {
    readonly poolIds: readonly string[]
    readonly days: readonly Day[]
    readonly limit: number
  },
) {
  return tx
    .select({
      sessionId: requestSession.id,
      day: requestSession.day,
      from: requestSession.fromTime,
      until: requestSession.untilTime,
      during: requestSession.during,
      vak: requestSession.vakId,
      level: requestSession.level,
      year: requestSession.year,
      group: requestSession.classGroup,
      requestId: request.id,
      status: request.status,
      urgency: request.urgency,
      roleCode: request.roleCode,
      siteName: site.name,
      memberId: assignmentSession.memberId,
      memberName: member.name,
      memberPhone: member.phone,
    })
    .from(requestSession)
    .innerJoin(request, eq(request.id, requestSession.requestId))
    .innerJoin(site, eq(site.id, request.siteId))
    .leftJoin(
      assignmentSession,
      and(
        eq(assignmentSession.requestSessionId, requestSession.id),
        eq(assignmentSession.status, 'confirmed'),
      ),
    )
    .leftJoin(member, eq(member.id, assignmentSession.memberId))
    .where(and(isAskedIn(about.poolIds), inArray(requestSession.day, [...about.days])))
    .orderBy(
      asc(requestSession.day),
      asc(requestSession.fromTime),
      asc(site.name),
      asc(requestSession.id),
    )
    .limit(about.limit)
}
