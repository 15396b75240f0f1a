import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { readFeed } from '../../src/actions/calendar-feed/read.ts'
import { renewFeed } from '../../src/actions/calendar-feed/renew.ts'
import { revokeFeed } from '../../src/actions/calendar-feed/revoke.ts'
import { showFeed } from '../../src/actions/calendar-feed/show.ts'
import { answerFeed } from '../answer-feed.ts'
import { memberEvent } from '../calendar-feed.ts'
import { ownOrigin } from '../own-origin.ts'
import { Feed } from '../pages/feed.tsx'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'
import { nl } from '../words/nl.ts'

/** Where the feed with this secret is. */
function feedPath(token: string): string {
  return `/agenda/feed/${token}.ics`
}

/** The feed of the own lessons, which a calendar reads with a secret in the address; and the page where it is made and ended. */
export function calendarFeedRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/agenda/feed/:file', (c) =>
    answerFeed(c, nl.member.feed.calendarName, async (token) =>
      (await readFeed(c.var.deps, token)).map(memberEvent),
    ),
  )
  routes.get('/agenda/abonnement', async (c) => {
    const { createdAt } = await showFeed(contextOf(c), {})
    return feedPage(c, { createdAt, address: undefined })
  })
  routes.post('/agenda/abonnement', async (c) => {
    const { token, createdAt } = await renewFeed(contextOf(c), {})
    // Shown here and nowhere else: no address of a page ever has the secret in it.
    const { host, protocol } = ownOrigin(c.req.url, c.var.deps.post.publicUrl)
    return feedPage(c, { createdAt, address: { host, protocol, path: feedPath(token) } })
  })
  routes.post('/agenda/abonnement/stop', async (c) => {
    await revokeFeed(contextOf(c), {})
    return c.redirect('/agenda/abonnement?gelukt=gestopt', 303)
  })
  return routes
}

async function feedPage(
  c: HttpContext<HttpEnv>,
  about: Omit<Parameters<typeof Feed>[0], 'view'>,
): Promise<Response> {
  const view = { ...viewOf(c), path: '/agenda/abonnement' }
  return show(c, { view, title: view.t.member.feed.title, body: <Feed {...{ view, ...about }} /> })
}
