import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Pool } from 'pg'
import { openDb } from '../../db/client.ts'
import { migrate } from '../../db/migrate.ts'
import { ensureRoles } from '../../db/roles.ts'
import { startServer } from '../../db/server.ts'
import { type TestDb, useOpened } from './use-db.ts'

/**
 * A server for this test file alone, with the settings of the product: it refuses to start on the server of the other tests,
 * which does not wait for the disk. For use in tests and hooks.
 */
export function useOwnServer(): TestDb {
  return useOpened('useOwnServer', open)
}

async function open() {
  const dataDir = mkdtempSync(join(tmpdir(), 'achtervang-test-'))
  const server = await startServer({ dataDir })
  const { appUrl: url, ownerUrl } = await ensureRoles(server.adminUrl)
  await migrate(ownerUrl)
  const admin = new URL(server.adminUrl)
  admin.pathname = new URL(url).pathname
  const adminPool = new Pool({ connectionString: admin.href, max: 2 })
  adminPool.on('error', () => undefined)
  const db = openDb(url)
  return {
    db,
    url,
    ownerUrl,
    adminPool,
    close: async () => {
      await db.close()
      await adminPool.end()
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
