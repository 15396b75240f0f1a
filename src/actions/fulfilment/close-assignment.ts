import type { Tx } from '../../../db/client.ts'
import {
  sessionsOfAssignment,
  stepAssignment,
  unfinishedAssignments,
} from '../../../db/queries/assignment.ts'
import { changeRequest } from '../../../db/queries/cover.ts'
import { confirmedMinutes } from '../../../db/queries/fulfilment.ts'

/**
 * An assignment of which every lesson that was not cancelled has confirmed hours is fulfilled, and with the last one its request.
 * Only whoever may see the hours can tell: the school. Answers whether it is closed.
 */
export async function closeAssignment(
  tx: Tx,
  assignmentId: string,
  request: { readonly id: string; readonly status: string },
): Promise<boolean> {
  const sessions = await sessionsOfAssignment(tx, assignmentId)
  const live = sessions.filter(({ status }) => status === 'confirmed')
  const worked = await confirmedMinutes(tx, [assignmentId])
  if (live.length === 0 || !live.every(({ id }) => worked.has(id))) return false
  await stepAssignment(tx, { id: assignmentId, to: 'fulfilled' })
  const isLast = (await unfinishedAssignments(tx, request.id)) === 0
  if (isLast && request.status === 'covered')
    await changeRequest(tx, request.id, { status: 'fulfilled' })
  return true
}
