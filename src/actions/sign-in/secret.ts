import { randomBytes } from 'node:crypto'

/** A new opaque key or token of 256 random bits; only its SHA-256 is ever kept. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}
