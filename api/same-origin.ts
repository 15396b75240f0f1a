import type { MiddlewareHandler } from 'hono'
import { ActionError } from '../src/errors.ts'
import type { HttpEnv } from './http-env.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a change that another site makes a browser send. Browsers say where a request comes from in `Sec-Fetch-Site` or
 * else in `Origin`; a program with an access key sends neither and needs neither, since no browser adds that key by itself.
 */
export const sameOriginOnly: MiddlewareHandler<HttpEnv> = async (c, next) => {
  if (SAFE.has(c.req.method) || c.req.header('Authorization') !== undefined || isOwn(c.req.raw))
    return next()
  throw new ActionError('not-allowed', 'Dit verzoek komt niet van een bladzijde van dit programma.')
}

function isOwn(request: Request): boolean {
  const site = request.headers.get('Sec-Fetch-Site')
  if (site !== null) return site === 'same-origin'
  const origin = request.headers.get('Origin')
  return (
    origin !== null && URL.canParse(origin) && new URL(origin).host === request.headers.get('Host')
  )
}
