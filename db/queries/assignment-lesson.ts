import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from '../client.ts'
import {
  assignment,
  assignmentSession,
  fulfilment,
  fulfilmentSession,
  member,
  request,
  requestSession,
  site,
} from '../schema/index.ts'

/** Whose hours these are, and where; nothing where the asker may not see it. */
export async function assignmentToConfirm(tx: Tx, assignmentId: string) {
  const [found] = await tx
    .select({
      assignmentId: assignment.id,
      requestId: assignment.requestId,
      boardId: assignment.boardId,
      status: assignment.status,
      memberName: member.name,
      siteId: request.siteId,
      siteName: site.name,
      kind: request.kind,
      trainingWentAhead: fulfilment.trainingWentAhead,
    })
    .from(assignment)
    .innerJoin(request, eq(request.id, assignment.requestId))
    .innerJoin(site, eq(site.id, request.siteId))
    .innerJoin(member, eq(member.id, assignment.memberId))
    .leftJoin(fulfilment, eq(fulfilment.assignmentId, assignment.id))
    .where(eq(assignment.id, assignmentId))
  return found
}

/** The lessons of an assignment that were not cancelled, in order of time, each with the minutes that were confirmed or null. */
export function lessonsToConfirm(tx: Tx, assignmentId: string) {
  return tx
    .select({
      id: assignmentSession.id,
      day: requestSession.day,
      from: requestSession.fromTime,
      until: requestSession.untilTime,
      minutes: requestSession.minutes,
      vak: requestSession.vakId,
      level: requestSession.level,
      year: requestSession.year,
      group: requestSession.classGroup,
      during: assignmentSession.during,
      confirmedMinutes: fulfilmentSession.minutes,
    })
    .from(assignmentSession)
    .innerJoin(requestSession, eq(requestSession.id, assignmentSession.requestSessionId))
    .leftJoin(fulfilmentSession, eq(fulfilmentSession.assignmentSessionId, assignmentSession.id))
    .where(
      and(
        eq(assignmentSession.assignmentId, assignmentId),
        eq(assignmentSession.status, 'confirmed'),
      ),
    )
    .orderBy(asc(assignmentSession.during), asc(assignmentSession.id))
}
