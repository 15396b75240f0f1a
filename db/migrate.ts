import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as migrateWithDrizzle } from 'drizzle-orm/node-postgres/migrator'
import { Client } from 'pg'
import { APP_ROLE } from './roles.ts'

/**
 * Brings the tables up to date with the migrations of this version, as their owner. Processes that start together wait
 * for each other; the second finds nothing left to do. Throws when the role that the migrations grant to is missing.
 */
export async function migrate(ownerUrl: string): Promise<void> {
  const owner = new Client(ownerUrl)
  await owner.connect()
  try {
    await owner.query("select pg_advisory_lock(hashtext('achtervang migrations'))")
    const app = await owner.query('select from pg_roles where rolname = $1', [APP_ROLE])
    if (app.rowCount === 0) {
      throw new Error(
        `the database has no role ${APP_ROLE}: make it with "create role ${APP_ROLE} login password '...'" and let DATABASE_URL use it`,
      )
    }
    await migrateWithDrizzle(drizzle(owner), {
      migrationsFolder: join(import.meta.dirname, 'migrations'),
    })
  } finally {
    await owner.end()
  }
}
