import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { job } from '../../../../db/schema/index.ts'
import { listUndelivered } from '../../../../src/actions/delivery/list-undelivered.ts'
import { readOutbox, showLetter } from '../../../../src/actions/delivery/outbox.ts'
import { retryUndelivered } from '../../../../src/actions/delivery/retry.ts'
import { listJobs } from '../../../../src/actions/job/list.ts'
import { retryFailedJob } from '../../../../src/actions/job/retry.ts'
import { workOnce } from '../../../../src/actions/job/work.ts'
import type { Context } from '../../../../src/context.ts'
import { DeliveryFailed } from '../../../../src/post/channel.ts'
import { at as moment } from '../../../scheduler/when.ts'
import { adminActor, coordinatorActor } from '../../../support/build/actor.ts'
import { waitingPost } from '../../../support/build/context.ts'
import { aPool } from '../../../support/build/pool.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { only, rows } from '../../../support/build/rows.ts'
import { useDb } from '../../../support/use-db.ts'
import { forgetTold, lettersOf, toldOf, workAt } from '../../notice/told.ts'
import { tellMembers } from '../notice/tell.ts'

const db = useDb()
let at: PoolAtWork
let admin: Context
let anna: Awaited<ReturnType<PoolAtWork['member']>>

beforeAll(async () => {
  at = await aPoolAtWork(db)
  admin = at.as(await adminActor(db))
  anna = await at.member({ row: { name: 'Anna Adres' } })
})
beforeEach(async () => {
  at.clock.set('2026-11-20 09:00')
  await forgetTold(db)
})
afterAll(() => at.matcher.close())

const failing = async (attempts: number) =>
  only(
    await rows(db)
      .insert(job)
      .values({
        kind: 'offer.expire',
        subjectId: crypto.randomUUID(),
        payload: {},
        runAfter: moment('2026-11-20 08:00'),
        attempts,
      })
      .returning(),
  )
/** The last event about something. */
const eventOf = async (id: string) =>
  (
    await db.adminPool.query(
      'select verb, actor_user_id, facts from event where subject_id = $1 order by at desc, seq desc limit 1',
      [id],
    )
  ).rows[0]

describe('work that does not succeed', () => {
  it('is listed with its tries, its last error and its next time, beside how much waits', async () => {
    await failing(0)
    await workOnce(at.worker)
    await failing(0)
    const { kinds, items } = await listJobs(admin, { limit: 100 })
    expect(kinds).toEqual([
      { kind: 'offer.expire', waiting: 1, later: 1, running: 0, dead: 0, lateMs: 3_600_000 },
    ])
    expect(items).toMatchObject([
      {
        kind: 'offer.expire',
        attempts: 1,
        lastError: 'not-found',
        nextAt: moment('2026-11-20 09:00') + 5_000,
        endedAt: null,
      },
    ])
  })

  it('is given up after twelve tries, which who configures is told and can have tried again', async () => {
    const { id } = await failing(11)
    expect(await workOnce(at.worker)).toMatchObject({ dead: 1 })
    expect((await listJobs(admin, { limit: 100 })).items).toMatchObject([
      { id, attempts: 12, nextAt: null, endedAt: at.clock.now() },
    ])
    const told = await toldOf(db)
    expect(told.map(({ kind, user_id }) => [kind, user_id])).toEqual([
      ['job.dead', admin.actor.userId],
    ])
    await retryFailedJob(admin, { jobId: id })
    expect(await eventOf(id)).toMatchObject({
      verb: 'job.retry',
      actor_user_id: admin.actor.userId,
      facts: { kind: 'offer.expire', attempts: 12, lastError: 'not-found' },
    })
    expect(await workOnce(at.worker, { kinds: ['offer.expire'] })).toMatchObject({ postponed: 1 })
    expect((await listJobs(admin, { limit: 100 })).items).toMatchObject([{ id, attempts: 1 }])
  })

  it('is tried again once, also by two hands, and not where nothing is wrong', async () => {
    const { id } = await failing(11)
    await workOnce(at.worker)
    const tried = await Promise.allSettled([
      retryFailedJob(admin, { jobId: id }),
      retryFailedJob(admin, { jobId: id }),
    ])
    expect(tried.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(retryFailedJob(admin, { jobId: id })).rejects.toMatchObject({
      code: 'already-decided',
    })
    await expect(retryFailedJob(admin, { jobId: crypto.randomUUID() })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('is over where the same was asked for meanwhile', async () => {
    const { id, subjectId } = await failing(11)
    await workOnce(at.worker)
    const again = { kind: 'offer.expire' as const, subjectId, payload: {} }
    await rows(db)
      .insert(job)
      .values({ ...again, runAfter: moment('2026-11-20 10:00') })
    await retryFailedJob(admin, { jobId: id })
    expect((await listJobs(admin, { limit: 100 })).items).toEqual([])
  })

  it('is for who configures alone', async () => {
    for (const context of [at.school, at.coordinator, at.worker, await at.asMember(anna.id)]) {
      await expect(listJobs(context, { limit: 1 })).rejects.toMatchObject({ code: 'not-allowed' })
      const input = { jobId: crypto.randomUUID() }
      await expect(retryFailedJob(context, input)).rejects.toMatchObject({ code: 'not-allowed' })
    }
  })
})

describe('a message that does not get there', () => {
  const refusing = (): Context => ({
    ...at.worker,
    post: {
      ...waitingPost,
      mail: {
        send: () => Promise.reject(new DeliveryFailed('smtp-550', { isFinal: true })),
      },
    },
  })
  const refused = async () => {
    await tellMembers(at, [anna.id])
    for (const time of ['09:01', '10:00', '12:00'])
      await workAt(at, `2026-11-20 ${time}`, refusing())
  }

  it('is seen by the coordinator of what it is about: to whom, about what, why not, and not in which words', async () => {
    await refused()
    const { items } = await listUndelivered(at.coordinator, { limit: 10 })
    expect(items).toMatchObject([
      {
        channel: 'mail',
        status: 'undelivered',
        attempts: 3,
        lastError: 'smtp-550',
        name: 'Anna Adres',
        audience: 'member',
        kinds: ['availability.stale'],
      },
    ])
    expect(JSON.stringify(items)).not.toContain('@')
    expect((await listUndelivered(admin, { limit: 10 })).items).toHaveLength(1)
    const other = at.as(await coordinatorActor(db, (await aPool(db)).id))
    expect((await listUndelivered(other, { limit: 10 })).items).toEqual([])
    const deliveryId = items[0]?.id ?? ''
    await expect(retryUndelivered(other, { deliveryId })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('is sent again when the coordinator says so, which is written down', async () => {
    await refused()
    const { items } = await listUndelivered(at.coordinator, { limit: 10 })
    const deliveryId = items[0]?.id ?? ''
    await retryUndelivered(at.coordinator, { deliveryId })
    expect(await eventOf(deliveryId)).toMatchObject({
      verb: 'delivery.retry',
      actor_user_id: at.coordinator.actor.userId,
    })
    expect((await listUndelivered(at.coordinator, { limit: 10 })).items).toEqual([])
    const mail = { send: async () => undefined }
    await workAt(at, '2026-11-20 12:01', { ...at.worker, post: { ...waitingPost, mail } })
    expect(await lettersOf(db)).toMatchObject([{ status: 'sent', attempts: 1 }])
    await expect(retryUndelivered(at.coordinator, { deliveryId })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('is nobody else’s to see', async () => {
    for (const context of [at.school, at.worker, await at.asMember(anna.id)])
      await expect(listUndelivered(context, { limit: 1 })).rejects.toMatchObject({
        code: 'not-allowed',
      })
  })
})

describe('the outbox', () => {
  const inDemo = (context: Context): Context => ({
    ...context,
    post: { ...waitingPost, isOutbox: true },
  })

  it('is there for who configures a demonstration, and nowhere else', async () => {
    await tellMembers(at, [anna.id])
    await workAt(at, '2026-11-20 09:01')
    const { items, next } = await readOutbox(inDemo(admin), { limit: 10 })
    expect(items).toMatchObject([{ subject: 'Klopt uw beschikbaarheid nog?', name: 'Anna Adres' }])
    expect(next).toBeNull()
    const deliveryId = items[0]?.id ?? ''
    expect(await showLetter(inDemo(admin), { deliveryId })).toMatchObject({
      text: expect.stringContaining('https://pool.voorbeeld.nl/beschikbaar'),
    })
    await expect(readOutbox(admin, { limit: 10 })).rejects.toMatchObject({ code: 'not-found' })
    await expect(showLetter(admin, { deliveryId })).rejects.toMatchObject({ code: 'not-found' })
    await expect(readOutbox(inDemo(at.coordinator), { limit: 10 })).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })

  it('goes on where a page ends', async () => {
    for (const [since, time] of [
      ['1', '09:00'],
      ['2', '10:00'],
      ['3', '11:00'],
    ] as const) {
      at.clock.set(`2026-11-20 ${time}`)
      await tellMembers(at, [anna.id], since)
      await workAt(at, `2026-11-20 ${time.replace(':00', ':01')}`)
    }
    const first = await readOutbox(inDemo(admin), { limit: 2 })
    expect(first.items).toHaveLength(2)
    const rest = await readOutbox(inDemo(admin), { limit: 2, before: Number(first.next) })
    expect(rest.items).toHaveLength(1)
    expect(rest.next).toBeNull()
  })
})
