import { z } from 'zod'
import { letterById, letters } from '../../../db/queries/outbox.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { ActorAs } from '../../actor.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { idInput } from '../input.ts'

export const readOutboxInput = z.strictObject({
  /** Only what was written before this moment, in milliseconds. */
  before: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

export type ReadOutboxInput = z.output<typeof readOutboxInput>

export const showLetterInput = z.strictObject({ deliveryId: idInput })

export type ShowLetterInput = z.output<typeof showLetterInput>

/**
 * The messages of a demonstration, which nothing leaves, the newest first. Where a mail server is set up there is no such page:
 * mail is between the product and who gets it. Throws `not-found` then.
 */
export async function readOutbox(context: Context, { before, limit }: ReadOutboxInput) {
  const actor = inDemonstration(context)
  const page = { before: before as Instant | undefined, limit: limit + 1 }
  const found = await context.db.read(scopeOf(actor), (tx) => letters(tx, page))
  const items = found.slice(0, limit)
  const next = found.length > limit ? (items.at(-1)?.writtenAt ?? null) : null
  return { items, next }
}

/** One message as its receiver sees it. Throws `not-found`. */
export async function showLetter(context: Context, { deliveryId }: ShowLetterInput) {
  const actor = inDemonstration(context)
  const letter = await context.db.read(scopeOf(actor), (tx) => letterById(tx, deliveryId))
  if (letter === undefined) throw notFound()
  return letter
}

function inDemonstration(context: Context): ActorAs<'admin'> {
  const actor = onlyFor(context.actor, 'admin')
  if (!context.post.isOutbox) throw notFound()
  return actor
}
