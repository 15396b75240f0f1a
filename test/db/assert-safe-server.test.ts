import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assertSafeServer, type ServerFacts, serverFaults } from '../../db/assert-safe-server.ts'
import { openDb } from '../../db/client.ts'
import { migrate } from '../../db/migrate.ts'
import { type DatabaseUrls, ensureRoles } from '../../db/roles.ts'
import { type RunningServer, startServer } from '../../db/server.ts'

const SAFE: ServerFacts = {
  is_superuser: 'off',
  bypasses_rls: 'off',
  owns_tables: 'off',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
}

test('what promises more than is asked is fine', () => {
  expect(serverFaults(SAFE)).toEqual([])
  expect(serverFaults({ ...SAFE, synchronous_commit: 'remote_apply' })).toEqual([])
})

test.for([
  ['is_superuser', 'on'],
  ['bypasses_rls', 'on'],
  ['owns_tables', 'on'],
  ['fsync', 'off'],
  ['full_page_writes', 'off'],
  ['synchronous_commit', 'off'],
  ['synchronous_commit', 'local'],
] as const)('%s = %s is told by name, and nothing else', ([name, value]) => {
  const faults = serverFaults({ ...SAFE, [name]: value })
  expect(faults).toEqual([expect.stringContaining(`${name} is ${value}: `)])
})

describe('the embedded server, as the product starts it', () => {
  let dataDir = ''
  let server: RunningServer | undefined
  let withoutRoles = ''
  let urls: DatabaseUrls = { ownerUrl: '', appUrl: '' }

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'achtervang-safe-server-test-'))
    server = await startServer({ dataDir })
    withoutRoles = String(await migrate(server.adminUrl).catch((error: unknown) => error))
    urls = await ensureRoles(server.adminUrl)
    await Promise.all([migrate(urls.ownerUrl), migrate(urls.ownerUrl)])
    await migrate(urls.ownerUrl)
  })

  afterAll(async () => {
    await server?.stop()
    await rm(dataDir, { recursive: true, force: true })
  })

  async function faultOf(url: string): Promise<string> {
    const db = openDb(url)
    try {
      await assertSafeServer(db)
      return ''
    } catch (error) {
      return String(error)
    } finally {
      await db.close()
    }
  }

  test('is not migrated before its roles are there, and told how to make them', () => {
    expect(withoutRoles).toMatch(/no role achtervang_app: make it with "create role/)
  })

  test('is safe for the app role, also after a second ensureRoles', async () => {
    expect(await faultOf(urls.appUrl)).toBe('')
    expect(await ensureRoles(server?.adminUrl ?? '')).toEqual(urls)
    expect(await faultOf(urls.appUrl)).toBe('')
  })

  test('is not safe for the owner or a superuser', async () => {
    expect(await faultOf(urls.ownerUrl)).toMatch(/owns_tables is on: .*DATABASE_OWNER_URL/)
    const admin = new URL(server?.adminUrl ?? '')
    admin.pathname = '/achtervang'
    expect(await faultOf(admin.href)).toMatch(/is_superuser is on[^]*bypasses_rls is on/)
  })

  test('is not safe when a role or database waits for nothing', async () => {
    const url = new URL(urls.appUrl)
    url.searchParams.set('options', '-c synchronous_commit=off')
    expect(await faultOf(url.href)).toContain('synchronous_commit is off')
  })
})
