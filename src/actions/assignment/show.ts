import { z } from 'zod'
import { assignmentInFull, lessonsOfAssignment } from '../../../db/queries/own-lessons.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { idInput } from '../input.ts'

export const showAssignmentInput = z.strictObject({ assignmentId: idInput })

export type ShowAssignmentInput = z.output<typeof showAssignmentInput>

/** All that somebody needs to arrive and to teach: where, whom to ask for, when, whom, and what lies ready. */
export type ShownAssignment = Awaited<ReturnType<typeof showAssignment>>

/** One own assignment with its lessons in the order of time. Throws `not-found` for somebody else's. */
export async function showAssignment(context: Context, { assignmentId }: ShowAssignmentInput) {
  const actor = onlyFor(context.actor, 'member')
  return context.db.transaction(scopeOf(actor), async (tx) => {
    const found = await assignmentInFull(tx, assignmentId)
    if (found === undefined || found.memberId !== actor.memberId) throw notFound()
    const { memberId: _memberId, poolId: _poolId, ...assignment } = found
    const sessions = (await lessonsOfAssignment(tx, assignmentId)).map((lesson) => {
      const { id, day, from, until, minutes, status, vak, level, year, group, during } = lesson
      return { id, day, from, until, minutes, status, vak, level, year, group, ...during }
    })
    return { ...assignment, sessions }
  })
}
