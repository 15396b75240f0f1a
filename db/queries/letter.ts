import { and, asc, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import type { Tx } from '../client.ts'
import {
  appUser,
  assignment,
  assignmentSession,
  member,
  offer,
  request,
  requestSession,
  role,
  site,
  vak,
} from '../schema/index.ts'
import type { Receiver } from './notice.ts'

/** How somebody is written to. */
export async function addresseeOf(tx: Tx, { userId, memberId }: Receiver) {
  if (memberId !== null) {
    const { name, email, phone, language, informs, rings } = member
    const [one] = await tx
      .select({ name, email, phone, language, informs, rings })
      .from(member)
      .where(eq(member.id, memberId))
    return one
  }
  const { name, email, language, informs } = appUser
  const [one] = await tx
    .select({ name, email, language, informs })
    .from(appUser)
    .where(eq(appUser.id, userId ?? ''))
  return one && { ...one, phone: null, rings: 'none' as const }
}

/** The names of these members. */
export async function memberNames(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .select({ id: member.id, name: member.name })
    .from(member)
    .where(inArray(member.id, [...ids]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** What a letter says of requests: where, for which role, and how they stand. */
export async function requestsOfLetter(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .select({
      id: request.id,
      status: request.status,
      siteName: site.name,
      placeName: site.placeName,
      roleLabel: role.label,
    })
    .from(request)
    .innerJoin(site, eq(site.id, request.siteId))
    .innerJoin(role, eq(role.code, request.roleCode))
    .where(inArray(request.id, [...ids]))
  return new Map(rows.map((row) => [row.id, row]))
}

/** What a letter says of offers. */
export async function offersOfLetter(tx: Tx, ids: readonly string[]) {
  const { id, requestId, memberId, sessionIds, status, deadlineAt } = offer
  const rows = await tx
    .select({ id, requestId, memberId, sessionIds, status, deadlineAt })
    .from(offer)
    .where(inArray(offer.id, [...ids]))
  return new Map(rows.map((row) => [row.id, row]))
}

/** What a letter says of assignments, with the lessons that are on and that are off. */
export async function assignmentsOfLetter(tx: Tx, ids: readonly string[]) {
  const { id, requestId, memberId } = assignment
  const rows = await tx
    .select({ id, requestId, memberId })
    .from(assignment)
    .where(inArray(assignment.id, [...ids]))
  const taken = await tx
    .select({
      assignmentId: assignmentSession.assignmentId,
      sessionId: assignmentSession.requestSessionId,
      status: assignmentSession.status,
    })
    .from(assignmentSession)
    .where(inArray(assignmentSession.assignmentId, [...ids]))
  return new Map(
    rows.map((row) => [
      row.id,
      { ...row, taken: taken.filter(({ assignmentId }) => assignmentId === row.id) },
    ]),
  )
}

/** Lessons by their ids or those of requests, in order of time. */
export function lessonsOfLetter(
  tx: Tx,
  by: { readonly sessionIds: readonly string[]; readonly requestIds: readonly string[] },
) {
  const { id, requestId, day, fromTime, untilTime, during, classGroup } = requestSession
  const columns = { id, requestId, day, fromTime, untilTime, during, classGroup, vakName: vak.name }
  const found = (where: SQL | undefined) =>
    tx
      .select(columns)
      .from(requestSession)
      .leftJoin(vak, eq(vak.id, requestSession.vakId))
      .where(where)
      .orderBy(asc(requestSession.during), asc(requestSession.id))
  return Promise.all([
    found(inArray(id, [...by.sessionIds])),
    found(and(inArray(requestId, [...by.requestIds]), isNull(requestSession.calledOffAt))),
  ])
}
