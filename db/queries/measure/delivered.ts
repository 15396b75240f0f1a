import { and, asc, eq, gte, inArray, lte } from 'drizzle-orm'
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
export function deliveredSessions(tx: Tx, reach: MeasureReach, days: DayRange) {
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
    .where(inArray(fulfilment.id, touchedBy(tx, reach, days)))
    .orderBy(asc(fulfilment.id), asc(requestSession.during), asc(assignmentSession.id))
}

/** The fulfilments with a session within these days. */
function touchedBy(tx: Tx, reach: MeasureReach, { first, last }: DayRange) {
  return tx
    .select({ id: fulfilmentSession.fulfilmentId })
    .from(fulfilmentSession)
    .innerJoin(fulfilment, eq(fulfilment.id, fulfilmentSession.fulfilmentId))
    .innerJoin(assignmentSession, eq(assignmentSession.id, fulfilmentSession.assignmentSessionId))
    .where(
      and(
        isWithin(reach, fulfilment),
        gte(assignmentSession.day, first),
        lte(assignmentSession.day, last),
      ),
    )
}
