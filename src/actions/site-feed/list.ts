import { z } from 'zod'
import { sitesOfBoard } from '../../../db/queries/site.ts'
import { siteFeeds } from '../../../db/queries/site-calendar-feed.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'

export const listSiteFeedsInput = z.strictObject({})

export type ListSiteFeedsInput = z.output<typeof listSiteFeedsInput>

/** The own sites, with since when a calendar can read who comes there; null: none can. */
export async function listSiteFeeds(context: Context, _input: ListSiteFeedsInput) {
  const actor = onlyFor(context.actor, 'school')
  return context.db.read(scopeOf(actor), async (tx) => {
    const sites = await sitesOfBoard(tx, actor.boardId, actor.siteIds)
    const since = new Map((await siteFeeds(tx)).map((one) => [one.siteId, one.createdAt]))
    return {
      items: sites.map(({ id: siteId, name }) => ({
        siteId,
        name,
        createdAt: since.get(siteId) ?? null,
      })),
    }
  })
}
