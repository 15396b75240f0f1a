import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '../client.ts'
import { requestSession } from '../schema/request-session.ts'
import { insertRows } from '../seed/insert-rows.ts'

/** Writes the sessions of a request in one statement whose text does not depend on how many there are. */
export function insertRequestSessions(
  tx: Tx,
  rows: readonly (typeof requestSession.$inferInsert)[],
): Promise<void> {
  return insertRows(tx, requestSession, rows)
}

/** The sessions of a request that did not fall out, in the order of time. */
export function sessionsOfRequest(tx: Tx, requestId: string) {
  return tx
    .select()
    .from(requestSession)
    .where(and(eq(requestSession.requestId, requestId), isNull(requestSession.calledOffAt)))
    .orderBy(asc(requestSession.day), asc(requestSession.fromTime), asc(requestSession.id))
}

/** These sessions, in the order of time. */
export function sessionsById(tx: Tx, ids: readonly string[]) {
  return tx
    .select()
    .from(requestSession)
    .where(inArray(requestSession.id, [...ids]))
    .orderBy(asc(requestSession.during), asc(requestSession.id))
}
