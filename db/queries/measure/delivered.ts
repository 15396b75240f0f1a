import { and, asc, eq, gte, lte, sql } from 'drizzle-orm'
import type { DayRange } from '../../../scheduler/domain/day.ts'
import type { Tx } from '../../client.ts'
import {
  assignment,
  assignmentSession,
  engagement,
  fulfilment,
  fulfilmentSession,
  request,
  requestSession,
} from '../../schema/index.ts'
import { isWithin, type MeasureReach } from './scope.ts'

/**
 * Every session of each fulfilment that has one within these days, in order of time: all of them, since the cents of a
 * fulfilment are divided over its sessions.
 */
export async function deliveredSessions(tx: Tx, reach: MeasureReach, days: DayRange) {
  const ids = await touchedBy(tx, reach, days)
  return tx
    .select({
      fulfilmentId: fulfilment.id,
      requestId: assignmentSession.requestId,
      day: assignmentSession.day,
      minutes: fulfilmentSession.minutes,
      memberId: assignmentSession.memberId,
      boardId: fulfilment.boardId,
      poolId: fulfilment.poolId,
      siteId: request.siteId,
      roleCode: request.roleCode,
      firstDay: request.firstDay,
      postedAt: request.postedAt,
      employer: engagement.employer,
      employerBoardId: engagement.boardId,
      agencyId: engagement.agencyId,
      rating: fulfilment.rating,
      trainingWentAhead: fulfilment.trainingWentAhead,
      kind: request.kind,
      schoolDays: request.lengthSchoolDays,
      vakId: requestSession.vakId,
      level: requestSession.level,
      source: assignment.source,
      wageCents: fulfilment.wageCents,
      travelCents: fulfilment.travelCents,
      alternative: fulfilment.alternative,
      lowCents: fulfilment.alternativeLowCents,
      expectedCents: fulfilment.alternativeExpectedCents,
      highCents: fulfilment.alternativeHighCents,
    })
    .from(fulfilmentSession)
    .innerJoin(fulfilment, eq(fulfilment.id, fulfilmentSession.fulfilmentId))
    .innerJoin(assignmentSession, eq(assignmentSession.id, fulfilmentSession.assignmentSessionId))
    .innerJoin(assignment, eq(assignment.id, assignmentSession.assignmentId))
    .innerJoin(engagement, eq(engagement.id, assignment.engagementId))
    .innerJoin(requestSession, eq(requestSession.id, assignmentSession.requestSessionId))
    .innerJoin(request, eq(request.id, assignmentSession.requestId))
    .where(sql`${fulfilment.id} = any (${sql.param(ids)}::uuid[])`)
    .orderBy(asc(fulfilment.id), asc(requestSession.during), asc(assignmentSession.id))
}

/**
 * The fulfilments with a session within these days; a lesson that was worked has the pool and the board of its fulfilment. Asked by
 * itself: as a condition of the rest PostgreSQL reads every lesson that was ever worked.
 */
async function touchedBy(
  tx: Tx,
  reach: MeasureReach,
  { first, last }: DayRange,
): Promise<readonly string[]> {
  const found = await tx
    .selectDistinct({ id: fulfilment.id })
    .from(assignmentSession)
    .innerJoin(fulfilment, eq(fulfilment.assignmentId, assignmentSession.assignmentId))
    .where(
      and(
        isWithin(reach, assignmentSession),
        gte(assignmentSession.day, first),
        lte(assignmentSession.day, last),
      ),
    )
  return found.map(({ id }) => id)
}
