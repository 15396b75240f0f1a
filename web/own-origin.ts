import type { Context as HttpContext } from 'hono'
import type { HttpEnv } from '../api/http-env.ts'

/**
 * Where the product is, as whoever asks reached it. Behind a proxy with TLS the question itself says `http:`: where it came to the
 * public address, that one tells the protocol, so that a secret in an address never travels in the open.
 */
export function ownOrigin(c: HttpContext<HttpEnv>): Pick<URL, 'host' | 'protocol' | 'origin'> {
  const asked = new URL(c.req.url)
  const known = new URL(c.var.deps.post.publicUrl)
  return known.host === asked.host ? known : asked
}
