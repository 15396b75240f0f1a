import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import {
  assignment,
  assignmentSession,
  engagement,
  fulfilment,
  fulfilmentSession,
  member,
  request,
  site,
} from '../schema/index.ts'

/**
 * Writes confirmed hours with a row per session and answers their id, with what the school said of the training so far. What was confirmed of this assignment before is counted
 * along in the totals; no session is confirmed twice, which PostgreSQL itself refuses.
 */
export async function putFulfilment(
  tx: Tx,
  row: Omit<typeof fulfilment.$inferInsert, 'id'>,
  sessions: readonly { readonly assignmentSessionId: string; readonly minutes: number }[],
): Promise<{ readonly fulfilmentId: string; readonly trainingWentAhead: boolean | null }> {
  const { assignmentId, boardId: _board, poolId: _pool, rating, fitWords, ...counted } = row
  const { trainingWentAhead, ...totals } = counted
  const [made] = await tx
    .insert(fulfilment)
    .values(row)
    .onConflictDoUpdate({
      target: fulfilment.assignmentId,
      // What was not said again stays as it was said.
      set: {
        ...totals,
        ...(rating && { rating }),
        ...(fitWords && { fitWords }),
        ...(typeof trainingWentAhead === 'boolean' && { trainingWentAhead }),
      },
    })
    .returning({ fulfilmentId: fulfilment.id, trainingWentAhead: fulfilment.trainingWentAhead })
  if (made === undefined) throw new Error(`no fulfilment of ${assignmentId} was written`)
  if (sessions.length > 0)
    await tx.insert(fulfilmentSession).values(
      sessions.map(({ assignmentSessionId, minutes }) => {
        return { fulfilmentId: made.fulfilmentId, assignmentSessionId, minutes }
      }),
    )
  return made
}

/** The minutes that were confirmed of an assignment so far, by its sessions. */
export async function confirmedMinutes(
  tx: Tx,
  assignmentIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .select({ id: fulfilmentSession.assignmentSessionId, minutes: fulfilmentSession.minutes })
    .from(fulfilmentSession)
    .innerJoin(fulfilment, eq(fulfilment.id, fulfilmentSession.fulfilmentId))
    .where(inArray(fulfilment.assignmentId, [...assignmentIds]))
  return new Map(rows.map(({ id, minutes }) => [id, minutes]))
}

/** The sessions of a request of which the hours are confirmed. */
export async function workedSessions(tx: Tx, requestId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ id: assignmentSession.requestSessionId })
    .from(fulfilmentSession)
    .innerJoin(assignmentSession, eq(assignmentSession.id, fulfilmentSession.assignmentSessionId))
    .where(eq(assignmentSession.requestId, requestId))
  return new Set(rows.map(({ id }) => id))
}

/** Whether hours of any lesson of this request are confirmed. */
export async function hasConfirmedHours(tx: Tx, requestId: string): Promise<boolean> {
  const [one] = await tx
    .select({ id: fulfilment.id })
    .from(fulfilment)
    .innerJoin(assignment, eq(assignment.id, fulfilment.assignmentId))
    .where(eq(assignment.requestId, requestId))
    .limit(1)
  return one !== undefined
}

/** Whether somebody stands before the class of a lesson of this request, or did. */
export async function hasBegun(tx: Tx, requestId: string, at: Instant): Promise<boolean> {
  const begun = await tx.$count(
    assignmentSession,
    and(
      eq(assignmentSession.requestId, requestId),
      eq(assignmentSession.status, 'confirmed'),
      sql`lower(${assignmentSession.during}) <= ${new Date(at).toISOString()}::timestamptz`,
    ),
  )
  return begun > 0
}

/** How it fitted, as the school says; `undefined` where no hours were confirmed yet. */
export async function rateFulfilment(
  tx: Tx,
  assignmentId: string,
  fit: { readonly rating: number; readonly fitWords: string | null },
): Promise<string | undefined> {
  const [rated] = await tx
    .update(fulfilment)
    .set(fit)
    .where(eq(fulfilment.assignmentId, assignmentId))
    .returning({ id: fulfilment.id })
  return rated?.id
}

/** What the school said of the assignments of a request beside their hours, for whoever may see those. */
export async function saidOfRequest(tx: Tx, requestId: string) {
  const rows = await tx
    .select({
      assignmentId: fulfilment.assignmentId,
      rating: fulfilment.rating,
      words: fulfilment.fitWords,
      trainingWentAhead: fulfilment.trainingWentAhead,
    })
    .from(fulfilment)
    .innerJoin(assignment, eq(assignment.id, fulfilment.assignmentId))
    .where(eq(assignment.requestId, requestId))
  return new Map(
    rows.map(({ assignmentId, rating, words, trainingWentAhead }) => [
      assignmentId,
      { fit: rating === null ? null : { rating, words }, trainingWentAhead },
    ]),
  )
}

/** What the cost of an assignment is worked out from: wage, the two ends of the road, and what the board would have done. */
export async function costBasis(tx: Tx, assignmentId: string) {
  const [row] = await tx
    .select({
      wageCentsPerHour: engagement.wageCentsPerHour,
      memberLatitude: member.latitude,
      memberLongitude: member.longitude,
      siteLatitude: site.latitude,
      siteLongitude: site.longitude,
      alternative: request.alternative,
      roleCode: request.roleCode,
    })
    .from(assignment)
    .innerJoin(engagement, eq(engagement.id, assignment.engagementId))
    .innerJoin(member, eq(member.id, assignment.memberId))
    .innerJoin(request, eq(request.id, assignment.requestId))
    .innerJoin(site, eq(site.id, request.siteId))
    .where(eq(assignment.id, assignmentId))
  return row
}
