import { z } from 'zod'
import { concerns } from '../../../db/queries/concern.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'

const MANY = 500

export const listConcernsInput = z.strictObject({
  status: z.enum(['open', 'settled']).default('open'),
})

export type ListConcernsInput = z.output<typeof listConcernsInput>

/** What was noted in the own pools, or about the own board: open ones the oldest first, else the last 500 that were settled. */
export async function listConcerns(context: Context, { status }: ListConcernsInput) {
  const actor = onlyFor(context.actor, 'coordinator', 'board')
  return context.db.read(scopeOf(actor), async (tx) => ({
    items: await concerns(tx, status, MANY),
  }))
}
