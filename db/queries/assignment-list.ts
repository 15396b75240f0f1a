import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import type { StatusOf } from '../../scheduler/domain/lifecycle.ts'
import type { Tx } from '../client.ts'
import {
  assignment,
  assignmentSession,
  member,
  request,
  requestSession,
  site,
} from '../schema/index.ts'

const listed = {
  id: assignment.id,
  offerId: assignment.offerId,
  requestId: assignment.requestId,
  boardId: assignment.boardId,
  poolId: assignment.poolId,
  memberId: assignment.memberId,
  memberName: member.name,
  memberPhone: member.phone,
  source: assignment.source,
  status: assignment.status,
  confirmedAt: assignment.confirmedAt,
  cancelledAt: assignment.cancelledAt,
  cancelledBy: assignment.cancelledBy,
  version: assignment.version,
  siteId: request.siteId,
  siteName: site.name,
  placeName: site.placeName,
  contact: site.contact,
  roleCode: request.roleCode,
  firstDay: request.firstDay,
  lastDay: request.lastDay,
  notes: request.notes,
}

/** One page of assignments that the asker may see, by id, with who comes and where. */
export function assignmentPage(
  tx: Tx,
  filter: {
    readonly memberId?: string | undefined
    readonly boardId?: string | undefined
    readonly poolIds?: readonly string[] | undefined
    readonly requestId?: string | undefined
    readonly status?: StatusOf<'assignment'> | undefined
  },
  page: { readonly after: string | undefined; readonly limit: number },
) {
  return tx
    .select(listed)
    .from(assignment)
    .innerJoin(request, eq(request.id, assignment.requestId))
    .innerJoin(site, eq(site.id, request.siteId))
    .leftJoin(member, eq(member.id, assignment.memberId))
    .where(
      and(
        filter.memberId === undefined ? undefined : eq(assignment.memberId, filter.memberId),
        filter.boardId === undefined ? undefined : eq(assignment.boardId, filter.boardId),
        filter.poolIds === undefined ? undefined : inArray(assignment.poolId, [...filter.poolIds]),
        filter.requestId === undefined ? undefined : eq(assignment.requestId, filter.requestId),
        filter.status === undefined ? undefined : eq(assignment.status, filter.status),
        page.after === undefined ? undefined : gt(assignment.id, page.after),
      ),
    )
    .orderBy(asc(assignment.id))
    .limit(page.limit)
}

/** The sessions of several assignments with the class they are for, in the order of time. */
export function classesOfAssignments(tx: Tx, assignmentIds: readonly string[]) {
  return tx
    .select({
      id: assignmentSession.id,
      assignmentId: assignmentSession.assignmentId,
      day: assignmentSession.day,
      from: requestSession.fromTime,
      until: requestSession.untilTime,
      minutes: assignmentSession.minutes,
      status: assignmentSession.status,
      vak: requestSession.vakId,
      level: requestSession.level,
      year: requestSession.year,
      group: requestSession.classGroup,
    })
    .from(assignmentSession)
    .innerJoin(requestSession, eq(requestSession.id, assignmentSession.requestSessionId))
    .where(inArray(assignmentSession.assignmentId, [...assignmentIds]))
    .orderBy(asc(assignmentSession.during), asc(assignmentSession.id))
}
