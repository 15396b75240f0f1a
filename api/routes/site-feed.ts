import { createRoute, z } from '@hono/zod-openapi'
import { listSiteFeeds } from '../../src/actions/site-feed/list.ts'
import { renewSiteFeed } from '../../src/actions/site-feed/renew.ts'
import { revokeSiteFeed } from '../../src/actions/site-feed/revoke.ts'
import { newSiteFeedAnswer, revokedFeedAnswer, siteFeedsAnswer } from '../answers/calendar-feed.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers, idParam, jsonBody } from '../operation.ts'
import { createRouter } from '../router.ts'

const tags = ['Scholen']

const list = createRoute({
  method: 'get',
  path: '/sites/calendar-feeds',
  tags,
  summary: 'Van welke eigen scholen een agenda kan lezen wie er komt',
  responses: answers('De scholen, en sinds wanneer.', siteFeedsAnswer),
})
const renew = createRoute({
  method: 'post',
  path: '/sites/{id}/calendar-feed',
  tags,
  summary:
    'Maak een nieuw geheim; het oude geeft niets meer. Lees wie er komt op /schoolagenda/feed/{geheim}.ics',
  request: { params: idParam, body: jsonBody(z.strictObject({})) },
  responses: answers('Het geheim, dat u alleen hier ziet.', newSiteFeedAnswer),
})
const revoke = createRoute({
  method: 'post',
  path: '/sites/{id}/calendar-feed/stop',
  tags,
  summary: 'Laat geen agenda meer lezen wie er komt',
  request: { params: idParam, body: jsonBody(z.strictObject({})) },
  responses: answers('Of er een was.', revokedFeedAnswer),
})

/** Who comes to the own sites, for calendars. */
export const siteFeedRoutes = createRouter()
  .openapi(list, async (c) => c.json(inJson(await listSiteFeeds(contextOf(c), {})), 200))
  .openapi(renew, async (c) => {
    const siteId = c.req.valid('param').id
    return c.json(inJson(await renewSiteFeed(contextOf(c), { siteId })), 200)
  })
  .openapi(revoke, async (c) => {
    const siteId = c.req.valid('param').id
    return c.json(inJson(await revokeSiteFeed(contextOf(c), { siteId })), 200)
  })
