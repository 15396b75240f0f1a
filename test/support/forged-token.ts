import { createHmac, type KeyObject, sign } from 'node:crypto'

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A token with these claims, signed (RS256) with this key. */
export function signedToken(claims: object, key: KeyObject, header: object = {}): string {
  const text = `${encoded({ alg: 'RS256', kid: 'een', ...header })}.${encoded(claims)}`
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`
}

/** The same with a secret that both sides know (HS256). */
export function keyedToken(claims: object, secret: string): string {
  const text = `${encoded({ alg: 'HS256' })}.${encoded(claims)}`
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`
}

/** The same without any signature. */
export function bareToken(claims: object, algorithm = 'none'): string {
  return `${encoded({ alg: algorithm })}.${encoded(claims)}.`
}
