/**
 * What a token of an organisation may be signed with: public keys alone, so that nothing that both sides know (the client secret) makes
 * one, and never nothing. RFC 8725, 3.1: the list is ours, whatever the organisation says that it can do.
 */
const ALLOWED = new Set([
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'EdDSA',
  'Ed25519',
])

/** Whether a token, whose signature openid-client has checked, is signed in a way that is on our own list. */
export function isSignedAsAllowed(token: string): boolean {
  try {
    const [header = ''] = token.split('.')
    const said = JSON.parse(Buffer.from(header, 'base64url').toString('utf8')) as unknown
    const algorithm = (said as { readonly alg?: unknown } | null)?.alg
    return typeof algorithm === 'string' && ALLOWED.has(algorithm)
  } catch {
    return false
  }
}
