import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { brokenInvariants } from '../../../../db/queries/invariant.ts'
import { MATCH_KINDS } from '../../../../src/actions/job/kinds.ts'
import { workOnce } from '../../../../src/actions/job/work.ts'
import { matchPool } from '../../../../src/actions/proposal/match.ts'
import { showRun } from '../../../../src/actions/run/show.ts'
import { startRun } from '../../../../src/actions/run/start.ts'
import { stopRun } from '../../../../src/actions/run/stop.ts'
import { endDeadRuns } from '../../../../src/actions/run/take.ts'
import type { Context } from '../../../../src/context.ts'
import { createMatcher, type Matcher } from '../../../../src/solver/create-matcher.ts'
import { startWorker, type Worker } from '../../../../src/worker.ts'
import { appOver, callerOf } from '../../../support/ask.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { startProgram } from '../../../support/run-program.ts'
import { useDb } from '../../../support/use-db.ts'

describe('a run', { timeout: 60_000 }, () => {
  const db = useDb()
  let at: PoolAtWork
  let coordinator: Context
  let matcher: Matcher
  let worker: Worker | undefined

  beforeAll(() => {
    const scripted = new URL('../../solver/scripted-worker.ts', import.meta.url)
    matcher = createMatcher({ threadsMax: 2, heapMegabytesMax: 64 }, scripted)
  })
  const aPoolToMatch = async () => {
    const made = await aPoolAtWork(db)
    await made.member()
    await made.request()
    return made
  }
  beforeEach(async () => {
    await db.adminPool.query('truncate job, notice')
    at = await aPoolToMatch()
    coordinator = at.as(at.coordinator.actor, { matcher })
  })
  afterEach(async () => {
    await worker?.stop()
    worker = undefined
  })
  afterAll(() => matcher.close())

  const start = (seed: number) => startRun(coordinator, { poolId: at.pool.id, seed })
  const work = (asked = {}) => workOnce({ ...at.worker, matcher }, asked)
  const show = (runId: string) => showRun(coordinator, { runId })
  const one = async (sql: string, ...values: unknown[]) =>
    (await db.adminPool.query(sql, values)).rows[0]
  const statusIs = (runId: string, status: string) =>
    expect
      .poll(async () => (await one('select status from match_run where id = $1', runId)).status, {
        timeout: 10_000,
      })
      .toBe(status)
  const proposals = async (runId: string) =>
    Number((await one('select count(*) from proposal where run_id = $1', runId)).count)

  it.each([
    [3, 'out-of-memory'],
    [4, 'thread-ended'],
    [5, 'thread-ended'],
    [6, 'no-plan'],
  ])(
    'by script %i fails with %s, leaves nothing, and the next one works',
    async (seed, failure) => {
      const { runId } = await start(seed)
      expect(await work()).toEqual({ done: 1, postponed: 0, dead: 0 })
      expect(await show(runId)).toMatchObject({ status: 'failed', failure, planValue: null })
      expect(await proposals(runId)).toBe(0)
      const next = await start(1)
      expect(await work()).toEqual({ done: 1, postponed: 0, dead: 0 })
      expect(await show(next.runId)).toMatchObject({ status: 'finished', gap: 0 })
      expect(await proposals(next.runId)).toBe(1)
    },
  )

  it('whose whole process is killed fails when it has been silent for long, and the next one works', async () => {
    const process = startProgram('test/src/actions/run/endless-run.ts', [], {
      DATABASE_URL: db.url,
      POOL: at.pool.id,
      NOW: String(at.clock.now()),
    })
    await process.until('begun')
    const left = await one('select id, status from match_run where pool_id = $1', at.pool.id)
    expect(left.status).toBe('running')
    process.child.kill('SIGKILL')
    await process.ended
    await expect(matchPool(coordinator, { poolId: at.pool.id, seed: 1 })).rejects.toMatchObject({
      code: 'already-running',
    })
    at.clock.set('2026-11-20 09:01')
    expect(await endDeadRuns(at.worker)).toBe(1)
    expect(await show(left.id)).toMatchObject({ status: 'failed', failure: 'process-died' })
    expect(await proposals(left.id)).toBe(0)
    const next = await matchPool(coordinator, { poolId: at.pool.id, seed: 1 })
    expect(next).toMatchObject({ status: 'finished' })
  })

  it('that takes long is as alive as its process says', async () => {
    const { runId } = await start(2)
    const working = work()
    await statusIs(runId, 'running')
    at.clock.set('2026-11-20 11:00')
    const beatAt = async () =>
      (await one('select heartbeat_at from match_run where id = $1', runId)).heartbeat_at.getTime()
    await expect.poll(beatAt, { timeout: 10_000 }).toBe(at.clock.now())
    expect(await endDeadRuns(at.worker)).toBe(0)
    const job = await one("select locked_until from job where kind = 'run.match'")
    expect(job.locked_until.getTime()).toBeGreaterThan(at.clock.now())
    await stopRun(coordinator, { runId })
    expect(await working).toMatchObject({ done: 1 })
    expect(await show(runId)).toMatchObject({ status: 'stopped', gap: 0.2 })
  })

  it('that somebody else ended meanwhile saves nothing', async () => {
    const { runId } = await start(2)
    const working = work()
    await statusIs(runId, 'running')
    await db.adminPool.query(
      "update match_run set status = 'failed', failure = 'process-died' where id = $1",
      [runId],
    )
    expect(await working).toMatchObject({ done: 1 })
    expect(await show(runId)).toMatchObject({ status: 'failed', failure: 'process-died' })
    expect(await proposals(runId)).toBe(0)
  })

  it('that is given up by who asked for it is not left running, and the next one works', async () => {
    const abandoned = new AbortController()
    const onProgress = () => abandoned.abort()
    const along = { onProgress, abandon: abandoned.signal }
    await expect(
      matchPool(coordinator, { poolId: at.pool.id, seed: 2 }, along),
    ).rejects.toMatchObject({ code: 'no-plan', facts: { reason: 'cancelled' } })
    const left = await one('select status, failure from match_run where pool_id = $1', at.pool.id)
    expect(left).toEqual({ status: 'failed', failure: 'cancelled' })
    const next = await matchPool(coordinator, { poolId: at.pool.id, seed: 1 })
    expect(next).toMatchObject({ status: 'finished' })
  })

  it('is given back when its worker stops, and carried out by the next', async () => {
    const { runId } = await start(2)
    worker = startWorker({ ...at.worker, matcher }, { pauseMs: 20 })
    await statusIs(runId, 'running')
    await worker.stop()
    expect(await show(runId)).toMatchObject({ status: 'queued', begunAt: null, planValue: null })
    const job = await one("select attempts, locked_until from job where kind = 'run.match'")
    expect(job).toEqual({ attempts: 0, locked_until: null })
    expect(await proposals(runId)).toBe(0)
    worker = startWorker({ ...at.worker, matcher }, { pauseMs: 20 })
    await statusIs(runId, 'running')
    await stopRun(coordinator, { runId })
    await expect.poll(() => proposals(runId), { timeout: 10_000 }).toBe(1)
  })

  it('goes beside that of another pool, and people are answered meanwhile', async () => {
    const other = await aPoolToMatch()
    const { runId } = await start(2)
    const about = { poolId: other.pool.id, seed: 2 }
    const beside = await startRun(other.as(other.coordinator.actor), about)
    worker = startWorker({ ...at.worker, matcher }, { pauseMs: 20 })
    await statusIs(runId, 'running')
    await statusIs(beside.runId, 'running')
    const caller = await callerOf(db, appOver(db), at.coordinator.actor)
    for (let asked = 0; asked < 25; asked += 1)
      expect(await caller.get('/requests')).toMatchObject({ status: 200 })
    for (const id of [runId, beside.runId]) await statusIs(id, 'running')
    await stopRun(coordinator, { runId })
    await stopRun(other.coordinator, { runId: beside.runId })
    for (const id of [runId, beside.runId]) await statusIs(id, 'stopped')
  })

  it('is not begun for a pool that is being matched, nor before that of a pool that waits longer', async () => {
    const other = await aPoolToMatch()
    const ask = (poolId: string, runAfter: string) =>
      db.adminPool.query(
        "insert into job (kind, subject_id, payload, run_after) values ('pool.match', $1, $2, $3)",
        [poolId, { poolId }, runAfter],
      )
    await ask(at.pool.id, '2026-11-20 08:00+01')
    expect(await work({ kinds: MATCH_KINDS, limit: 1 })).toMatchObject({ done: 1 })
    await ask(at.pool.id, '2026-11-20 08:00+01')
    await ask(other.pool.id, '2026-11-20 08:30+01')
    expect(await work({ kinds: MATCH_KINDS, limit: 1 })).toMatchObject({ done: 1 })
    const waiting = await one('select subject_id from job where done_at is null')
    expect(waiting.subject_id).toBe(at.pool.id)
    const { runId } = await start(2)
    const working = work({ kinds: ['run.match'], limit: 1 })
    await statusIs(runId, 'running')
    expect(await work({ kinds: MATCH_KINDS })).toEqual({ done: 0, postponed: 0, dead: 0 })
    await stopRun(coordinator, { runId })
    expect(await working).toMatchObject({ done: 1 })
    expect(await work({ kinds: MATCH_KINDS })).toMatchObject({ done: 1 })
  })

  it('leaves nothing that should never be, whatever became of it', async () => {
    expect(await brokenInvariants(db.db)).toEqual([])
  })
})
