import { z } from 'zod'
import { putFeed } from '../../../db/queries/calendar-feed.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { sha256 } from '../../sha256.ts'
import { newSecret } from '../sign-in/secret.ts'

export const renewFeedInput = z.strictObject({})

export type RenewFeedInput = z.output<typeof renewFeedInput>

/**
 * A new secret under which calendars read the own lessons; the one before opens nothing any more. The secret is in the answer
 * and nowhere else: it is kept as its SHA-256. An idempotency key is not taken, since the answer of a change with one is kept.
 */
export async function renewFeed(context: Context, input: RenewFeedInput) {
  const actor = onlyFor(context.actor, 'member')
  const once = { ...context, idempotencyKey: undefined }
  return change(once, 'calendar-feed.renew', input, async (tx) => {
    const token = newSecret()
    const { memberId } = actor
    await putFeed(tx, { memberId, tokenHash: sha256(token), createdAt: context.now() })
    await record(tx, context, {
      verb: 'calendar-feed.renew',
      subjectId: memberId,
      boardId: null,
      poolId: null,
      facts: {},
    })
    return { token, createdAt: context.now() }
  })
}
