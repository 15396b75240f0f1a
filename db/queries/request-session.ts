import { asc, eq } from 'drizzle-orm'
import type { Tx } from '../client.ts'
import { requestSession } from '../schema/request-session.ts'

/** Writes the sessions of a request in one statement; the ids are made here so that nothing needs to be read back. */
export async function insertRequestSessions(
  tx: Tx,
  rows: readonly (typeof requestSession.$inferInsert)[],
): Promise<void> {
  await tx.insert(requestSession).values([...rows])
}

/** The sessions of a request in the order of time. */
export function sessionsOfRequest(tx: Tx, requestId: string) {
  return tx
    .select()
    .from(requestSession)
    .where(eq(requestSession.requestId, requestId))
    .orderBy(asc(requestSession.day), asc(requestSession.fromTime), asc(requestSession.id))
}
