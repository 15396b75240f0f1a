import { isIP } from 'node:net'
import type { Deps } from '../../context.ts'

/** Where passkeys count. */
export interface PasskeyPlace {
  /** The name that a passkey is bound to by the device (WebAuthn: relying party). */
  readonly rpId: string
  /** The address that the browser must have been at. */
  readonly origin: string
}

/**
 * Where passkeys count: at the public address of the product alone, whatever a request says of itself. `undefined` where browsers
 * allow none: without TLS, and at a number instead of a name.
 */
export function passkeyPlace({ post }: Pick<Deps, 'post'>): PasskeyPlace | undefined {
  const { protocol, hostname, origin } = new URL(post.publicUrl)
  const isSafe = protocol === 'https:' || hostname === 'localhost'
  const isNumber = isIP(hostname.replace(/^\[(.*)\]$/, '$1')) > 0
  return isSafe && !isNumber ? { rpId: hostname, origin } : undefined
}
