import { createHash, randomBytes } from 'node:crypto'
import type { Context as HttpContext } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { HttpEnv } from '../api/http-env.ts'
import type { Knock } from '../src/actions/sign-in/knock.ts'
import { knownBrowserMark } from '../src/actions/sign-in/known-browser.ts'
import { networkOf } from './network-of.ts'
import { visitorOf } from './session-cookie.ts'

/** What tells the browser that began to sign in from every other. */
const BROWSER_COOKIE = '__Host-achtervang-deur'

/** That somebody has signed in here with an address before. */
const KNOWN_COOKIE = '__Host-achtervang-bekend'

const HOUR_SECONDS = 60 * 60
const YEAR_SECONDS = 365 * 24 * HOUR_SECONDS
const OURS = { path: '/', httpOnly: true, secure: true, sameSite: 'Lax' } as const

/** Who knocks: a browser that gets a secret of its own when it has none, so that nobody can go on with what it began. */
export function knockOf(c: HttpContext<HttpEnv>): Knock {
  const earlier = getCookie(c, BROWSER_COOKIE)
  const secret =
    earlier !== undefined && /^[\w-]{43}$/.test(earlier)
      ? earlier
      : randomBytes(32).toString('base64url')
  if (secret !== earlier) setCookie(c, BROWSER_COOKIE, secret, { ...OURS, maxAge: HOUR_SECONDS })
  const browserHash = createHash('sha256').update(secret).digest('hex')
  return { ...visitorOf(c), browserHash, network: networkOf(c) }
}

/** What the browser kept of signing in before. */
export function knownMarkOf(c: HttpContext<HttpEnv>): string | undefined {
  return getCookie(c, KNOWN_COOKIE)
}

/** Lets the browser keep that this address has signed in here; it lets nobody in. */
export function keepKnown(c: HttpContext<HttpEnv>, email: string | null): void {
  const mark = email === null ? undefined : knownBrowserMark(c.var.deps, email)
  if (mark !== undefined) setCookie(c, KNOWN_COOKIE, mark, { ...OURS, maxAge: YEAR_SECONDS })
}
