import type { Context as HttpContext, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { whoIsLoggedIn } from '../src/actions/sign-in/browser.ts'
import { signInByKey } from '../src/actions/sign-in/by-key.ts'
import type { Context } from '../src/context.ts'
import { ActionError } from '../src/errors.ts'
import type { HttpEnv } from './http-env.ts'

/** The cookie of a signed-in browser: `__Host-` binds it to this very host and to https (or loopback). */
export const LOGIN_COOKIE = '__Host-achtervang'

/** What a page that is left open asks for without anybody there; parts that renew themselves say so in a header. */
const ASKED_BY_ITSELF: ReadonlySet<string> = new Set(['/live', '/planbord/rijen'])
const BY_ITSELF = 'Achtervang-By-Itself'

/** Finds out who asks: by access key (`Authorization: Bearer`), else by the cookie of the browser, else nobody. */
export const identify: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const header = c.req.header('Authorization')
  const cookie = getCookie(c, LOGIN_COOKIE)
  if (header !== undefined) {
    const key = /^Bearer ([\x21-\x7e]{8,200})$/.exec(header)?.[1]
    if (key === undefined)
      throw new ActionError(
        'not-signed-in',
        'Stuur de sleutel als: Authorization: Bearer <sleutel>.',
      )
    c.set('signedIn', await signInByKey(c.var.deps, key, c.req.header('Achtervang-Scope')))
  } else if (cookie !== undefined) {
    const isByItself = ASKED_BY_ITSELF.has(c.req.path) || c.req.header(BY_ITSELF) !== undefined
    c.set('signedIn', await whoIsLoggedIn(c.var.deps, cookie, { isByItself }))
  }
  await next()
}

/** The context of an action for this request; throws `not-signed-in` where nobody is. */
export function contextOf(c: HttpContext<HttpEnv>): Context {
  const { deps, requestId, signedIn } = c.var
  if (!signedIn) throw new ActionError('not-signed-in', 'Meld u eerst aan.')
  const idempotencyKey = c.req.header('Idempotency-Key')
  if (idempotencyKey !== undefined && !/^[\x21-\x7e]{8,200}$/.test(idempotencyKey)) {
    throw new ActionError('invalid-input', 'De Idempotency-Key heeft 8 tot 200 zichtbare tekens.', {
      fields: [
        {
          field: 'Idempotency-Key',
          value: idempotencyKey.slice(0, 40),
          remedy: 'Gebruik bijvoorbeeld een uuid.',
        },
      ],
    })
  }
  const { authenticatedAt: provenAt, vouchingBoardId } = signedIn.session ?? {}
  return { ...deps, actor: signedIn.actor, provenAt, vouchingBoardId, requestId, idempotencyKey }
}
