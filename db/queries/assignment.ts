import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { StatusOf } from '../../scheduler/domain/lifecycle.ts'
import type { Tx } from '../client.ts'
import type { FreedBecause } from '../schema/assignment-session.ts'
import { assignment, assignmentSession } from '../schema/index.ts'

export type AssignmentRow = typeof assignment.$inferSelect

/** Writes an assignment and answers its id. */
export async function insertAssignment(
  tx: Tx,
  row: Omit<typeof assignment.$inferInsert, 'status' | 'version'>,
): Promise<string> {
  const [made] = await tx
    .insert(assignment)
    .values({ ...row, status: 'confirmed' })
    .returning({ id: assignment.id })
  if (made === undefined) throw new Error('an assignment was not inserted')
  return made.id
}

/**
 * Takes sessions for a member and answers how many were free to take: of a session that somebody has, or that lies at the
 * same time as another of this member, PostgreSQL takes none, whoever asks and whatever they can see.
 */
export async function takeSessions(
  tx: Tx,
  rows: readonly Omit<typeof assignmentSession.$inferInsert, 'status' | 'freedBecause'>[],
): Promise<number> {
  const taken = await tx
    .insert(assignmentSession)
    .values(rows.map((row) => ({ ...row, status: 'confirmed' as const })))
    .onConflictDoNothing()
    .returning({ id: assignmentSession.id })
  return taken.length
}

/** One assignment, where the asker may see it. */
export async function assignmentById(
  tx: Tx,
  assignmentId: string,
): Promise<AssignmentRow | undefined> {
  const [row] = await tx.select().from(assignment).where(eq(assignment.id, assignmentId))
  return row
}

/** The sessions of an assignment, in the order of time. */
export function sessionsOfAssignment(tx: Tx, assignmentId: string) {
  return tx
    .select()
    .from(assignmentSession)
    .where(eq(assignmentSession.assignmentId, assignmentId))
    .orderBy(asc(assignmentSession.during), asc(assignmentSession.id))
}

/** Cancels these sessions, which their request can then give to somebody else; why decides who is asked again. */
export async function cancelSessions(
  tx: Tx,
  ids: readonly string[],
  freedBecause: FreedBecause,
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .update(assignmentSession)
    .set({ status: 'cancelled', freedBecause })
    .where(and(inArray(assignmentSession.id, [...ids]), eq(assignmentSession.status, 'confirmed')))
}

/** Takes one step on the road of an assignment; `false` where it stands elsewhere. */
export async function stepAssignment(
  tx: Tx,
  step: {
    readonly id: string
    readonly to: Exclude<StatusOf<'assignment'>, 'confirmed'>
    readonly cancelledAt?: Instant
    readonly cancelledBy?: NonNullable<AssignmentRow['cancelledBy']>
  },
): Promise<boolean> {
  const { id, to, ...cancelled } = step
  const moved = await tx
    .update(assignment)
    .set({ status: to, version: sql`${assignment.version} + 1`, ...cancelled })
    .where(and(eq(assignment.id, id), eq(assignment.status, 'confirmed')))
    .returning({ id: assignment.id })
  return moved.length > 0
}

/** How many assignments of a request are still to be worked or confirmed. */
export async function unfinishedAssignments(tx: Tx, requestId: string): Promise<number> {
  return tx.$count(
    assignment,
    and(eq(assignment.requestId, requestId), eq(assignment.status, 'confirmed')),
  )
}

/** The assignments of a request for which somebody still comes. */
export async function comingAssignmentIds(tx: Tx, requestId: string): Promise<readonly string[]> {
  const rows = await tx
    .select({ id: assignment.id })
    .from(assignment)
    .where(and(eq(assignment.requestId, requestId), eq(assignment.status, 'confirmed')))
    .orderBy(asc(assignment.id))
  return rows.map(({ id }) => id)
}
