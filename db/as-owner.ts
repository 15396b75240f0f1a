import { drizzle } from 'drizzle-orm/node-postgres'
import { Client } from 'pg'
import type { Tx } from './client.ts'
import * as schema from './schema/index.ts'

/**
 * Runs `work` in one transaction as the owner of the tables, on nobody's behalf: for seeds and for whoever runs the
 * server, never for a request. All of it happens, or nothing. One at a time, so that two processes that start together do
 * not both seed.
 */
export async function asOwner<T>(ownerUrl: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const owner = new Client({ connectionString: ownerUrl, application_name: 'achtervang owner' })
  // A connection that is cut makes the statement under way fail; without a listener it would end the process as well.
  owner.on('error', () => undefined)
  await owner.connect()
  try {
    await owner.query("select pg_advisory_lock(hashtext('achtervang owner'))")
    return await drizzle(owner, { schema }).transaction(work)
  } finally {
    await owner.end()
  }
}
