import { createHash } from 'node:crypto'
import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { readFeed } from '../../src/actions/calendar-feed/read.ts'
import { renewFeed } from '../../src/actions/calendar-feed/renew.ts'
import { revokeFeed } from '../../src/actions/calendar-feed/revoke.ts'
import { showFeed } from '../../src/actions/calendar-feed/show.ts'
import { ActionError } from '../../src/errors.ts'
import { calendarFeed } from '../calendar-feed.ts'
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
  routes.get('/agenda/feed/:file', feed)
  routes.get('/agenda/abonnement', async (c) => {
    const { createdAt } = await showFeed(contextOf(c), {})
    return feedPage(c, { createdAt, address: undefined })
  })
  routes.post('/agenda/abonnement', async (c) => {
    const { token, createdAt } = await renewFeed(contextOf(c), {})
    // Shown here and nowhere else: no address of a page ever has the secret in it.
    const { host, protocol } = new URL(c.req.url)
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

/** A secret that opens nothing is answered shortly: a program reads it, and no page repeats the address. */
async function feed(c: HttpContext<HttpEnv>): Promise<Response> {
  const token = /^(.+)\.ics$/.exec(c.req.param('file') ?? '')?.[1] ?? ''
  const lessons = await readFeed(c.var.deps, token).catch((error: unknown) => {
    if (error instanceof ActionError && error.code === 'not-found') return undefined
    throw error
  })
  c.header('Cache-Control', 'private, no-cache')
  if (lessons === undefined) return c.text('Dit adres geeft niets (meer).', 404)
  const { origin } = new URL(c.req.url)
  const body = calendarFeed(lessons, { name: nl.member.feed.calendarName, origin })
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  c.header('ETag', `"${tag}"`)
  if (isKnown(c.req.header('If-None-Match'), tag)) return c.body(null, 304)
  return c.body(body, 200, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': 'inline; filename="vervangingen.ics"',
  })
}

/** Compared weakly, as RFC 9110 says for reading; what was compressed on its way has a weak tag. */
function isKnown(header: string | undefined, tag: string): boolean {
  const known = (header ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  return known.includes('*') || known.includes(`"${tag}"`)
}
