import { execFileSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env, getuid } from 'node:process'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../db/migrate.ts'
import { ensureRoles } from '../../db/roles.ts'
import { startServer } from '../../db/server.ts'
import { refuseRealDatabase } from './refuse-real-database.ts'

const PREFIX = 'achtervang-test-'

/** A server for one run. */
interface TestServer {
  readonly adminUrl: string
  stop(): Promise<unknown>
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** The superuser's door to the server of this run. */
    adminUrl: string
    /** The migrated database that `useDb` clones. */
    template: string
  }
}

/**
 * One server and one migrated template database per run. The server is the one of TEST_DATABASE_URL, or a container when
 * TEST_DB=docker, or else the embedded one, which needs nothing.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await findServer()
  const template = `achtervang_test_${process.pid}_${Date.now()}`
  try {
    const { ownerUrl } = await ensureRoles(server.adminUrl, template)
    await migrate(ownerUrl)
  } catch (error) {
    await server.stop()
    throw error
  }
  project.provide('adminUrl', server.adminUrl)
  project.provide('template', template)
  return async () => {
    await dropFamily(server.adminUrl, template)
    await server.stop()
  }
}

async function findServer(): Promise<TestServer> {
  const url = env['TEST_DATABASE_URL']
  if (url !== undefined) {
    refuseRealDatabase(url)
    return { adminUrl: url, stop: async () => undefined }
  }
  return env['TEST_DB'] === 'docker' ? startContainer() : startEmbedded()
}

async function startContainer(): Promise<TestServer> {
  try {
    execFileSync('docker', ['version', '--format', '{{.Server.Version}}'], { timeout: 2_000 })
  } catch (error) {
    throw new Error('TEST_DB=docker, but no container engine answers within 2 seconds', {
      cause: error,
    })
  }
  const { PostgreSqlContainer } = await import('@testcontainers/postgresql')
  const container = await new PostgreSqlContainer(env['TEST_PG_IMAGE'] ?? 'postgres:17')
    .withDatabase('achtervang_test')
    .withCommand(['postgres', '-c', 'max_connections=120', '-c', 'fsync=off'])
    .start()
  return { adminUrl: container.getConnectionUri(), stop: () => container.stop() }
}

/**
 * The data of a test run need not survive a power cut, so nothing waits for the disk; the tests about crashes start a
 * server of their own with the settings of the product.
 */
async function startEmbedded(): Promise<TestServer> {
  await stopLeftovers()
  const dataDir = mkdtempSync(join(tmpdir(), PREFIX))
  const server = await startServer({
    dataDir,
    settings: {
      fsync: 'off',
      full_page_writes: 'off',
      max_connections: '120',
      deadlock_timeout: '100ms',
    },
  })
  return {
    adminUrl: server.adminUrl,
    stop: async () => {
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** A run that was killed could not stop its server: the next one does. */
async function stopLeftovers(): Promise<void> {
  for (const dataDir of globSync(join(tmpdir(), `${PREFIX}*`))) {
    const keeper = join(dataDir, 'keeper.pid')
    const isOurs = existsSync(keeper) && statSync(keeper).uid === getuid?.()
    if (!isOurs || existsSync(`/proc/${readFileSync(keeper, 'utf8')}`)) continue
    const server = await startServer({ dataDir })
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Drops the template and the clones that a killed test file left behind. */
async function dropFamily(adminUrl: string, template: string): Promise<void> {
  const admin = new Client(adminUrl)
  await admin.connect()
  const { rows } = await admin.query<{ name: string }>(
    'select datname as name from pg_database where starts_with(datname, $1)',
    [template],
  )
  for (const { name } of rows) await admin.query(`drop database "${name}" with (force)`)
  await admin.end()
}
