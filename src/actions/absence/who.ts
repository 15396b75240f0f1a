import { z } from 'zod'
import { absenceById } from '../../../db/queries/absence.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { idInput } from '../input.ts'
import { noteViewing } from '../viewing/note.ts'

export const whoIsAwayInput = z.strictObject({ absenceId: idInput })

export type WhoIsAwayInput = z.output<typeof whoIsAwayInput>

/** The name of who is away, for the own board and nobody else; the reason stays where it is. Throws `not-found`. */
export async function whoIsAway(context: Context, { absenceId }: WhoIsAwayInput): Promise<string> {
  const actor = onlyFor(context.actor, 'school')
  const found = await context.db.read(scopeOf(actor), (tx) => absenceById(tx, absenceId))
  if (found === undefined) throw notFound()
  await noteViewing(context, [{ what: 'absence', absenceId, boardId: actor.boardId }])
  return found.personName
}
