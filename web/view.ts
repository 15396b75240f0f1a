import type { Context as HttpContext } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { HttpEnv } from '../api/http-env.ts'
import type { Day } from '../scheduler/domain/day.ts'
import type { Instant } from '../scheduler/domain/instant.ts'
import type { SignedIn } from '../src/actions/sign-in/by-key.ts'
import { dayAt } from './parts/when.ts'
import { languageOf, preferredLanguage } from './words/language.ts'
import type { Messages } from './words/nl.ts'

/** What every page knows: its words, who looks, where and on which day. */
export interface View {
  readonly t: Messages
  readonly signedIn: SignedIn | undefined
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly now: Instant
  /** The day on the calendar in Amsterdam. */
  readonly today: Day
  /** What had changed when this page was asked for; from here on it is told what changes. */
  readonly newsMark: string
}

const LANGUAGE_COOKIE = '__Host-achtervang-taal'
const YEAR_SECONDS = 365 * 24 * 60 * 60

/** The view of this request. A language asked for with `?taal=` is remembered by the browser. */
export function viewOf(c: HttpContext<HttpEnv>): View {
  const query = c.req.query()
  const now = c.var.deps.now()
  const asked = languageOf(query['taal'])
  if (asked !== undefined) {
    setCookie(c, LANGUAGE_COOKIE, asked.code, {
      path: '/',
      sameSite: 'Lax',
      httpOnly: true,
      secure: true,
      maxAge: YEAR_SECONDS,
    })
  }
  return {
    t:
      asked ??
      languageOf(getCookie(c, LANGUAGE_COOKIE)) ??
      preferredLanguage(c.req.header('Accept-Language')),
    signedIn: c.var.signedIn,
    // With two slashes in front a link to this page would be one to another site.
    path: c.req.path.replace(/^\/+/, '/'),
    query,
    now,
    today: dayAt(now),
    newsMark: c.var.deps.liveNews.mark(),
  }
}
