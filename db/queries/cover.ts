import { and, asc, count, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Day } from '../../scheduler/domain/day.ts'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Length } from '../../scheduler/domain/length.ts'
import type { StatusOf } from '../../scheduler/domain/lifecycle.ts'
import type { Tx } from '../client.ts'
import { absence, assignment, assignmentSession, request } from '../schema/index.ts'

/**
 * How many sessions of a request that start after this moment nobody has. PostgreSQL counts, since a member may not see who has
 * the other parts of a request.
 */
export async function openSessionCount(tx: Tx, requestId: string, after: Instant): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(
    sql`select open_session_count(${requestId}, ${new Date(after).toISOString()}) as count`,
  )
  return rows[0]?.count ?? 0
}

/** Marks an open request as covered. */
export async function coverRequest(tx: Tx, requestId: string, at: Instant): Promise<boolean> {
  const covered = await tx
    .update(request)
    .set({ status: 'covered', coveredAt: at, version: sql`${request.version} + 1` })
    .where(and(eq(request.id, requestId), eq(request.status, 'open')))
    .returning({ id: request.id })
  return covered.length > 0
}

/** Changes a request that is locked; every change counts in its version. */
export async function changeRequest(
  tx: Tx,
  requestId: string,
  changes: Partial<Omit<typeof request.$inferInsert, 'id' | 'boardId' | 'version'>>,
): Promise<void> {
  await tx
    .update(request)
    .set({ ...changes, version: sql`${request.version} + 1` })
    .where(eq(request.id, requestId))
}

/** Moves the end of a request and of the absence behind it, which only the school can see. */
export async function moveLastDay(
  tx: Tx,
  { id, absenceId }: { readonly id: string; readonly absenceId: string },
  end: {
    readonly lastDay: Day
    readonly openEnded: boolean
    readonly length: Length
    readonly minutes: number
    readonly status: StatusOf<'request'>
  },
): Promise<void> {
  const { lastDay, openEnded, length, minutes, status } = end
  await tx.update(absence).set({ lastDay, openEnded }).where(eq(absence.id, absenceId))
  await changeRequest(tx, id, {
    lastDay,
    openEnded,
    minutes,
    status,
    lengthSchoolDays: length.schoolDays,
    lengthCalendarDays: length.calendarDays,
    lengthSessionDays: length.sessionDays,
  })
}

/** The confirmed sessions of a request after this day, whoever has them. */
export function takenAfter(tx: Tx, requestId: string, day: Day) {
  return tx
    .select()
    .from(assignmentSession)
    .where(
      and(
        eq(assignmentSession.requestId, requestId),
        eq(assignmentSession.status, 'confirmed'),
        gt(assignmentSession.day, day),
      ),
    )
    .orderBy(asc(assignmentSession.during), asc(assignmentSession.id))
}

/** How often somebody was found for these requests; who fell out counts. */
export async function timesFound(
  tx: Tx,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .select({ id: assignment.requestId, times: count() })
    .from(assignment)
    .where(inArray(assignment.requestId, [...requestIds]))
    .groupBy(assignment.requestId)
  return new Map(rows.map(({ id, times }) => [id, times]))
}

/** Of these assignments, the ones that still have a session. */
export async function withSessions(
  tx: Tx,
  assignmentIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectDistinct({ id: assignmentSession.assignmentId })
    .from(assignmentSession)
    .where(
      and(
        inArray(assignmentSession.assignmentId, [...assignmentIds]),
        eq(assignmentSession.status, 'confirmed'),
      ),
    )
  return new Set(rows.map(({ id }) => id))
}
