import type { Tx } from '../../../db/client.ts'
import { type AssignmentRow, assignmentById } from '../../../db/queries/assignment.ts'
import { lockRequest } from '../../../db/queries/lock.ts'
import type { ActorAs } from '../../actor.ts'
import { ActionError, notFound } from '../../errors.ts'

/** An assignment of the school, the pool or the member; throws `not-found` for somebody else's. */
async function ownAssignment(
  tx: Tx,
  actor: ActorAs<'school' | 'coordinator' | 'member'>,
  assignmentId: string,
): Promise<AssignmentRow> {
  const row = await assignmentById(tx, assignmentId)
  if (row === undefined || !isOf(actor, row)) throw notFound()
  return row
}

/** The same with its request locked, and only while it is confirmed; throws `already-decided` where it is over. */
export async function lockedAssignment(
  tx: Tx,
  actor: Parameters<typeof ownAssignment>[1],
  assignmentId: string,
) {
  const { requestId } = await ownAssignment(tx, actor, assignmentId)
  const request = await lockRequest(tx, requestId)
  if (request === undefined) throw notFound()
  // Again, behind the lock.
  const row = await ownAssignment(tx, actor, assignmentId)
  if (row.status !== 'confirmed') {
    const { status, cancelledBy, cancelledAt } = row
    throw new ActionError(
      'already-decided',
      status === 'cancelled'
        ? 'Deze inzet is al geannuleerd.'
        : 'De uren van deze inzet zijn al bevestigd.',
      { facts: { status, cancelledBy, cancelledAt } },
    )
  }
  return { assignment: row, request }
}

/** A school also sees where its own staff works elsewhere; that is not its assignment to change. */
function isOf(actor: Parameters<typeof ownAssignment>[1], row: AssignmentRow): boolean {
  switch (actor.role) {
    case 'school':
      return row.boardId === actor.boardId
    case 'coordinator':
      return actor.poolIds.includes(row.poolId)
    case 'member':
      return row.memberId === actor.memberId
  }
}
