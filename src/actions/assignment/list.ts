import { z } from 'zod'
import { assignmentPage, classesOfAssignments } from '../../../db/queries/assignment-list.ts'
import { statusesOf } from '../../../scheduler/domain/lifecycle.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { pageOf } from '../cursor.ts'
import { idInput, pageInput } from '../input.ts'

export const listAssignmentsInput = z.strictObject({
  requestId: idInput.optional(),
  status: z.enum(statusesOf('assignment')).optional(),
  ...pageInput,
  after: idInput.optional(),
})

export type ListAssignmentsInput = z.output<typeof listAssignmentsInput>

/**
 * One page of assignments with their lessons: a school sees who comes to its own sites and how to reach them, a member the own
 * agenda, a coordinator those of the pools. `next` asks for the page after it, null at the end.
 */
export async function listAssignments(context: Context, input: ListAssignmentsInput) {
  const actor = onlyFor(context.actor, 'school', 'member', 'coordinator')
  const { requestId, status, after, limit } = input
  const filter = {
    requestId,
    status,
    boardId: actor.role === 'school' ? actor.boardId : undefined,
    memberId: actor.role === 'member' ? actor.memberId : undefined,
    poolIds: actor.role === 'coordinator' ? actor.poolIds : undefined,
  }
  return context.db.transaction(scopeOf(actor), async (tx) => {
    const found = await assignmentPage(tx, filter, { after, limit: limit + 1 })
    const page = pageOf(found, limit, ({ id }) => id)
    const classes = await classesOfAssignments(
      tx,
      page.items.map(({ id }) => id),
    )
    const lessons = Map.groupBy(classes, ({ assignmentId }) => assignmentId)
    const items = page.items.map((row) => {
      const sessions = (lessons.get(row.id) ?? []).map(
        ({ assignmentId: _assignmentId, ...session }) => session,
      )
      return { ...row, sessions }
    })
    return { items, next: page.next }
  })
}
