import { isIP } from 'node:net'
import type { Context as HttpContext } from 'hono'
import type { HttpEnv } from '../api/http-env.ts'

/**
 * The network that a request comes from: an address of IPv4, the first half of one of IPv6 (a household or a school has all of the
 * other). Of `X-Forwarded-For` only what our own proxies wrote counts; the rest anybody can write.
 */
export function networkOf(c: HttpContext<HttpEnv>): string {
  const { proxyCount } = c.var.deps.door
  const forwarded = (c.req.header('X-Forwarded-For') ?? '').split(',').map((one) => one.trim())
  const address = proxyCount === 0 ? connectedTo(c.env) : forwarded.at(-proxyCount)
  return networkOfAddress(address ?? '')
}

/** The network of an address; `unknown` for what is none. */
export function networkOfAddress(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (isIP(plain) === 4) return plain
  if (isIP(plain) !== 6) return 'unknown'
  const [head = '', tail] = plain.split('::')
  const left = head.split(':').filter((part) => part !== '')
  const right = (tail ?? '').split(':').filter((part) => part !== '')
  const zeros = Array.from(
    { length: tail === undefined ? 0 : 8 - left.length - right.length },
    () => '0',
  )
  const whole = [...left, ...zeros, ...right].map((part) => Number.parseInt(part, 16).toString(16))
  return `${whole.slice(0, 4).join(':')}::/64`
}

/** Node's own connection, which the server hands along; there is none in tests without a network. */
function connectedTo(env: unknown): string | undefined {
  const { incoming } = (env ?? {}) as {
    readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } }
  }
  return incoming?.socket?.remoteAddress
}
