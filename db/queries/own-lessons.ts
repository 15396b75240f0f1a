import { and, asc, eq, gt, gte, lte, min, type SQL } from 'drizzle-orm'
import type { Day, DayRange } from '../../scheduler/domain/day.ts'
import type { Tx } from '../client.ts'
import { assignment, assignmentSession, request, requestSession, site } from '../schema/index.ts'

/** The lessons of one member on these days, also those that were cancelled, with the school, in the order of time. */
export function lessonsOfMember(tx: Tx, memberId: string, { first, last }: DayRange) {
  return lessonsWhere(
    tx,
    and(
      eq(assignmentSession.memberId, memberId),
      gte(assignmentSession.day, first),
      lte(assignmentSession.day, last),
    ),
  )
}

/** The lessons of one assignment, likewise. */
export function lessonsOfAssignment(tx: Tx, assignmentId: string) {
  return lessonsWhere(tx, eq(assignmentSession.assignmentId, assignmentId))
}

function lessonsWhere(tx: Tx, condition: SQL | undefined) {
  return tx
    .select({
      id: assignmentSession.id,
      assignmentId: assignmentSession.assignmentId,
      day: assignmentSession.day,
      from: requestSession.fromTime,
      until: requestSession.untilTime,
      during: assignmentSession.during,
      minutes: assignmentSession.minutes,
      status: assignmentSession.status,
      vak: requestSession.vakId,
      level: requestSession.level,
      year: requestSession.year,
      group: requestSession.classGroup,
      roleCode: request.roleCode,
      siteName: site.name,
      street: site.street,
      houseNumber: site.houseNumber,
      postcode: site.postcode,
      placeName: site.placeName,
      confirmedAt: assignment.confirmedAt,
      cancelledAt: assignment.cancelledAt,
      cancelledBy: assignment.cancelledBy,
    })
    .from(assignmentSession)
    .innerJoin(assignment, eq(assignment.id, assignmentSession.assignmentId))
    .innerJoin(requestSession, eq(requestSession.id, assignmentSession.requestSessionId))
    .innerJoin(request, eq(request.id, assignmentSession.requestId))
    .innerJoin(site, eq(site.id, request.siteId))
    .where(condition)
    .orderBy(asc(assignmentSession.during), asc(assignmentSession.id))
}

/** The first day after this one on which the member comes somewhere; null where nothing is planned. */
export async function nextDayOfMember(tx: Tx, memberId: string, after: Day): Promise<Day | null> {
  const [found] = await tx
    .select({ day: min(assignmentSession.day) })
    .from(assignmentSession)
    .where(
      and(
        eq(assignmentSession.memberId, memberId),
        eq(assignmentSession.status, 'confirmed'),
        gt(assignmentSession.day, after),
      ),
    )
  return (found?.day ?? null) as Day | null
}

/** One assignment with all that somebody needs to arrive; nothing where the asker may not see it. */
export async function assignmentInFull(tx: Tx, assignmentId: string) {
  const [found] = await tx
    .select({
      id: assignment.id,
      memberId: assignment.memberId,
      poolId: assignment.poolId,
      status: assignment.status,
      cancelledAt: assignment.cancelledAt,
      cancelledBy: assignment.cancelledBy,
      roleCode: request.roleCode,
      notes: request.notes,
      siteName: site.name,
      street: site.street,
      houseNumber: site.houseNumber,
      postcode: site.postcode,
      placeName: site.placeName,
      latitude: site.latitude,
      longitude: site.longitude,
      sitePhone: site.phone,
      website: site.website,
      contact: site.contact,
    })
    .from(assignment)
    .innerJoin(request, eq(request.id, assignment.requestId))
    .innerJoin(site, eq(site.id, request.siteId))
    .where(eq(assignment.id, assignmentId))
  return found
}
