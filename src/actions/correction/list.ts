import { z } from 'zod'
import { corrections } from '../../../db/queries/correction.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'

export const listCorrectionsInput = z.strictObject({})

export type ListCorrectionsInput = z.output<typeof listCorrectionsInput>

/** Questions for correction: of the asker, or of the members of the own pools or board. What is open comes first. */
export async function listCorrections(context: Context, _input: ListCorrectionsInput) {
  const actor = onlyFor(context.actor, 'member', 'coordinator', 'school')
  return { items: await context.db.read(scopeOf(actor), (tx) => corrections(tx)) }
}
