import type { Context as HttpContext, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { whoIsLoggedIn } from '../src/actions/sign-in/browser.ts'
import { type SignedIn, signInByKey } from '../src/actions/sign-in/by-key.ts'
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
  c.set('signedIn', await whoAsks(c))
  await next()
}

/** Whether who asked may still ask, in the same role: what goes on for long asks it again each time that it has something to tell. */
export async function isStillSignedIn(c: HttpContext<HttpEnv>): Promise<boolean> {
  try {
    return (await whoAsks(c))?.scope.id === c.var.signedIn?.scope.id
  } catch (error) {
    if (error instanceof ActionError) return false
    throw error
  }
}

async function whoAsks(c: HttpContext<HttpEnv>): Promise<SignedIn | undefined> {
  const header = c.req.header('Authorization')
  const cookie = getCookie(c, LOGIN_COOKIE)
  if (header !== undefined) {
    const key = /^Bearer ([\x21-\x7e]{8,200})$/.exec(header)?.[1]
    if (key === undefined)
      throw new ActionError(
        'not-signed-in',
        'Stuur de sleutel als: Authorization: Bearer <sleutel>.',
      )
    return signInByKey(c.var.deps, key, c.req.header('Achtervang-Scope'))
  }
  if (cookie === undefined) return undefined
  const isByItself = ASKED_BY_ITSELF.has(c.req.path) || c.req.header(BY_ITSELF) !== undefined
  return whoIsLoggedIn(c.var.deps, cookie, { isByItself })
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
