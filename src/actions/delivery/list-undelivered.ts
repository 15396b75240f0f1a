import { z } from 'zod'
import { undelivered } from '../../../db/queries/undelivered.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'

export const listUndeliveredInput = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

export type ListUndeliveredInput = z.output<typeof listUndeliveredInput>

/** A message that does not get there: to whom as far as the asker may know, and what it was about; never its words. */
export type UndeliveredMessage = Awaited<ReturnType<typeof listUndelivered>>['items'][number]

/** Messages about the own pools that were refused, or were tried three times or more, the newest first. */
export async function listUndelivered(context: Context, { limit }: ListUndeliveredInput) {
  const actor = onlyFor(context.actor, 'coordinator', 'admin')
  const items = await context.db.read(scopeOf(actor), (tx) => undelivered(tx, limit))
  return { items }
}
