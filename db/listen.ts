import postgres from 'postgres'

/** A connection that hears what PostgreSQL announces; nothing is read or written over it. */
export interface Listener {
  readonly close: () => Promise<void>
}

/**
 * Calls `heard` whenever a transaction that announced on `channel` has committed, and once after each (re)connection, since
 * an announcement may have been missed meanwhile. The connection comes back by itself. postgres.js is used for this and for
 * nothing else: it can lose a transaction when its connection dies (see db/README.md).
 */
export async function listen(url: string, channel: string, heard: () => void): Promise<Listener> {
  const sql = postgres(url, {
    max: 1,
    onnotice: () => undefined,
    connection: { application_name: 'achtervang listen' },
  })
  await sql.listen(channel, heard, heard)
  return { close: () => sql.end({ timeout: 1 }) }
}
