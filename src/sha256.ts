import { createHash } from 'node:crypto'

/** The SHA-256 of a text in hex: what is kept where the text itself must not be, or is too long to compare. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
