import { globSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../api/app.ts'
import { ALLOWANCES, kindOfAsk } from '../../api/pace.ts'
import { openApiDocument } from '../../api/routes.ts'
import { createVitals } from '../../src/vitals.ts'
import { createPages } from '../../web/app.tsx'
import { refusePage } from '../../web/refuse-page.tsx'
import { coordinatorActor } from '../support/build/actor.ts'
import { aKey } from '../support/build/key.ts'
import { aPoolAtWork, type PoolAtWork } from '../support/build/pool-at-work.ts'
import { useDb } from '../support/use-db.ts'

const db = useDb()
let at: PoolAtWork
beforeAll(async () => {
  at = await aPoolAtWork(db)
})
afterAll(() => at.matcher.close())

/** The product as whoever runs it starts it. */
function appAsRun() {
  const { actor: _a, requestId: _r, idempotencyKey: _i, ...deps } = at.worker
  const operator = { vitals: createVitals(deps), metricsFor: 'nobody' } as const
  return createApp(deps, createPages({ demoUsers: [], openApiDocument }), refusePage, operator)
}

const asked = async (app: ReturnType<typeof appAsRun>, path: string, key: string, method = 'GET') =>
  app.request(path, {
    method,
    headers: {
      Authorization: `Bearer ${key}`,
      Accept: path.startsWith('/api/') ? 'application/json' : 'text/html',
      'Content-Type': 'application/json',
    },
    ...(method === 'POST' && { body: '{}' }),
  })

/** The statuses of so many questions, in order. */
async function statuses(count: number, ask: () => Promise<Response>): Promise<readonly number[]> {
  const found: number[] = []
  for (let times = 0; times < count; times += 1) found.push((await ask()).status)
  return found
}

const keyOfPool = async () => aKey(db, await coordinatorActor(db, at.pool.id))

describe('whoever asks more than somebody at work', () => {
  test('of pages and of the API together waits for as long as is told, and is let in again', async () => {
    const app = appAsRun()
    const key = await keyOfPool()
    const { atOnce, perMinute } = ALLOWANCES.anything
    const both = ['/nergens', '/api/v1/nergens']
    const early = await Promise.all(
      Array.from({ length: atOnce }, (_, count) => asked(app, both[count % 2] ?? '', key)),
    )
    expect(early.filter(({ status }) => status === 429)).toEqual([])
    const late = await asked(app, '/inbox', key)
    expect(late.status).toBe(429)
    const seconds = Number(late.headers.get('Retry-After'))
    expect(seconds).toBe(Math.ceil(60 / perMinute))
    expect(await late.text()).toContain('Er is niets verloren.')
    const problem = await asked(app, '/api/v1/requests', key)
    expect(problem.status).toBe(429)
    expect(await problem.json()).toMatchObject({ code: 'slow-down', facts: { waitSeconds: 1 } })
    at.clock.set('2026-11-20 09:01')
    expect((await asked(app, '/inbox', key)).status).toBe(200)
    at.clock.set('2026-11-20 09:00')
  })

  test('with a second key of the same person is the same person, and holds up nobody else', async () => {
    const app = appAsRun()
    const actor = await coordinatorActor(db, at.pool.id)
    const [first, second] = [await aKey(db, actor), await aKey(db, actor)]
    const { atOnce } = ALLOWANCES.search
    const found = await statuses(atOnce, () => asked(app, '/zoek?q=anna', first))
    expect(new Set(found)).toEqual(new Set([200]))
    expect((await asked(app, '/zoek?q=anna', second)).status).toBe(429)
    expect((await asked(app, '/inbox', first)).status).toBe(200)
    expect((await asked(app, '/zoek?q=anna', await keyOfPool())).status).toBe(200)
  })

  test('of files is held up for files', async () => {
    const app = appAsRun()
    const key = await keyOfPool()
    const ask = () => asked(app, '/api/v1/measures/exports', key, 'POST')
    const found = await statuses(ALLOWANCES.export.atOnce, ask)
    expect(found).not.toContain(429)
    const late = await ask()
    expect(late.status).toBe(429)
    expect(Number(late.headers.get('Retry-After'))).toBe(60 / ALLOWANCES.export.perMinute)
  })
})

test('a busy coordinator at seven in the morning is nowhere near it', async () => {
  const app = appAsRun()
  const key = await keyOfPool()
  // Sixty pages, a board that renews itself each second, thirty searches and five files, in one minute.
  const minute = [
    ...Array.from({ length: 120 }, () => ['/inbox', 'GET'] as const),
    ...Array.from({ length: 30 }, () => ['/zoek?q=anna', 'GET'] as const),
    ...Array.from({ length: 5 }, () => ['/api/v1/measures/exports', 'POST'] as const),
  ]
  for (const [path, method] of minute) {
    expect((await asked(app, path, key, method)).status, path).not.toBe(429)
  }
})

/** Every action that writes down that something was taken along, with the addresses at which it is asked. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  'applicant/export.ts': ['/api/v1/applicants/1b9d/data'],
  'audit/export.ts': ['/api/v1/audit-exports', '/privacy/logboek/meenemen'],
  'demand/export.ts': ['/api/v1/demand/exports', '/dashboard/vraag/meenemen'],
  'measures/export.ts': ['/api/v1/measures/exports', '/dashboard/meenemen'],
  'measures/report.ts': ['/api/v1/measures/reports', '/rapport/meenemen'],
  'member/export-data.ts': [
    '/api/v1/own/data',
    '/api/v1/members/1b9d/data',
    '/documenten/meenemen',
  ],
  'taken-list/take.ts': ['/lijst/meenemen'],
  'settlement/export.ts': ['/api/v1/settlements/1b9d/exports', '/verrekening/1b9d/regels'],
  'settlement/export-invoice.ts': [
    '/api/v1/settlements/1b9d/invoices',
    '/verrekening/1b9d/factuur',
  ],
  'settlement/export-payroll.ts': ['/api/v1/payroll-exports', '/verrekening/loon'],
}

test('every file that can be taken along counts as one', () => {
  const actions = globSync('src/actions/**/*.ts').filter((path) =>
    /verb: '(?:[a-z-]+\.export|measures\.report)/.test(readFileSync(path, 'utf8')),
  )
  const names = actions.map((path) => path.replace('src/actions/', ''))
  expect(names.toSorted()).toEqual(Object.keys(FILES).toSorted())
  const others = Object.values(FILES)
    .flat()
    .filter((path) => kindOfAsk(path) !== 'export')
  expect(others).toEqual([])
  expect(kindOfAsk('/inbox')).toBeUndefined()
  expect(kindOfAsk('/zoek')).toBe('search')
})
