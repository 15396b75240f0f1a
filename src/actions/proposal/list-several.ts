import { z } from 'zod'
import { proposalsById } from '../../../db/queries/waiting.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { idInput } from '../input.ts'

export const listSeveralInput = z.strictObject({ proposalIds: z.array(idInput).max(500) })

export type ListSeveralInput = z.output<typeof listSeveralInput>

/** These proposals as they stand now, whoever decided about them meanwhile; those of somebody else's pools are left out. */
export async function listSeveral(context: Context, { proposalIds }: ListSeveralInput) {
  const actor = onlyFor(context.actor, 'coordinator')
  if (proposalIds.length === 0) return { items: [] }
  const items = await context.db.read(scopeOf(actor), (tx) => proposalsById(tx, proposalIds))
  return { items }
}
