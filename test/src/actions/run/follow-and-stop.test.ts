import type { Hono } from 'hono'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { HttpEnv } from '../../../../api/http-env.ts'
import { type Listener, listen } from '../../../../db/listen.ts'
import { MATCH_KINDS } from '../../../../src/actions/job/kinds.ts'
import { workOnce } from '../../../../src/actions/job/work.ts'
import { createLiveNews } from '../../../../src/live-news.ts'
import { createMatcher, type Matcher } from '../../../../src/solver/create-matcher.ts'
import { startWorker, type Worker } from '../../../../src/worker.ts'
import { type Answer, appOver, type Caller, callerOf } from '../../../support/ask.ts'
import { coordinatorActor } from '../../../support/build/actor.ts'
import { aKey } from '../../../support/build/key.ts'
import { aPool } from '../../../support/build/pool.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { eventsIn } from '../../../support/events-in.ts'
import { useDb } from '../../../support/use-db.ts'

/** A run that is carried out in another place than where it is followed: all that they share is the database. */
describe('a run over HTTP', { timeout: 60_000 }, () => {
  const db = useDb()
  const scripted = new URL('../../solver/scripted-worker.ts', import.meta.url)
  let at: PoolAtWork
  let app: Hono<HttpEnv>
  let matcher: Matcher
  let listener: Listener
  let coordinator: Caller
  let key: string
  let worker: Worker | undefined

  beforeAll(async () => {
    const liveNews = createLiveNews()
    app = appOver(db, { liveNews, now: () => at.clock.now() })
    listener = await listen(db.url, { news: liveNews.heard })
    matcher = createMatcher({ threadsMax: 2 }, scripted)
  })
  beforeEach(async () => {
    at = await aPoolAtWork(db)
    await at.member()
    await at.request()
    coordinator = await callerOf(db, app, at.coordinator.actor)
    key = await aKey(db, at.coordinator.actor)
  })
  afterEach(async () => {
    await worker?.stop()
    worker = undefined
  })
  afterAll(async () => {
    await listener.close()
    await matcher.close()
  })

  const begin = () => {
    worker = startWorker({ ...at.worker, matcher }, { pauseMs: 20 })
  }
  /** The match alone: the worker of another test may have asked for the checks of the night. */
  const matchOnce = () => workOnce({ ...at.worker, matcher }, { kinds: MATCH_KINDS })
  const start = async (seed: number) => {
    const asked = await coordinator.post(`/pools/${at.pool.id}/runs`, { seed })
    expect(asked).toMatchObject({ status: 202, body: { status: 'queued', seed } })
    expect(asked.headers.get('Location')).toBe(`/api/v1/runs/${String(asked.body['runId'])}`)
    return String(asked.body['runId'])
  }
  const follow = async (runId: string, headers: Record<string, string> = {}) => {
    const own = { Authorization: `Bearer ${key}`, ...headers }
    const response = await app.request(`/api/v1/runs/${runId}/events`, { headers: own })
    expect(response.headers.get('Content-Type')).toMatch(/^text\/event-stream/)
    return eventsIn(response)
  }
  const proposals = async (runId: string) =>
    (await db.adminPool.query('select status from proposal where run_id = $1', [runId])).rows

  it('is followed from its place in the queue to its end, stopped on the way with the best plan so far', async () => {
    const runId = await start(2)
    const events = await follow(runId)
    const waiting = await events.next()
    expect(waiting.value).toMatchObject({ event: 'progress', data: { status: 'queued' } })
    begin()
    const seen: Record<string, unknown>[] = []
    const versions: number[] = []
    const stops: Answer[] = []
    for await (const { event, id, data } of events) {
      seen.push({ event, status: data['status'], phase: data['phase'], gap: data['gap'] })
      versions.push(Number(id))
      expect(data['version']).toBe(Number(id))
      if (data['phase'] === 'improving' && stops.length < 2)
        stops.push(await coordinator.post(`/runs/${runId}/stop`, {}))
    }
    const asked = { status: 200, body: { status: 'running', stopAskedAt: expect.any(String) } }
    expect(stops).toMatchObject([asked, asked])
    expect(seen).toContainEqual({
      event: 'progress',
      status: 'running',
      phase: 'improving',
      gap: 0.2,
    })
    expect(seen.at(-1)).toMatchObject({ event: 'end', status: 'stopped', gap: 0.2 })
    expect(versions).toEqual(versions.toSorted((one, other) => one - other))
    const { body } = await coordinator.get(`/runs/${runId}`)
    expect(body).toMatchObject({ status: 'stopped', planValue: 8, bound: 10, stoppedAtWork: 40 })
    expect(await proposals(runId)).toEqual([{ status: 'proposed' }])
    const again = await coordinator.post(`/runs/${runId}/stop`, {})
    expect(again).toMatchObject({ status: 409, body: { code: 'already-decided' } })
  })

  it('is followed again from what was seen last, and tells its end to whoever comes late', async () => {
    const runId = await start(1)
    const first = await (await follow(runId)).next()
    expect(first.value).toMatchObject({ event: 'progress', data: { status: 'queued' } })
    const seen = String(first.value?.id)
    const later = await follow(runId, { 'Last-Event-ID': seen })
    expect(await matchOnce()).toMatchObject({ done: 1 })
    const next = await later.next()
    expect(Number(next.value?.id)).toBeGreaterThan(Number(seen))
    await later.return(undefined)
    const late = await follow(runId, { 'Last-Event-ID': String(next.value?.id) })
    const ends: unknown[] = []
    for await (const { event, data } of late) ends.push([event, data['status']])
    expect(ends).toEqual([['end', 'finished']])
  })

  it('that waits ends at once when it is stopped, and nobody carries it out any more', async () => {
    const runId = await start(1)
    const stopped = await coordinator.post(`/runs/${runId}/stop`, {})
    expect(stopped).toMatchObject({ status: 200, body: { status: 'stopped', planValue: null } })
    expect(await matchOnce()).toMatchObject({ done: 1 })
    expect(await proposals(runId)).toEqual([])
    await start(1)
    expect(await matchOnce()).toMatchObject({ done: 1 })
  })

  it('is on the list of its pool, page by page, the newest first', async () => {
    const ids: string[] = []
    for (const time of ['09:00', '09:01', '09:02']) {
      at.clock.set(`2026-11-20 ${time}`)
      ids.push(await start(1))
      await matchOnce()
    }
    const listed: string[] = []
    let after = ''
    do {
      const { body } = await coordinator.get(`/pools/${at.pool.id}/runs?limit=2${after}`)
      listed.push(...(body['items'] as { runId: string }[]).map((item) => item.runId))
      const { next } = body as { readonly next: string | null }
      after = next === null ? '' : `&after=${next}`
    } while (after !== '')
    expect(listed).toEqual(ids.toReversed())
  })

  it('is nobody else’s: the coordinator of another pool hears that it does not exist', async () => {
    const runId = await start(1)
    const other = await callerOf(db, app, await coordinatorActor(db, (await aPool(db)).id))
    for (const path of [`/runs/${runId}`, `/runs/${runId}/events`, `/runs/${runId}/changes`])
      expect(await other.get(path)).toMatchObject({ status: 404, body: { code: 'not-found' } })
    expect(await other.post(`/runs/${runId}/stop`, {})).toMatchObject({ status: 404 })
    expect(await other.get(`/pools/${at.pool.id}/runs`)).toMatchObject({ status: 404 })
    expect(await other.post(`/pools/${at.pool.id}/runs`, {})).toMatchObject({ status: 404 })
    expect(await coordinator.get(`/runs/${runId}`)).toMatchObject({ body: { status: 'queued' } })
  })
})
