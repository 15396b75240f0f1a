import { z } from 'zod'
import { feedSince } from '../../../db/queries/calendar-feed.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'

export const showFeedInput = z.strictObject({})

export type ShowFeedInput = z.output<typeof showFeedInput>

/** Since when the own lessons can be read by a calendar; null: they cannot. */
export async function showFeed(context: Context, _input: ShowFeedInput) {
  const actor = onlyFor(context.actor, 'member')
  return context.db.transaction(scopeOf(actor), async (tx) => ({
    createdAt: await feedSince(tx, actor.memberId),
  }))
}
