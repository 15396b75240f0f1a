import { z } from 'zod'
import { assignmentsToConfirm } from '../../../db/queries/assignment-due.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'

const DUE_MAX = 500

export const listDueHoursInput = z.strictObject({})

export type ListDueHoursInput = z.output<typeof listDueHoursInput>

/** An assignment whose hours wait for the school. */
export type DueHours = Awaited<ReturnType<typeof assignmentsToConfirm>>[number]

/** The assignments at the own sites whose last lesson is over and whose hours nobody has confirmed, the oldest first. */
export async function listDueHours(
  context: Context,
  _input: ListDueHoursInput,
): Promise<readonly DueHours[]> {
  const actor = onlyFor(context.actor, 'school')
  const { boardId, siteIds } = actor
  return context.db.read(scopeOf(actor), (tx) =>
    assignmentsToConfirm(tx, { boardId, siteIds, before: context.now(), limit: DUE_MAX }),
  )
}
