import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { brokenInvariants } from '../../../../db/queries/invariant.ts'
import { MS_PER_HOUR } from '../../../../scheduler/domain/instant.ts'
import { workOnce } from '../../../../src/actions/job/work.ts'
import type { Context } from '../../../../src/context.ts'
import type { Channel } from '../../../../src/post/channel.ts'
import { createSmtpChannel } from '../../../../src/post/smtp-channel.ts'
import { at as moment } from '../../../scheduler/when.ts'
import { waitingPost } from '../../../support/build/context.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'
import { forgetTold, lettersOf, toldOf, workAt, workOff } from '../../notice/told.ts'
import { type MailServer, openMailServer } from '../../post/mail-server.ts'
import { tellMembers } from '../notice/tell.ts'

const db = useDb()
const host = 'pool.voorbeeld.nl'
let at: PoolAtWork
let server: MailServer
let worker: Context
let anna: Awaited<ReturnType<PoolAtWork['member']>>

beforeAll(async () => {
  at = await aPoolAtWork(db)
  anna = await at.member({ row: { email: 'anna@voorbeeld.nl' } })
})
beforeEach(async () => {
  at.clock.set('2026-11-20 09:00')
  server = await openMailServer()
  worker = withMail(server.url)
  await forgetTold(db)
})
afterEach(() => server.close())
afterAll(() => at.matcher.close())

function withMail(url: string): Context {
  const mail = createSmtpChannel({ url, from: 'Pool <pool@voorbeeld.nl>', host })
  return { ...at.worker, post: { ...waitingPost, mail } }
}
/** What a program for mail shows: a mail that comes twice is one. */
const shown = () => new Set(server.arrived.map(({ mail }) => mail.messageId))
const letter = async () => (await lettersOf(db))[0]

describe('a message', () => {
  it('goes out, once, and is known by its id', async () => {
    await tellMembers(at, [anna.id])
    await workAt(at, '2026-11-20 09:01', worker)
    const sent = await letter()
    expect(sent).toMatchObject({ status: 'sent', address: 'anna@voorbeeld.nl', attempts: 1 })
    expect(server.arrived.map(({ to }) => to)).toEqual([['anna@voorbeeld.nl']])
    expect([...shown()]).toEqual([`<${sent?.id}@${host}>`])
    expect((await toldOf(db)).map(({ status }) => status)).toEqual(['told'])
    await workAt(at, '2026-11-20 12:00', worker)
    expect(server.tries()).toBe(1)
  })

  it('waits where there is no mail server, and goes out once there is', async () => {
    await tellMembers(at, [anna.id])
    await workAt(at, '2026-11-20 09:01')
    expect(await letter()).toMatchObject({ status: 'waiting', attempts: 0 })
    await workOff(worker)
    expect(await letter()).toMatchObject({ status: 'sent' })
  })

  it('gets there after the server was down for hours', async () => {
    const port = Number(new URL(server.url).port)
    await server.close()
    await tellMembers(at, [anna.id])
    await workAt(at, '2026-11-20 09:01', worker)
    for (const hour of ['10', '13', '16', '19']) await workAt(at, `2026-11-20 ${hour}:00`, worker)
    expect(await letter()).toMatchObject({ status: 'waiting', last_error: 'esocket' })
    server = await openMailServer({ port })
    await workAt(at, '2026-11-20 21:00', worker)
    expect(await letter()).toMatchObject({ status: 'sent', last_error: null })
    expect(server.arrived).toHaveLength(1)
  })

  it('gets there after the server said later', async () => {
    server.say = 'later'
    await tellMembers(at, [anna.id])
    await workAt(at, '2026-11-20 09:01', worker)
    expect(await letter()).toMatchObject({ status: 'waiting', last_error: 'smtp-451' })
    server.say = 'take'
    await workAt(at, '2026-11-20 10:00', worker)
    expect(await letter()).toMatchObject({ status: 'sent' })
    expect(server.tries()).toBe(2)
  })

  it('that was taken while the connection fell is sent again, and shown once', async () => {
    server.say = 'drop'
    await tellMembers(at, [anna.id])
    await workAt(at, '2026-11-20 09:01', worker)
    expect(await letter()).toMatchObject({ status: 'waiting' })
    server.say = 'take'
    await workAt(at, '2026-11-20 10:00', worker)
    expect(await letter()).toMatchObject({ status: 'sent' })
    expect(server.arrived).toHaveLength(2)
    expect(shown().size).toBe(1)
    // The words were made once: what came twice is the same.
    const [one, other] = server.arrived
    expect(other?.mail.html).toBe(one?.mail.html)
  })

  it('that is refused for good is undelivered after three tries, and says so', async () => {
    server.say = 'never'
    await tellMembers(at, [anna.id])
    await workAt(at, '2026-11-20 09:01', worker)
    await workAt(at, '2026-11-20 10:00', worker)
    expect(await letter()).toMatchObject({ status: 'waiting', attempts: 2 })
    await workAt(at, '2026-11-20 12:00', worker)
    const undelivered = { status: 'undelivered', attempts: 3, last_error: 'smtp-550' }
    expect(await letter()).toMatchObject(undelivered)
    await workAt(at, '2026-11-20 20:00', worker)
    expect(server.tries()).toBe(3)
  })

  it('is given up after three days of trying', async () => {
    server.say = 'later'
    await tellMembers(at, [anna.id])
    for (let hours = 0; hours <= 75; hours += 3) {
      const passed = moment('2026-11-20 09:01') + hours * MS_PER_HOUR
      await workOff({ ...worker, now: () => passed as ReturnType<Context['now']> })
    }
    expect(await letter()).toMatchObject({ status: 'undelivered', last_error: 'smtp-451' })
    const { rows } = await db.adminPool.query(
      `select count(*)::int as count from job where done_at is null`,
    )
    expect(rows).toEqual([{ count: 0 }])
  })

  it('does not hold up the rest where the server is slow', async () => {
    await tellMembers(at, [anna.id])
    await workOnce(worker, { kinds: ['notice.gather'] })
    server.say = 'hang'
    at.clock.set('2026-11-20 09:01')
    await workOff(at.worker)
    const handing = workOnce(worker, { kinds: ['delivery.send'] })
    await expect.poll(() => server.tries()).toBe(1)
    // Other work goes on while that one waits for an answer.
    await tellMembers(at, [(await at.member()).id])
    at.clock.set('2026-11-20 09:02')
    expect(await workOnce(worker, { kinds: ['notice.gather'] })).toMatchObject({ done: 1 })
    await server.close()
    expect(await handing).toMatchObject({ postponed: 1 })
  })
})

describe('several workers', () => {
  it('send each message once', async () => {
    const members = await Promise.all(Array.from({ length: 12 }, () => at.member()))
    await tellMembers(
      at,
      members.map(({ id }) => id),
    )
    at.clock.set('2026-11-20 09:01')
    await Promise.all([workOff(worker), workOff(worker), workOff(worker)])
    await workOff(worker)
    expect(server.arrived).toHaveLength(12)
    expect(shown().size).toBe(12)
  })

  it('take over from one that died between handing over and writing it down', async () => {
    await tellMembers(at, [anna.id])
    at.clock.set('2026-11-20 09:01')
    await workOff(at.worker)
    await dieAfterHandingOver(worker)
    expect(await letter()).toMatchObject({ status: 'waiting', attempts: 0 })
    await workAt(at, '2026-11-20 09:01', worker)
    expect(server.arrived).toHaveLength(1)
    await workAt(at, '2026-11-20 09:03', worker)
    expect(await letter()).toMatchObject({ status: 'sent' })
    expect(server.arrived).toHaveLength(2)
    expect(shown().size).toBe(1)
  })
})

/** A worker that hands a message over and writes nothing any more: its process is gone. */
async function dieAfterHandingOver(context: Context): Promise<void> {
  let isGone = false
  const { db: alive, post } = context
  const mail: Channel = {
    send: async (message) => {
      await post.mail?.send(message)
      isGone = true
    },
  }
  const dead: Context['db'] = {
    ...alive,
    transaction: (scope, work) =>
      isGone ? new Promise(() => undefined) : alive.transaction(scope, work),
  }
  void workOnce({ ...context, db: dead, post: { ...post, mail } })
  await expect.poll(() => isGone).toBe(true)
}

it('a thousand that wait all get there, and nothing is left over', {
  timeout: 120_000,
}, async () => {
  const members = await manyMembers(1_000)
  await tellMembers(at, members)
  at.clock.set('2026-11-20 09:01')
  await workOff(at.worker)
  const counted: string[] = []
  const mail: Channel = {
    send: async ({ id }) => {
      counted.push(id)
    },
  }
  const many = { ...at.worker, post: { ...waitingPost, mail } }
  await Promise.all([workOff(many), workOff(many)])
  expect(counted).toHaveLength(1_000)
  expect(new Set(counted).size).toBe(1_000)
  expect(await brokenInvariants(db.db)).toEqual([])
})

/** As fast as they can be made. */
async function manyMembers(count: number): Promise<readonly string[]> {
  const { rows } = await db.adminPool.query<{ id: string }>(
    `insert into member (name, email, created_at)
     select 'Lid ' || n, 'lid-' || n || '@voorbeeld.nl', now() from generate_series(1, $1) n returning id`,
    [count],
  )
  return rows.map(({ id }) => id)
}
