import { z } from 'zod'
import { dropFeed } from '../../../db/queries/calendar-feed.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'

export const revokeFeedInput = z.strictObject({})

export type RevokeFeedInput = z.output<typeof revokeFeedInput>

/** No calendar reads the own lessons any more. Revoking twice is harmless. */
export async function revokeFeed(context: Context, input: RevokeFeedInput) {
  const actor = onlyFor(context.actor, 'member')
  return change(context, 'calendar-feed.revoke', input, async (tx) => {
    const revoked = await dropFeed(tx, actor.memberId)
    if (revoked) {
      await record(tx, context, {
        verb: 'calendar-feed.revoke',
        subjectId: actor.memberId,
        boardId: null,
        poolId: null,
        facts: {},
      })
    }
    return { revoked }
  })
}
