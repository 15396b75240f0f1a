import { z } from 'zod'
import { assignmentToConfirm, lessonsToConfirm } from '../../../db/queries/assignment-lesson.ts'
import { isOwnSite, onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { idInput } from '../input.ts'

export const showDueHoursInput = z.strictObject({ assignmentId: idInput })

export type ShowDueHoursInput = z.output<typeof showDueHoursInput>

/** The hours of one assignment: what waits, what was confirmed and what is still to come. */
export type ShownDueHours = Awaited<ReturnType<typeof showDueHours>>

/** The hours of an assignment at an own site, lesson by lesson. Throws `not-found` for any other. */
export async function showDueHours(context: Context, { assignmentId }: ShowDueHoursInput) {
  const actor = onlyFor(context.actor, 'school')
  return context.db.transaction(scopeOf(actor), async (tx) => {
    const found = await assignmentToConfirm(tx, assignmentId)
    const isOwn = found?.boardId === actor.boardId && isOwnSite(actor, found.siteId)
    if (found === undefined || !isOwn) throw notFound()
    const lessons = (await lessonsToConfirm(tx, assignmentId)).map(({ during, ...lesson }) => ({
      ...lesson,
      isOver: during.endsAt <= context.now(),
    }))
    const open = lessons.filter(({ confirmedMinutes }) => confirmedMinutes === null)
    return {
      ...found,
      due: open.filter(({ isOver }) => isOver),
      ahead: open.filter(({ isOver }) => !isOver),
      done: lessons.filter(({ confirmedMinutes }) => confirmedMinutes !== null),
    }
  })
}
