import { createHash } from 'node:crypto'

/** The uuid that belongs to a name, always the same one, so that seeding twice meets its own rows. */
export function uuidOf(name: string): string {
  const hex = createHash('sha256').update(`achtervang ${name}`).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`, // version 8 of RFC 9562: made by the application's own rule
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
