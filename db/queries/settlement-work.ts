import { and, asc, countDistinct, eq, gte, inArray, isNull, lte, ne, sql } from 'drizzle-orm'
import type { Day, DayRange } from '../../scheduler/domain/day.ts'
import type { Tx } from '../client.ts'
import {
  assignment,
  assignmentSession,
  engagement,
  fulfilment,
  fulfilmentSession,
  qualification,
  request,
  requestSession,
  role,
} from '../schema/index.ts'

/**
 * Every confirmed session of each fulfilment of a pool that has one on these days, in order of time: all of them, since the cents
 * of a fulfilment are divided over its sessions. With who employed whom.
 */
export function settledSessions(tx: Tx, poolId: string, { first, last }: DayRange) {
  const touched = tx
    .select({ id: fulfilmentSession.fulfilmentId })
    .from(fulfilmentSession)
    .innerJoin(fulfilment, eq(fulfilment.id, fulfilmentSession.fulfilmentId))
    .innerJoin(assignmentSession, eq(assignmentSession.id, fulfilmentSession.assignmentSessionId))
    .where(
      and(
        eq(fulfilment.poolId, poolId),
        gte(assignmentSession.day, first),
        lte(assignmentSession.day, last),
      ),
    )
  return tx
    .select({
      fulfilmentId: fulfilment.id,
      assignmentId: fulfilment.assignmentId,
      memberId: assignmentSession.memberId,
      day: assignmentSession.day,
      minutes: fulfilmentSession.minutes,
      wageCents: fulfilment.wageCents,
      travelCents: fulfilment.travelCents,
      borrowerBoardId: fulfilment.boardId,
      employer: engagement.employer,
      employerBoardId: engagement.boardId,
      roleCode: request.roleCode,
      treatment: role.vatTreatment,
    })
    .from(fulfilmentSession)
    .innerJoin(fulfilment, eq(fulfilment.id, fulfilmentSession.fulfilmentId))
    .innerJoin(assignmentSession, eq(assignmentSession.id, fulfilmentSession.assignmentSessionId))
    .innerJoin(requestSession, eq(requestSession.id, assignmentSession.requestSessionId))
    .innerJoin(assignment, eq(assignment.id, fulfilment.assignmentId))
    .innerJoin(engagement, eq(engagement.id, assignment.engagementId))
    .innerJoin(request, eq(request.id, assignment.requestId))
    .innerJoin(role, eq(role.code, request.roleCode))
    .where(inArray(fulfilment.id, touched))
    .orderBy(asc(fulfilment.id), asc(requestSession.during), asc(assignmentSession.id))
}

/** How many assignments of a pool have lessons on these days of which no hours are confirmed. */
export async function unconfirmedCount(tx: Tx, poolId: string, { first, last }: DayRange) {
  const [row] = await tx
    .select({ count: countDistinct(assignmentSession.assignmentId) })
    .from(assignmentSession)
    .leftJoin(fulfilmentSession, eq(fulfilmentSession.assignmentSessionId, assignmentSession.id))
    .where(
      and(
        eq(assignmentSession.poolId, poolId),
        ne(assignmentSession.status, 'cancelled'),
        isNull(fulfilmentSession.assignmentSessionId),
        gte(assignmentSession.day, first),
        lte(assignmentSession.day, last),
      ),
    )
  return row?.count ?? 0
}

/** The lines of licence of these members. */
export function licencesOf(tx: Tx, memberIds: readonly string[]) {
  const { memberId, grade, validUntil } = qualification
  return tx
    .select({ memberId, grade, validUntil })
    .from(qualification)
    .where(inArray(memberId, [...memberIds]))
    .orderBy(asc(memberId), asc(grade))
}

/** Members of a pool who are in another pool too. */
export async function membersElsewhere(
  tx: Tx,
  poolId: string,
  { first, last }: DayRange,
): Promise<ReadonlySet<string>> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from members_elsewhere(${poolId}::uuid, ${first}::date, ${last}::date) as id`,
  )
  return new Set(rows.map(({ id }) => id))
}

/** Hours of whom a board pays, by day, name and assignment. */
export interface PaidHours extends Record<string, unknown> {
  readonly memberId: string
  readonly name: string
  readonly assignmentId: string
  readonly day: Day
  readonly minutes: number
  readonly borrowerBoardId: string
  readonly siteName: string
  readonly roleCode: string
  readonly wageBasis: string
  /** Cancelled so late that it is paid all the same. */
  readonly isCancelled: boolean
}

/** The confirmed hours on these days of whom the asking board employs, and those that were cancelled and are paid. */
export async function paidHours(tx: Tx, { first, last }: DayRange): Promise<readonly PaidHours[]> {
  const { rows } = await tx.execute<PaidHours>(sql`
    select member_id as "memberId", name, assignment_id as "assignmentId", day::text, minutes,
      borrower_board_id as "borrowerBoardId", site_name as "siteName", role_code as "roleCode",
      wage_basis as "wageBasis", is_cancelled as "isCancelled"
    from (
      select *, false as is_cancelled from confirmed_hours_of_employer(${first}::date, ${last}::date)
      union all
      select *, true from cancelled_hours_of_employer(${first}::date, ${last}::date)) paid
    order by name, member_id, day, assignment_id, is_cancelled`)
  return rows
}
