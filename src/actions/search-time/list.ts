import { z } from 'zod'
import { searchTimes } from '../../../db/queries/search-time.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'

const MANY = 500

export const listSearchTimesInput = z.strictObject({})
export type ListSearchTimesInput = z.output<typeof listSearchTimesInput>

/** The last 500 months of schools of which was noted how long they spent on finding somebody: of the own sites, board or pools. */
export async function listSearchTimes(context: Context, _input: ListSearchTimesInput) {
  const actor = onlyFor(context.actor, 'school', 'coordinator', 'board')
  const items = await context.db.read(scopeOf(actor), (tx) => searchTimes(tx, MANY))
  return { items }
}
