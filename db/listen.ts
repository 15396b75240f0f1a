import postgres from 'postgres'

/** A connection that hears what PostgreSQL announces; nothing is read or written over it. */
export interface Listener {
  readonly close: () => Promise<void>
}

/**
 * Calls whoever listens to a channel whenever a transaction that announced on it has committed, with what was announced, and
 * once without after each (re)connection, since an announcement may have been missed meanwhile. One connection for all channels,
 * which comes back by itself. postgres.js is used for this and for nothing else: it can lose a transaction when its connection
 * dies (see db/README.md).
 */
export async function listen(
  url: string,
  channels: Readonly<Record<string, (announced?: string) => void>>,
): Promise<Listener> {
  const sql = postgres(url, {
    max: 1,
    onnotice: () => undefined,
    connection: { application_name: 'achtervang listen' },
  })
  for (const [channel, heard] of Object.entries(channels)) {
    await sql.listen(channel, heard, () => heard())
  }
  return { close: () => sql.end({ timeout: 1 }) }
}
