import { and, eq, sql } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import { request, requestSession } from '../schema/index.ts'

/** How many sessions of a request that start after this moment nobody has. */
export async function openSessionCount(tx: Tx, requestId: string, after: Instant): Promise<number> {
  return tx.$count(
    requestSession,
    and(
      eq(requestSession.requestId, requestId),
      sql`lower(${requestSession.during}) > ${new Date(after).toISOString()}::timestamptz`,
      sql`${requestSession.day} <= (select last_day from request where id = ${requestId})`,
      sql`not exists (select from assignment_session s
        where s.request_session_id = ${requestSession.id} and s.status = 'confirmed')`,
    ),
  )
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
