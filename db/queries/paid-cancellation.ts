import { and, asc, eq, gt, gte, inArray, lte, sql } from 'drizzle-orm'
import type { DayRange } from '../../scheduler/domain/day.ts'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import {
  assignment,
  assignmentSession,
  engagement,
  member,
  paidCancellation,
  request,
  role,
  site,
} from '../schema/index.ts'
import type { DaysAsked } from './fulfilment-page.ts'

/** Keeps what is paid of cancelled lessons. */
export async function insertPaidCancellations(
  tx: Tx,
  rows: readonly (typeof paidCancellation.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(paidCancellation).values([...rows])
}

const daysAsked = ({ from, to }: DaysAsked) =>
  and(
    from === undefined ? undefined : gte(assignmentSession.day, from),
    to === undefined ? undefined : lte(assignmentSession.day, to),
  )

interface CancellationFilter extends DaysAsked {
  readonly boardId?: string | undefined
  readonly poolIds?: readonly string[] | undefined
}

function asked({ boardId, poolIds, ...days }: CancellationFilter) {
  return and(
    boardId === undefined ? undefined : eq(paidCancellation.boardId, boardId),
    poolIds === undefined ? undefined : inArray(paidCancellation.poolId, [...poolIds]),
    daysAsked(days),
  )
}

/** One page of what the asker may see of it, a row per assignment, by its id. */
export function paidCancellationPage(
  tx: Tx,
  filter: CancellationFilter,
  page: { readonly after: string | undefined; readonly limit: number },
) {
  const paid = paidCancellation
  return tx
    .select({
      assignmentId: paid.assignmentId,
      requestId: assignment.requestId,
      boardId: paid.boardId,
      poolId: paid.poolId,
      siteId: request.siteId,
      siteName: site.name,
      roleCode: request.roleCode,
      memberName: member.name,
      firstDay: sql`min(${assignmentSession.day})`.mapWith(assignmentSession.day),
      lastDay: sql`max(${assignmentSession.day})`.mapWith(assignmentSession.day),
      cancelledAt: sql`max(${paid.cancelledAt})`.mapWith(paid.cancelledAt),
      lessons: sql`count(*)`.mapWith(Number),
      minutes: sql`sum(${paid.minutes})`.mapWith(Number),
      wageCents: sql`sum(${paid.wageCents})`.mapWith(Number),
    })
    .from(paid)
    .innerJoin(assignmentSession, eq(assignmentSession.id, paid.assignmentSessionId))
    .innerJoin(assignment, eq(assignment.id, paid.assignmentId))
    .innerJoin(request, eq(request.id, assignment.requestId))
    .innerJoin(site, eq(site.id, request.siteId))
    .leftJoin(member, eq(member.id, assignment.memberId))
    .where(
      and(asked(filter), page.after === undefined ? undefined : gt(paid.assignmentId, page.after)),
    )
    .groupBy(
      paid.assignmentId,
      paid.boardId,
      paid.poolId,
      assignment.id,
      request.id,
      site.id,
      member.id,
    )
    .orderBy(asc(paid.assignmentId))
    .limit(page.limit)
}

/** What is paid of cancelled lessons of a pool on these days, with who employed whom, in order of time. */
export function settledCancellations(tx: Tx, poolId: string, { first, last }: DayRange) {
  const paid = paidCancellation
  return tx
    .select({
      assignmentId: paid.assignmentId,
      memberId: assignmentSession.memberId,
      day: assignmentSession.day,
      minutes: paid.minutes,
      wageCents: paid.wageCents,
      borrowerBoardId: paid.boardId,
      employer: engagement.employer,
      employerBoardId: engagement.boardId,
      roleCode: request.roleCode,
      treatment: role.vatTreatment,
    })
    .from(paid)
    .innerJoin(assignmentSession, eq(assignmentSession.id, paid.assignmentSessionId))
    .innerJoin(assignment, eq(assignment.id, paid.assignmentId))
    .innerJoin(engagement, eq(engagement.id, assignment.engagementId))
    .innerJoin(request, eq(request.id, assignment.requestId))
    .innerJoin(role, eq(role.code, request.roleCode))
    .where(and(eq(paid.poolId, poolId), daysAsked({ from: first, to: last })))
    .orderBy(asc(paid.assignmentId), asc(assignmentSession.during), asc(assignmentSession.id))
}

/** What is paid to the member who asks of cancelled lessons: how many minutes, by session, and when it was cancelled. */
export async function ownPaidCancellations(
  tx: Tx,
): Promise<ReadonlyMap<string, { readonly minutes: number; readonly cancelledAt: Instant }>> {
  const { rows } = await tx.execute<{ id: string; minutes: number; at: string }>(sql`
    select assignment_session_id as id, minutes, (extract(epoch from cancelled_at) * 1000)::bigint::text as at
    from paid_cancellations_of_own_member()`)
  return new Map(
    rows.map(({ id, minutes, at }) => [id, { minutes, cancelledAt: Number(at) as Instant }]),
  )
}
