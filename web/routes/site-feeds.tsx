import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { listSiteFeeds } from '../../src/actions/site-feed/list.ts'
import { readSiteFeed } from '../../src/actions/site-feed/read.ts'
import { renewSiteFeed, renewSiteFeedInput } from '../../src/actions/site-feed/renew.ts'
import { revokeSiteFeed, revokeSiteFeedInput } from '../../src/actions/site-feed/revoke.ts'
import { answerFeed } from '../answer-feed.ts'
import { siteEvent } from '../calendar-feed.ts'
import { ownOrigin } from '../own-origin.ts'
import { SiteFeeds } from '../pages/site-feeds.tsx'
import { readForm } from '../read-form.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'
import { nl } from '../words/nl.ts'

const PATH = '/schoolagenda'

/** Who comes to each own site, for a calendar with a secret in the address; and the page where it is made and ended. */
export function siteFeedRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get(`${PATH}/feed/:file`, (c) =>
    answerFeed(c, nl.siteFeed.calendarName, async (token) =>
      (await readSiteFeed(c.var.deps, token)).map(siteEvent),
    ),
  )
  routes.get(PATH, (c) => sitesPage(c, undefined))
  routes.post(`${PATH}/:siteId`, async (c) => {
    const input = readForm(renewSiteFeedInput, { siteId: c.req.param('siteId') })
    const { name, token } = await renewSiteFeed(contextOf(c), input)
    // Shown here and nowhere else: no address of a page ever has the secret in it.
    const { host, protocol } = ownOrigin(c.req.url, c.var.deps.post.publicUrl)
    return sitesPage(c, { name, host, protocol, path: `${PATH}/feed/${token}.ics` })
  })
  routes.post(`${PATH}/:siteId/stop`, async (c) => {
    const input = readForm(revokeSiteFeedInput, { siteId: c.req.param('siteId') })
    await revokeSiteFeed(contextOf(c), input)
    return c.redirect(`${PATH}?gelukt=gestopt`, 303)
  })
  return routes
}

async function sitesPage(
  c: HttpContext<HttpEnv>,
  made: Parameters<typeof SiteFeeds>[0]['made'],
): Promise<Response> {
  const { items } = await listSiteFeeds(contextOf(c), {})
  const view = { ...viewOf(c), path: PATH }
  const body = <SiteFeeds view={view} items={items} made={made} />
  return show(c, { view, title: view.t.siteFeed.title, body })
}
