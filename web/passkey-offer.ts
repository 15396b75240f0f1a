import type { Context as HttpContext } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { contextOf } from '../api/caller.ts'
import type { HttpEnv } from '../api/http-env.ts'
import { listPasskeys } from '../src/actions/passkey/list.ts'

const LATER_COOKIE = '__Host-achtervang-geen-passkey'
const YEAR_SECONDS = 365 * 24 * 60 * 60

/** Whether who came in by a mailed code is told of passkeys: where one can be made, until there is one or this browser said `?passkey=later`. */
export async function offersPasskey(c: HttpContext<HttpEnv>): Promise<boolean> {
  if (c.var.signedIn?.session?.method !== 'mail-code') return false
  if (c.req.query('passkey') === 'later') {
    const ours = { path: '/', sameSite: 'Lax', httpOnly: true, secure: true } as const
    setCookie(c, LATER_COOKIE, '1', { ...ours, maxAge: YEAR_SECONDS })
    return false
  }
  if (getCookie(c, LATER_COOKIE) !== undefined) return false
  const { isPossible, passkeys } = await listPasskeys(contextOf(c))
  return isPossible && passkeys.length === 0
}
