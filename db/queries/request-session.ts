import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm'
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

/** The same with those that fell out because the school was closed: they belong to the week all the same. */
export function weekOfRequest(tx: Tx, requestId: string) {
  const { day, fromTime, id, calledOffBecause } = requestSession
  return tx
    .select()
    .from(requestSession)
    .where(
      and(
        eq(requestSession.requestId, requestId),
        or(isNull(requestSession.calledOffAt), eq(calledOffBecause, 'closed')),
      ),
    )
    .orderBy(asc(day), asc(fromTime), asc(id))
}

/** These sessions, in the order of time. */
export function sessionsById(tx: Tx, ids: readonly string[]) {
  return tx
    .select()
    .from(requestSession)
    .where(inArray(requestSession.id, [...ids]))
    .orderBy(asc(requestSession.during), asc(requestSession.id))
}
