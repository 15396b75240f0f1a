import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import { assignment, assignmentSession } from '../schema/index.ts'
import { cancelSessions } from './assignment.ts'
import { finishWorked } from './finish.ts'
import { confirmedMinutes } from './fulfilment.ts'
import { supersedeMoot } from './offer.ts'

/**
 * Ends what is being decided about a request that has just left `open`: whoever was coming is free again, open offers are
 * withdrawn, proposals superseded. A school may not see proposals, so the database's own function ends those.
 */
export async function stopDeciding(tx: Tx, requestId: string, at: Instant) {
  const freed = await cancelAssignments(tx, requestId, at)
  await finishWorked(tx, requestId)
  return { ...freed, offerIds: await supersedeMoot(tx, requestId, at) }
}

/** Lessons that have begun, and those of which the hours are confirmed, stay with whoever teaches them. */
async function cancelAssignments(tx: Tx, requestId: string, at: Instant) {
  const taken = await tx
    .select({
      id: assignmentSession.id,
      assignmentId: assignmentSession.assignmentId,
      sessionId: assignmentSession.requestSessionId,
      during: assignmentSession.during,
    })
    .from(assignmentSession)
    .innerJoin(assignment, eq(assignment.id, assignmentSession.assignmentId))
    .where(
      and(
        eq(assignment.requestId, requestId),
        eq(assignment.status, 'confirmed'),
        eq(assignmentSession.status, 'confirmed'),
      ),
    )
  const all = [...new Set(taken.map(({ assignmentId }) => assignmentId))].sort()
  const confirmed = await confirmedMinutes(tx, all)
  const free = taken.filter(({ id, during }) => !confirmed.has(id) && during.startsAt > at)
  const stays = taken.filter((one) => !free.includes(one))
  const begun = new Set(stays.map(({ assignmentId }) => assignmentId))
  const ids = all.filter((id) => !begun.has(id))
  await cancelSessions(
    tx,
    free.map(({ id }) => id),
    'not-needed',
  )
  await tx
    .update(assignment)
    .set({
      status: 'cancelled',
      cancelledAt: at,
      cancelledBy: 'school',
      version: sql`${assignment.version} + 1`,
    })
    .where(and(inArray(assignment.id, ids), eq(assignment.status, 'confirmed')))
  const shortened = free.filter(({ assignmentId }) => begun.has(assignmentId))
  return {
    assignmentIds: ids,
    /** Of whom some lessons were begun: only the rest is off. */
    shortenedIds: [...new Set(shortened.map(({ assignmentId }) => assignmentId))].sort(),
    sessionIds: free.map(({ sessionId }) => sessionId),
  }
}
