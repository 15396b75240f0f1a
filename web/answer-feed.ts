import { createHash } from 'node:crypto'
import type { Context as HttpContext } from 'hono'
import type { HttpEnv } from '../api/http-env.ts'
import { ActionError } from '../src/errors.ts'
import { calendarFeed } from './calendar-feed.ts'
import { ownOrigin } from './own-origin.ts'

/**
 * Answers a calendar that asks for `{secret}.ics`, with an ETag, so that one that knows it all already is told just that. A secret
 * that opens nothing is answered shortly: a program reads it, and no page repeats the address.
 */
export async function answerFeed(
  c: HttpContext<HttpEnv>,
  name: string,
  read: (token: string) => Promise<Parameters<typeof calendarFeed>[0]>,
): Promise<Response> {
  const token = /^(.+)\.ics$/.exec(c.req.param('file') ?? '')?.[1] ?? ''
  const events = await read(token).catch((error: unknown) => {
    if (error instanceof ActionError && error.code === 'not-found') return undefined
    throw error
  })
  c.header('Cache-Control', 'private, no-cache')
  if (events === undefined) return c.text('Dit adres geeft niets (meer).', 404)
  const { origin } = ownOrigin(c.req.url, c.var.deps.post.publicUrl)
  const body = calendarFeed(events, { name, origin })
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
