import { z } from 'zod'
import { putSiteFeed } from '../../../db/queries/site-calendar-feed.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { sha256 } from '../../sha256.ts'
import { idInput } from '../input.ts'
import { newSecret } from '../sign-in/secret.ts'
import { ownSite } from './own-site.ts'

export const renewSiteFeedInput = z.strictObject({ siteId: idInput })

export type RenewSiteFeedInput = z.output<typeof renewSiteFeedInput>

/**
 * A new secret under which calendars read who comes to a site; the one before opens nothing any more. The secret is in the answer
 * and nowhere else: it is kept as its SHA-256, and an idempotency key is not taken, since the answer of a change with one is kept.
 * Throws `not-found` where the site is not an own one.
 */
export async function renewSiteFeed(context: Context, input: RenewSiteFeedInput) {
  const actor = onlyFor(context.actor, 'school')
  const once = { ...context, idempotencyKey: undefined }
  return change(once, 'site-feed.renew', input, async (tx) => {
    const { siteId } = input
    const { name } = await ownSite(tx, actor, siteId)
    const token = newSecret()
    const [{ boardId }, createdAt] = [actor, context.now()]
    await putSiteFeed(tx, { siteId, boardId, tokenHash: sha256(token), createdAt })
    await record(tx, context, {
      verb: 'site-feed.renew',
      subjectId: siteId,
      boardId,
      poolId: null,
      facts: {},
    })
    return { siteId, name, token, createdAt }
  })
}
