import { z } from 'zod'
import { absencesOfBoard } from '../../../db/queries/absence.ts'
import { statusesOf } from '../../../scheduler/domain/lifecycle.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { cursorAfter, pageOf, readCursor } from '../cursor.ts'
import { dayInput, pageInput } from '../input.ts'
import { noteViewing } from '../viewing/note.ts'

export const listAbsencesInput = z.strictObject({
  status: z.enum(statusesOf('absence')).optional(),
  /** Absences that share a day with this period. */
  from: dayInput.optional(),
  to: dayInput.optional(),
  ...pageInput,
})

export type ListAbsencesInput = z.output<typeof listAbsencesInput>

export type AbsenceListItem = Awaited<ReturnType<typeof absencesOfBoard>>[number]

/** The absences of the own board (or own sites), with names and reasons: for the school that posted them and nobody else. */
export async function listAbsences(
  context: Context,
  { status, from, to, after, limit }: ListAbsencesInput,
): Promise<{ readonly items: readonly AbsenceListItem[]; readonly next: string | null }> {
  const actor = onlyFor(context.actor, 'school')
  const cursor = readCursor(after, z.tuple([dayInput, z.uuid()]))
  const about = { boardId: actor.boardId, siteIds: actor.siteIds, status, from, to }
  const found = await context.db.transaction(scopeOf(actor), (tx) =>
    absencesOfBoard(tx, {
      ...about,
      after: cursor && { firstDay: cursor[0], id: cursor[1] },
      limit: limit + 1,
    }),
  )
  const page = pageOf(found, limit, (last) => cursorAfter(last.firstDay, last.id))
  const { boardId } = actor
  await noteViewing(
    context,
    page.items.map(({ id: absenceId }) => ({ what: 'absence', absenceId, boardId })),
  )
  return page
}
