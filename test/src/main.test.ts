import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { userIdOf } from '../../db/seed/demo/ids.ts'
import { DEMO_USERS } from '../../db/seed/demo/users.ts'
import { type Running, startProgram } from '../support/run-program.ts'
import { useOwnServer } from '../support/use-own-server.ts'

const START_MS = 60_000

describe('the product', () => {
  const db = useOwnServer()
  let started: Running | undefined
  const start = (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
    const doors = { DATABASE_URL: db.url, DATABASE_OWNER_URL: db.ownerUrl }
    const quiet = { PORT: '0', LOG_LEVEL: 'error' }
    started = startProgram('src/main.ts', args, { ...doors, ...quiet, ...env })
    return started
  }
  // A test that fails half-way leaves nothing running.
  afterEach(() => started?.child.kill('SIGKILL'))

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'starts, answers, and after %s stops with 0',
    async (signal) => {
      const product = start([])
      await product.until('Stop met Ctrl-C')
      expect(product.stdout()).not.toContain('demo-')
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(product.stdout())?.[0] ?? ''
      expect(await (await fetch(`${url}/healthz`)).text()).toBe('ok')
      expect((await fetch(url)).status).toBe(200)
      expect((await fetch(`${url}/api/v1/pools`)).status).toBe(401)
      product.child.kill(signal)
      const { code, stderr } = await product.ended
      expect(stderr).toContain('Achtervang stopt')
      expect(code).toBe(0)
      await expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed')
    },
    START_MS,
  )

  it(
    'does the work in a process without pages, for pages in a process without work',
    async () => {
      const worker = start(['--only', 'worker'])
      await worker.until('Het werk op de achtergrond loopt')
      const web = start(['--only', 'web'])
      await web.until('Stop met Ctrl-C')
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(web.stdout())?.[0] ?? ''
      expect(await (await fetch(`${url}/readyz`)).text()).toBe('ready')
      expect((await fetch(`${url}/metrics`)).status).toBe(404)
      const ask =
        'insert into job (kind, subject_id, payload, run_after) values ($1, $2, $3, now())'
      const subjectId = crypto.randomUUID()
      await db.adminPool.query(ask, ['import.forget', subjectId, {}])
      const left = 'select from job where subject_id = $1 and done_at is null'
      await expect
        .poll(
          async () => {
            const { rows } = await db.adminPool.query(left, [subjectId])
            return rows.length
          },
          { timeout: 20_000 },
        )
        .toBe(0)
      worker.child.kill('SIGTERM')
      web.child.kill('SIGTERM')
      expect((await worker.ended).code).toBe(0)
      expect((await web.ended).code).toBe(0)
    },
    START_MS,
  )

  it(
    'says that a port is taken, and which way out there is',
    async () => {
      const other = createServer()
      await new Promise<void>((resolve) => {
        other.listen(0, '127.0.0.1', resolve)
      })
      const { port } = other.address() as AddressInfo
      const { code, stderr } = await start([], { PORT: String(port) }).ended
      other.close()
      expect(stderr).toContain(`Poort ${port} is al in gebruik.`)
      expect(code).toBe(1)
    },
    START_MS,
  )

  it(
    'does not start on a server that may lose what was answered, and says why',
    async () => {
      await db.adminPool.query('alter role achtervang_app set synchronous_commit = off')
      const { code, stderr } = await start([]).ended
      await db.adminPool.query('alter role achtervang_app reset synchronous_commit')
      expect(stderr).toContain('set synchronous_commit = on')
      expect(code).toBe(1)
    },
    START_MS,
  )

  it(
    'does not start for real use on the demonstration, whose keys everybody knows',
    async () => {
      const last = userIdOf(DEMO_USERS.at(-1)?.key ?? '')
      await db.adminPool.query('insert into app_user (id, name, email) values ($1, $2, $3)', [
        last,
        'Voorbeeld',
        'voorbeeld@voorbeeld.nl',
      ])
      const { code, stderr } = await start([]).ended
      await db.adminPool.query('delete from app_user where id = $1', [last])
      expect(stderr).toContain('npm run demo')
      expect(code).toBe(1)
    },
    START_MS,
  )

  it.each([
    [['--dmo'], {}, 2, 'npm run demo'],
    [[], { PORT: 'veel' }, 1, 'PORT is "veel"'],
  ])('ends at once when it was started wrongly: %j %j', async (args, env, code, sentence) => {
    const ended = await start(args, env).ended
    expect(ended).toMatchObject({ code, stdout: '' })
    expect(ended.stderr).toContain(sentence)
  })
})
