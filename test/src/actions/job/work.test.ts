import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { job } from '../../../../db/schema/index.ts'
import { workOnce } from '../../../../src/actions/job/work.ts'
import { DeliveryFailed } from '../../../../src/post/channel.ts'
import { startWorker } from '../../../../src/worker.ts'
import { at as moment } from '../../../scheduler/when.ts'
import { anOffer } from '../../../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { only, rows } from '../../../support/build/rows.ts'
import { useDb } from '../../../support/use-db.ts'
import { tellMembers } from '../notice/tell.ts'

const db = useDb()
let at: PoolAtWork

beforeAll(async () => {
  at = await aPoolAtWork(db)
})
beforeEach(async () => {
  at.clock.set('2026-11-20 09:00')
  await db.adminPool.query('truncate job, notice')
})
afterAll(() => at.matcher.close())

const aJob = async (over: Partial<typeof job.$inferInsert> = {}) =>
  only(
    await rows(db)
      .insert(job)
      .values({
        kind: 'pool.match',
        subjectId: at.pool.id,
        payload: {},
        runAfter: moment('2026-11-20 09:00'),
        ...over,
      })
      .returning(),
  )
const jobRow = async (id: string) =>
  (
    await db.adminPool.query(
      'select attempts, last_error, done_at is not null as done, locked_until, run_after from job where id = $1',
      [id],
    )
  ).rows[0]
const unknownOffer = () => ({ kind: 'offer.expire' as const, subjectId: crypto.randomUUID() })

it('gives up what ended its process each time, and says so', async () => {
  const left = await aJob({ attempts: 12, lockedUntil: moment('2026-11-20 08:59') })
  const message = { kind: 'delivery.send' as const, subjectId: crypto.randomUUID() }
  const patient = await aJob({ ...message, attempts: 12 })
  expect(await workOnce(at.worker)).toMatchObject({ dead: 1 })
  expect(await jobRow(left.id)).toMatchObject({ done: true, last_error: 'ProcessesDied' })
  expect((await jobRow(patient.id)).last_error).not.toBe('ProcessesDied')
  const { rows: told } = await db.adminPool.query(
    "select facts from event where verb = 'job.give-up' and subject_id = $1",
    [left.id],
  )
  expect(told).toMatchObject([{ facts: { attempts: 13, lastError: 'ProcessesDied' } }])
})

it('matches a pool that was asked about, and leaves what is not due', async () => {
  await at.member()
  await at.request()
  const { id } = await aJob()
  const later = await aJob({ ...unknownOffer(), runAfter: moment('2026-11-20 09:01') })
  expect(await workOnce(at.worker)).toEqual({ done: 1, postponed: 0, dead: 0 })
  expect(await jobRow(id)).toMatchObject({ done: true, last_error: null })
  expect(await jobRow(later.id)).toMatchObject({ done: false, attempts: 0 })
  const { rows: runs } = await db.adminPool.query(
    "select started_by from match_run where pool_id = $1 and status = 'finished'",
    [at.pool.id],
  )
  expect(runs).toEqual([{ started_by: null }])
})

it('ends an offer at its deadline', async () => {
  const about = { pool: at.pool, request: await at.request(), member: await at.member() }
  const { id: subjectId } = await anOffer(db, about)
  await aJob({ kind: 'offer.expire', subjectId, runAfter: moment('2026-11-23 08:00') })
  at.clock.set('2026-11-23 08:00')
  expect(await workOnce(at.worker)).toMatchObject({ done: 1 })
  const { rows: found } = await db.adminPool.query('select status from offer where id = $1', [
    subjectId,
  ])
  expect(found).toEqual([{ status: 'expired' }])
})

it('lets a job that fails wait twice as long each time', async () => {
  const { id } = await aJob(unknownOffer())
  expect(await workOnce(at.worker)).toEqual({ done: 0, postponed: 1, dead: 0 })
  const first = await jobRow(id)
  expect(first).toMatchObject({ attempts: 1, last_error: 'not-found', locked_until: null })
  expect(first.run_after.getTime()).toBe(moment('2026-11-20 09:00') + 5_000)
  expect(await workOnce(at.worker)).toEqual({ done: 0, postponed: 0, dead: 0 })
  at.clock.set('2026-11-20 09:01')
  await workOnce(at.worker)
  const second = await jobRow(id)
  expect(second.run_after.getTime()).toBe(moment('2026-11-20 09:01') + 10_000)
})

it('gives a job up after twelve tries and keeps why', async () => {
  const { id } = await aJob({ ...unknownOffer(), attempts: 10 })
  expect(await workOnce(at.worker)).toMatchObject({ postponed: 1, dead: 0 })
  at.clock.set('2026-11-20 12:00')
  expect(await workOnce(at.worker)).toMatchObject({ postponed: 0, dead: 1 })
  expect(await jobRow(id)).toMatchObject({ attempts: 12, last_error: 'not-found', done: true })
})

it('ends a failed job where the same was asked for again meanwhile', async () => {
  const subject = unknownOffer()
  const { id } = await aJob({ ...subject, lockedUntil: moment('2026-11-20 08:00') })
  const again = await aJob({ ...subject, runAfter: moment('2026-11-20 10:00') })
  await workOnce(at.worker)
  expect(await jobRow(id)).toMatchObject({ done: true, last_error: 'not-found' })
  expect(await jobRow(again.id)).toMatchObject({ done: false, attempts: 0 })
})

it('takes over the job of a process that died, and never one that is busy', async () => {
  const busy = await aJob({
    ...unknownOffer(),
    lockedUntil: moment('2026-11-20 09:01'),
    attempts: 1,
  })
  const dead = await aJob({
    ...unknownOffer(),
    lockedUntil: moment('2026-11-20 08:59'),
    attempts: 1,
  })
  await workOnce(at.worker)
  expect(await jobRow(busy.id)).toMatchObject({ attempts: 1, last_error: null })
  expect(await jobRow(dead.id)).toMatchObject({ attempts: 2, last_error: 'not-found' })
})

it('does each job once when several work at the same time', async () => {
  const ids: string[] = []
  for (let n = 0; n < 12; n += 1) ids.push((await aJob(unknownOffer())).id)
  await Promise.all([workOnce(at.worker), workOnce(at.worker), workOnce(at.worker)])
  for (const id of ids) expect(await jobRow(id)).toMatchObject({ attempts: 1 })
})

it('keeps what it is doing, and what waits behind it, for as long as it takes', async () => {
  const { begun, end, mail } = slowMail(undefined)
  const several = [await at.member(), await at.member()]
  await tellMembers(
    at,
    several.map(({ id }) => id),
  )
  at.clock.set('2026-11-20 09:01')
  await workOnce(at.worker, { kinds: ['notice.gather'] })
  const worker = { ...at.worker, post: { ...at.worker.post, mail } }
  const busy = workOnce(worker, { kinds: ['delivery.send'], holdEveryMs: 5 })
  await begun
  const heldUntil = async (time: string) => {
    const text = `select 1 from job where kind = 'delivery.send' and locked_until >= to_timestamp($1)`
    return (await db.adminPool.query(text, [moment(time) / 1000])).rowCount
  }
  for (const minutes of ['09:02', '09:03', '09:04']) {
    at.clock.set(`2026-11-20 ${minutes}`)
    await expect.poll(() => heldUntil(`2026-11-20 ${minutes}`)).toBe(2)
    expect(await workOnce(worker, { kinds: ['delivery.send'] })).toMatchObject({ done: 0 })
  }
  end()
  expect(await busy).toMatchObject({ done: 2 })
})

it('works in the background until it is stopped, and then takes nothing new', async () => {
  const { id } = await aJob(unknownOffer())
  const worker = startWorker(at.worker, { pauseMs: 5 })
  await expect.poll(async () => (await jobRow(id)).attempts).toBe(1)
  await worker.stop()
  const after = await aJob(unknownOffer())
  expect(await jobRow(after.id)).toMatchObject({ attempts: 0 })
})

it.each([
  ['finishes what is under way', undefined, { done: true, attempts: 1, last_error: null }],
  ['gives back what cannot be done now', 'smtp-421', { done: false, last_error: 'smtp-421' }],
] as const)('stops cleanly in the middle of a job: %s', async (_, code, after) => {
  const { begun, end, mail } = slowMail(code)
  await tellMembers(at, [(await at.member()).id])
  at.clock.set('2026-11-20 09:01')
  const worker = startWorker({ ...at.worker, post: { ...at.worker.post, mail } }, { pauseMs: 5 })
  await begun
  let isStopped = false
  const stopped = worker.stop().then(() => {
    isStopped = true
  })
  const under = await sending()
  expect(under).toMatchObject({ done: false, attempts: 1 })
  expect(isStopped).toBe(false)
  end()
  await stopped
  expect(await sending()).toMatchObject({ ...after, locked_until: null })
})

/** A mail server that answers when a test says so; with a code it refuses for now. */
function slowMail(code: string | undefined) {
  const [begun, ended] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const send = async () => {
    begun.resolve()
    await ended.promise
    if (code !== undefined) throw new DeliveryFailed(code, { isFinal: false })
  }
  return { begun: begun.promise, end: ended.resolve, mail: { send } }
}

/** The job of the one message that there is. */
async function sending() {
  const { rows: found } = await db.adminPool.query(
    "select id from job where kind = 'delivery.send'",
  )
  return jobRow(found[0]?.id)
}
