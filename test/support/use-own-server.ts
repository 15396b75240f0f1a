import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Pool } from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { openDb } from '../../db/client.ts'
import { migrate } from '../../db/migrate.ts'
import { ensureRoles } from '../../db/roles.ts'
import { startServer } from '../../db/server.ts'
import type { TestDb } from './use-db.ts'

const START_MS = 60_000

/**
 * A server for this test file alone, with the settings of the product: it refuses to start on the server of the other tests,
 * which does not wait for the disk. For use in tests and hooks.
 */
export function useOwnServer(): TestDb {
  let opened: (TestDb & { close(): Promise<void> }) | undefined
  beforeAll(async () => {
    opened = await open()
  }, START_MS)
  afterAll(() => opened?.close(), START_MS)
  const ready = (): TestDb => {
    if (opened === undefined) throw new Error('useOwnServer() is there inside tests and hooks only')
    return opened
  }
  return {
    get db() {
      return ready().db
    },
    get url() {
      return ready().url
    },
    get ownerUrl() {
      return ready().ownerUrl
    },
    get adminPool() {
      return ready().adminPool
    },
  }
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
