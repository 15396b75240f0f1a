import { z } from 'zod'
import { beginners } from '../../../db/queries/beginner.ts'
import { yearOverOn } from '../../../scheduler/domain/beginner.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'

const MANY = 500

export const listBeginnersInput = z.strictObject({
  status: z.enum(['in-post', 'ended']).default('in-post'),
})

export type ListBeginnersInput = z.output<typeof listBeginnersInput>

/**
 * Beginning directors of the own sites, board or pools: who is in post, the last begun first, or the last 500 who left. With each the
 * day on which the first twelve months are over.
 */
export async function listBeginners(context: Context, { status }: ListBeginnersInput) {
  const actor = onlyFor(context.actor, 'coordinator', 'school', 'board')
  return context.db.read(scopeOf(actor), async (tx) => {
    const found = await beginners(tx, status, MANY)
    return { items: found.map((one) => ({ ...one, yearOverOn: yearOverOn(one) })) }
  })
}
