import type { MiddlewareHandler } from 'hono'
import type { HttpEnv } from './http-env.ts'

/**
 * A body that does not say how long it is (in chunks, or a POST with nothing in it) is counted while it comes, and for that hono
 * makes a new request out of the one that came. The server's stand-in for a request cannot be copied like that: here it
 * becomes a request of Node itself.
 */
export const asRequestOfNode: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const { url, method, headers, body, signal } = c.req.raw
  if (body !== null && !headers.has('Content-Length'))
    c.req.raw = new Request(url, { method, headers, body, signal, duplex: 'half' })
  await next()
}
