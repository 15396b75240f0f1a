import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, stat, unlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type StartStep, startServer } from '../../db/server.ts'

let dataDir = ''

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'achtervang-server-test-'))
})

afterEach(async () => {
  // Adopts and stops whatever a test, or a process that it killed, left running.
  const pidFile = await readFile(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8').catch(() => '')
  if (pidFile !== '') {
    await rm(join(dataDir, 'keeper.pid'), { force: true })
    await (await startServer({ dataDir })).stop()
  }
  await rm(dataDir, { recursive: true, force: true })
})

async function ask(url: string, statement: string): Promise<unknown> {
  const client = new Client(url)
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(statement)
    return Object.values(rows[0] ?? {})[0]
  } finally {
    await client.end()
  }
}

async function stepsOfStart(): Promise<readonly StartStep[]> {
  const steps: StartStep[] = []
  const server = await startServer({ dataDir, onProgress: (step) => steps.push(step) })
  await server.stop()
  return steps
}

const CHILD = `
  import { startServer } from ${JSON.stringify(join(import.meta.dirname, '../../db/server.ts'))}
  const server = await startServer({ dataDir: process.argv[1] })
  console.log(server.adminUrl)
  setInterval(() => {}, 1000)`

/** Starts the server in a process of its own and returns when it answers. */
async function startInChild() {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', CHILD, dataDir],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, adminUrl: line.toString().trim() }
}

describe('the embedded server', () => {
  test('keeps its data, its port and its password over a stop, and makes the cluster once', async () => {
    const first = await startServer({ dataDir })
    await ask(first.adminUrl, 'create table kept as select 42 as answer')
    await first.stop()
    await expect(ask(first.adminUrl, 'select 1')).rejects.toThrow('ECONNREFUSED')
    const second = await startServer({ dataDir })
    expect(second.adminUrl).toBe(first.adminUrl)
    expect(await ask(second.adminUrl, 'select answer from kept')).toBe(42)
    await second.stop()
    expect(await stepsOfStart()).toEqual(['preparing', 'starting', 'ready'])
  })

  test('has the settings that the product counts on', async () => {
    const { adminUrl } = await startServer({ dataDir })
    const settings: Record<string, string> = {
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      data_checksums: 'on',
      server_encoding: 'UTF8',
      timezone: 'UTC',
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      password_encryption: 'scram-sha-256',
    }
    for (const [name, value] of Object.entries(settings)) {
      expect({ [name]: await ask(adminUrl, `show ${name}`) }).toEqual({ [name]: value })
    }
  })

  test('has a random password in a file that only we may read, and lets nobody in without', async () => {
    const { adminUrl } = await startServer({ dataDir })
    const secret = await readFile(join(dataDir, 'secret'), 'utf8')
    expect(secret).toMatch(/^[\w-]{32}$/)
    expect(new URL(adminUrl).password).toBe(secret)
    expect((await stat(join(dataDir, 'secret'))).mode & 0o777).toBe(0o600)
    await expect(ask(adminUrl.replace(secret, 'guess'), 'select 1')).rejects.toThrow('password')
  })

  test('takes another port when that of the last time is taken', async () => {
    const squatter = createServer().listen(0, '127.0.0.1')
    await once(squatter, 'listening')
    const address = squatter.address()
    const taken = typeof address === 'object' ? String(address?.port) : ''
    await writeFile(join(dataDir, 'port'), taken)
    const { adminUrl, stop } = await startServer({ dataDir })
    expect(new URL(adminUrl).port).not.toBe(taken)
    await stop()
    squatter.close()
  })

  test('is shared, and not stopped, by a second process while its starter lives', async () => {
    const { child, adminUrl } = await startInChild()
    const guest = await startServer({ dataDir })
    expect(guest.adminUrl).toBe(adminUrl)
    await guest.stop()
    expect(await ask(adminUrl, 'select 1')).toBe(1)
    child.kill('SIGKILL')
    await once(child, 'exit')
  })

  test('outlives a killed starter, is found by the next with its data, and stopped by it', async () => {
    const { child, adminUrl } = await startInChild()
    await ask(adminUrl, 'create table kept as select 42 as answer')
    child.kill('SIGKILL')
    await once(child, 'exit')
    const steps: StartStep[] = []
    const next = await startServer({ dataDir, onProgress: (step) => steps.push(step) })
    expect(steps).toEqual(['preparing', 'found-running', 'ready'])
    expect(await ask(next.adminUrl, 'select answer from kept')).toBe(42)
    await next.stop()
    await expect(ask(adminUrl, 'select 1')).rejects.toThrow('ECONNREFUSED')
  })

  test('starts over a pid file that a power cut left behind', async () => {
    const { stop } = await startServer({ dataDir })
    const pidFile = join(dataDir, 'cluster', 'postmaster.pid')
    const left = await readFile(pidFile, 'utf8')
    await stop()
    await writeFile(pidFile, left.replace(/^\d+/, '4194304'))
    expect(await stepsOfStart()).toEqual(['preparing', 'starting', 'ready'])
  })

  test('says what its log says when it cannot start', async () => {
    const { stop } = await startServer({ dataDir })
    await stop()
    await unlink(join(dataDir, 'cluster', 'global', 'pg_control'))
    await expect(startServer({ dataDir })).rejects.toThrow(/could not find the database system/)
  })

  test('refuses the data of another major version with a way out', async () => {
    const { stop } = await startServer({ dataDir })
    await stop()
    await writeFile(join(dataDir, 'cluster', 'PG_VERSION'), '16\n')
    await expect(startServer({ dataDir })).rejects.toThrow(/PostgreSQL 16.*ACHTERVANG_DATA_DIR/)
    await writeFile(join(dataDir, 'cluster', 'PG_VERSION'), '18\n')
  })
})
