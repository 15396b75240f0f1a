import { z } from 'zod'
import { dropSiteFeed } from '../../../db/queries/site-calendar-feed.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'
import { ownSite } from './own-site.ts'

export const revokeSiteFeedInput = z.strictObject({ siteId: idInput })

export type RevokeSiteFeedInput = z.output<typeof revokeSiteFeedInput>

/** No calendar reads who comes to this site any more. Revoking twice is harmless. Throws `not-found`. */
export async function revokeSiteFeed(context: Context, input: RevokeSiteFeedInput) {
  const actor = onlyFor(context.actor, 'school')
  return change(context, 'site-feed.revoke', input, async (tx) => {
    const { siteId } = input
    await ownSite(tx, actor, siteId)
    const revoked = await dropSiteFeed(tx, siteId)
    if (revoked) {
      await record(tx, context, {
        verb: 'site-feed.revoke',
        subjectId: siteId,
        boardId: actor.boardId,
        poolId: null,
        facts: {},
      })
    }
    return { revoked }
  })
}
