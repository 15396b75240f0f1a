import { z } from 'zod'
import { idsBeginningWith } from '../../../db/queries/planning.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'

export const findOnBoardInput = z.strictObject({
  what: z.enum(['request', 'member']),
  /** How the id begins. A board has thousands of ids, and half of a page would be made of them. */
  start: z.string().regex(/^[0-9a-f]{8}$/, 'Dit is geen begin van een nummer.'),
})

export type FindOnBoardInput = z.output<typeof findOnBoardInput>

/** The requests or members of the own pools whose id begins like this: one, in one pool in a thousand two, or none. */
export async function findOnBoard(
  context: Context,
  { what, start }: FindOnBoardInput,
): Promise<{ readonly ids: readonly string[] }> {
  const actor = onlyFor(context.actor, 'coordinator')
  const ids = await context.db.read(scopeOf(actor), (tx) => idsBeginningWith(tx, what, start))
  return { ids }
}
