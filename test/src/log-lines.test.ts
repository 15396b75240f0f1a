import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { job } from '../../db/schema/index.ts'
import { renewFeed } from '../../src/actions/calendar-feed/renew.ts'
import { workOnce } from '../../src/actions/job/work.ts'
import { createDeps } from '../../src/deps.ts'
import { createLog } from '../../src/log.ts'
import { MatchFailed } from '../../src/solver/match-failed.ts'
import { at as moment } from '../scheduler/when.ts'
import { appOver, callerOf } from '../support/ask.ts'
import { memberActor } from '../support/build/actor.ts'
import { noMatcher, testContext } from '../support/build/context.ts'
import { aPoolAtWork, type PoolAtWork } from '../support/build/pool-at-work.ts'
import { only, rows } from '../support/build/rows.ts'
import { useDb } from '../support/use-db.ts'
import { productOver } from '../support/visitor.ts'

const db = useDb()
const written: string[] = []
const log = createLog('info', { write: (line) => written.push(line) })
let at: PoolAtWork

beforeAll(async () => {
  at = await aPoolAtWork(db)
})
afterEach(() => {
  written.length = 0
})
afterAll(() => at.matcher.close())

const lines = () => written.map((line): unknown => JSON.parse(line))

/** As if a table had gone: what asks for it fails in a way that nobody expects. */
async function without<T>(table: string, work: () => Promise<T>): Promise<T> {
  await db.adminPool.query(`alter table ${table} rename to ${table}_away`)
  try {
    return await work()
  } finally {
    await db.adminPool.query(`alter table ${table}_away rename to ${table}`)
  }
}

async function aJob(over: Partial<typeof job.$inferInsert>) {
  const usual = { kind: 'delivery.send' as const, subjectId: crypto.randomUUID(), payload: {} }
  const runAfter = moment('2026-11-20 09:00')
  return only(
    await rows(db)
      .insert(job)
      .values({ ...usual, runAfter, ...over })
      .returning(),
  )
}

describe('a request', () => {
  it('tells its id in every line, and to whoever asked, and nothing of what was asked', async () => {
    const caller = await callerOf(db, appOver(db, { log, now: at.clock.now }), at.coordinator.actor)
    const { status, headers } = await without('request', () =>
      caller.get('/requests?status=open&level=HAVO'),
    )
    expect(status).toBe(500)
    const requestId = headers.get('X-Request-Id')
    expect(lines()).toEqual([
      expect.objectContaining({ msg: 'unexpected error', requestId, level: 50 }),
    ])
    expect(written.join('')).not.toMatch(/HAVO|Bearer/)
  })

  it('never shares its id with another at the same time', async () => {
    const app = appOver(db, { log, now: at.clock.now })
    const caller = await callerOf(db, app, at.coordinator.actor)
    const answers = await without('request', () =>
      Promise.all([1, 2, 3].map(() => caller.get('/requests'))),
    )
    const told = written.map((line) => (JSON.parse(line) as { requestId: string }).requestId)
    expect(told.toSorted()).toEqual(
      answers.map(({ headers }) => String(headers.get('X-Request-Id'))).toSorted(),
    )
    expect(new Set(told).size).toBe(3)
  })
})

describe('a job', () => {
  it.each([
    ['is refused', 'offer.expire', undefined, { lastError: 'not-found' }],
    [
      'fails unexpectedly',
      'delivery.send',
      'letter',
      { lastError: 'Error', err: expect.objectContaining({ code: '42P01' }) },
    ],
  ] as const)(
    'that %s tells its id, and nothing of what it was about',
    async (_, kind, gone, said) => {
      const { id: jobId, subjectId } = await aJob({ kind })
      const post = { ...at.worker.post, mail: { send: async () => undefined } }
      const deps = { ...at.worker, log, post }
      const work = () => workOnce(deps, { kinds: [kind] })
      expect(await (gone === undefined ? work() : without(gone, work))).toMatchObject({
        postponed: 1,
      })
      expect(lines()).toEqual([
        expect.objectContaining({ msg: 'job failed', level: 40, jobId, kind, ...said }),
      ])
      expect(written.join('')).not.toContain(subjectId)
      await db.adminPool.query('delete from job')
    },
  )

  it('tells its id also where the line is written deep in what it does', async () => {
    const { id: jobId } = await aJob({ kind: 'pool.match', subjectId: at.pool.id })
    const outcome = Promise.reject(new MatchFailed('thread-ended', 'Kanarie'))
    outcome.catch(() => undefined)
    const start = () => ({ outcome, stop: () => undefined, cancel: () => undefined })
    await workOnce({ ...at.worker, log, matcher: { ...noMatcher, start } })
    expect(lines()).toContainEqual(expect.objectContaining({ msg: 'a match failed', jobId }))
    for (const line of lines()) expect(line).toMatchObject({ jobId })
  })

  it('that goes well says nothing', async () => {
    await db.adminPool.query('truncate job')
    await aJob({ kind: 'import.forget' })
    expect(await workOnce({ ...at.worker, log })).toMatchObject({ done: 1 })
    expect(lines()).toEqual([])
  })
})

describe('a connection that PostgreSQL cuts', () => {
  const cut = async (pid: unknown) => {
    await db.adminPool.query('select pg_terminate_backend($1)', [pid])
    await expect
      .poll(async () => {
        const { rows: left } = await db.adminPool.query(
          'select from pg_stat_activity where pid = $1',
          [pid],
        )
        return left.length
      })
      .toBe(0)
  }

  it.each([
    ['is told of', false, ['57P01']],
    ['is no news when the product stops', true, []],
  ] as const)('%s', async (_, isStopping, first) => {
    const deps = createDeps({ appUrl: db.url, log })
    let stopped: Promise<void> | undefined
    const work = deps.db.transaction({ role: 'worker', userId: null }, async (tx) => {
      const { rows: found } = await tx.execute('select pg_backend_pid() as pid')
      if (isStopping) stopped = deps.close()
      await cut(found[0]?.['pid'])
      // PostgreSQL has let go; that the news reached this side is waited for, or the commit would meet it first.
      if (!isStopping) await vi.waitUntil(() => written.length > 0)
    })
    await expect(work).rejects.toThrow('the database is not available')
    await (stopped ?? deps.close())
    const codes = written.map((line) => (JSON.parse(line) as { err: { code: string } }).err.code)
    // Later lines say that the same connection ended.
    expect(codes.slice(0, 1)).toEqual(first)
  })
})

it('writes down who was refused what, by number and never by address', async () => {
  const app = appOver(db, { log, now: at.clock.now })
  const caller = await callerOf(db, app, at.coordinator.actor)
  const { id } = await at.request()
  expect((await caller.get(`/requests/${crypto.randomUUID()}`)).status).toBe(404)
  expect((await caller.post(`/requests/${id}/withdraw`, {}, { 'If-Match': '"1"' })).status).toBe(
    403,
  )
  expect((await app.request('/api/v1/requests')).status).toBe(401)
  const { userId } = at.coordinator.actor
  const refused = { level: 30, msg: 'refused' }
  expect(lines()).toMatchObject([
    { ...refused, code: 'not-found', role: 'coordinator', userId, route: '/api/v1/requests/:id' },
    { ...refused, code: 'not-allowed', userId, method: 'POST' },
    { ...refused, code: 'not-signed-in', role: 'nobody', userId: null, method: 'GET' },
  ])
  expect(written.join('')).not.toContain(id)
})

it('never has the secret in the address of a calendar, however much is logged and whatever goes wrong', async () => {
  const all = createLog('trace', { write: (line) => written.push(line) })
  const { app } = productOver(db, { log: all, now: at.clock.now })
  const member = await memberActor(db, (await at.member()).id)
  const { token } = await renewFeed(testContext(db, member), {})
  const address = `/agenda/feed/${token}.ics`
  expect((await app.request(address)).status).toBe(200)
  expect((await app.request(`${address}x`)).status).toBe(404)
  expect((await app.request(address, { method: 'DELETE' })).status).toBeGreaterThanOrEqual(400)
  expect((await without('assignment', async () => app.request(address))).status).toBe(500)
  expect(written.length).toBeGreaterThan(0)
  expect(written.join('')).not.toContain(token)
})
