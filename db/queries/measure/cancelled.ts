import { and, asc, eq, gte, lte } from 'drizzle-orm'
import type { DayRange } from '../../../scheduler/domain/day.ts'
import type { Tx } from '../../client.ts'
import {
  assignment,
  assignmentSession,
  engagement,
  paidCancellation,
  request,
  requestSession,
} from '../../schema/index.ts'
import { isWithin, type MeasureReach } from './scope.ts'

/** Every session within these days that was cancelled and is paid all the same, in order of time. */
export function paidCancellations(tx: Tx, reach: MeasureReach, { first, last }: DayRange) {
  return tx
    .select({
      requestId: assignmentSession.requestId,
      day: assignmentSession.day,
      memberId: assignmentSession.memberId,
      boardId: paidCancellation.boardId,
      poolId: paidCancellation.poolId,
      siteId: request.siteId,
      roleCode: request.roleCode,
      firstDay: request.firstDay,
      postedAt: request.postedAt,
      agencyId: engagement.agencyId,
      kind: request.kind,
      schoolDays: request.lengthSchoolDays,
      vakId: requestSession.vakId,
      level: requestSession.level,
      source: assignment.source,
      wageCents: paidCancellation.wageCents,
    })
    .from(paidCancellation)
    .innerJoin(assignmentSession, eq(assignmentSession.id, paidCancellation.assignmentSessionId))
    .innerJoin(assignment, eq(assignment.id, assignmentSession.assignmentId))
    .innerJoin(engagement, eq(engagement.id, assignment.engagementId))
    .innerJoin(requestSession, eq(requestSession.id, assignmentSession.requestSessionId))
    .innerJoin(request, eq(request.id, assignmentSession.requestId))
    .where(
      and(
        isWithin(reach, paidCancellation),
        gte(assignmentSession.day, first),
        lte(assignmentSession.day, last),
      ),
    )
    .orderBy(asc(assignmentSession.during), asc(assignmentSession.id))
}
