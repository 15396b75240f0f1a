import type { Context as HttpContext } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { LOGIN_COOKIE } from '../api/caller.ts'
import type { HttpEnv } from '../api/http-env.ts'
import type { BegunLogin, Visitor } from '../src/actions/sign-in/begin-login.ts'
import { deviceOf } from './device-of.ts'

/** The browser as it came in, with the session that a new one takes the place of. */
export function visitorOf(c: HttpContext<HttpEnv>): Visitor {
  return {
    device: deviceOf(c.req.header('User-Agent') ?? ''),
    earlierToken: getCookie(c, LOGIN_COOKIE),
  }
}

/** Hands the browser the token of its session, for as long as that can last. */
export function keepLogin(c: HttpContext<HttpEnv>, { token, expiresAt }: BegunLogin): void {
  setCookie(c, LOGIN_COOKIE, token, {
    path: '/',
    httpOnly: true,
    secure: true,
    sameSite: 'Lax',
    // Relative, since the clock of the browser may be another.
    maxAge: Math.floor((expiresAt - c.var.deps.now()) / 1000),
  })
}

/** Takes the token back, with everything that the browser kept of the pages. */
export function dropLogin(c: HttpContext<HttpEnv>): void {
  deleteCookie(c, LOGIN_COOKIE, { path: '/', secure: true })
  c.header('Clear-Site-Data', '"cache"')
}
