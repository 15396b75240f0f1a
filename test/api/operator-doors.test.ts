import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { createApp } from '../../api/app.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import type { Operator } from '../../api/operator-doors.ts'
import { openDb } from '../../db/client.ts'
import { enqueue } from '../../db/queries/job.ts'
import { claimJobs, endJob } from '../../db/queries/job-claim.ts'
import type { Instant } from '../../scheduler/domain/instant.ts'
import { scopeOf } from '../../src/actor.ts'
import type { Deps } from '../../src/context.ts'
import { createVitals } from '../../src/vitals.ts'
import { at } from '../scheduler/when.ts'
import { coordinatorActor } from '../support/build/actor.ts'
import { testContext } from '../support/build/context.ts'
import { aKey } from '../support/build/key.ts'
import { aPool } from '../support/build/pool.ts'
import { useDb } from '../support/use-db.ts'

const KEY = 'een-sleutel-voor-prometheus'
const now = at('2026-11-20 09:00')
const WORKER = { role: 'worker', userId: null } as const

describe('the doors of whoever runs the server', () => {
  const db = useDb()
  const deps = (): Deps => {
    const { actor: _actor, requestId: _id, idempotencyKey: _key, ...rest } = testContext(db, WORKER)
    return { ...rest, now: () => now }
  }
  const appFor = (metricsFor: Operator['metricsFor'], given: Deps = deps()) =>
    createApp(given, new Hono<HttpEnv>(), undefined, { vitals: createVitals(given), metricsFor })
  const asked = (app: ReturnType<typeof appFor>, key?: string) =>
    app.request(
      '/metrics',
      key === undefined ? {} : { headers: { Authorization: `Bearer ${key}` } },
    )

  test('ready as long as the database answers; without it the process lives and says when to come back', async () => {
    expect(await (await appFor('nobody').request('/readyz')).text()).toBe('ready')
    const gone = openDb(db.url.replace(/:\d+\//, ':1/'), { connectMs: 300 })
    const app = appFor('nobody', { ...deps(), db: gone })
    const answer = await app.request('/readyz')
    expect(answer.status).toBe(503)
    expect(answer.headers.get('Retry-After')).toBe('5')
    expect((await app.request('/healthz')).status).toBe(200)
    await gone.close()
  })

  test('the measurements are for who has the key, or for nobody', async () => {
    const unknown = await (await appFor('nobody').request('/nergens')).text()
    const withKey = appFor({ key: KEY })
    expect((await asked(withKey, KEY)).status).toBe(200)
    for (const [app, key] of [
      [appFor('nobody'), KEY],
      [withKey, undefined],
      [withKey, 'een-andere-sleutel-dan-die'],
      [withKey, ''],
    ] as const) {
      const answer = await asked(app, key)
      expect(answer.status).toBe(404)
      expect((await answer.text()).replace(/[0-9a-f-]{36}/, '')).toBe(
        unknown.replace(/[0-9a-f-]{36}/, '').replace('/nergens', '/metrics'),
      )
    }
    expect((await asked(appFor('everybody'))).status).toBe(200)
  })

  test('answers are counted by route, without the ids in the address', async () => {
    const pool = await aPool(db)
    const key = await aKey(db, await coordinatorActor(db, pool.id))
    const app = appFor('everybody')
    await app.request(`/api/v1/pools/${pool.id}`, { headers: { Authorization: `Bearer ${key}` } })
    const text = await (await asked(app)).text()
    expect(text).toContain(
      'achtervang_http_answer_seconds_count{method="GET",route="/api/v1/pools/:id",status="200"} 1',
    )
    expect(text).not.toContain(pool.id)
    expect(text).toContain('process_resident_memory_bytes')
  })

  test('work is counted by kind and by how it stands, with how late it is', async () => {
    const write = (subjectId: string, runAfter: Instant) =>
      db.db.transaction(scopeOf(WORKER), (tx) =>
        enqueue(tx, { kind: 'import.forget', subjectId, payload: {}, runAfter }),
      )
    await write('given up', at('2026-11-20 06:00'))
    await write('running', at('2026-11-20 07:00'))
    await db.db.transaction(scopeOf(WORKER), async (tx) => {
      const about = {
        kinds: ['import.forget'],
        now,
        leaseMs: 60_000,
        silentMs: 1,
        limit: 2,
      } as const
      const [dead] = await claimJobs(tx, about)
      if (dead === undefined) throw new Error('nothing was claimed')
      await endJob(tx, dead, { doneAt: now, lastError: 'boom' })
    })
    await write('late', at('2026-11-20 08:59'))
    await write('later', at('2026-11-20 08:00'))
    await write('to come', at('2026-11-20 10:00'))
    const text = await (await asked(appFor('everybody'))).text()
    const of = (state: string) =>
      Number(
        new RegExp(`achtervang_jobs\\{kind="import.forget",state="${state}"\\} (\\d+)`).exec(
          text,
        )?.[1],
      )
    expect(['dead', 'running', 'late', 'waiting'].map(of)).toEqual([1, 1, 2, 1])
    expect(text).toContain('achtervang_jobs_late_seconds 3600\n')
  })
})
