import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { brokenInvariants } from '../../../../db/queries/invariant.ts'
import { type Instant, MS_PER_MINUTE } from '../../../../scheduler/domain/instant.ts'
import { createSmtpChannel } from '../../../../src/post/smtp-channel.ts'
import { at as moment } from '../../../scheduler/when.ts'
import { waitingPost } from '../../../support/build/context.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { type Running, startProgram } from '../../../support/run-program.ts'
import { useDb } from '../../../support/use-db.ts'
import { forgetTold, lettersOf, toldOf, workOff } from '../../notice/told.ts'
import { type MailServer, openMailServer } from '../../post/mail-server.ts'
import { tellMembers } from '../notice/tell.ts'

const SINCE = '2026-08-01'
const db = useDb()
const started: Running[] = []
let at: PoolAtWork
let server: MailServer
let now: Instant

beforeAll(async () => {
  at = await aPoolAtWork(db)
})
beforeEach(async () => {
  now = moment('2026-11-20 09:00')
  at.clock.set('2026-11-20 09:00')
  server = await openMailServer()
  await forgetTold(db)
})
afterEach(async () => {
  for (const { child } of started.splice(0)) child.kill('SIGKILL')
  await server.close()
})
afterAll(() => at.matcher.close())

/** Time goes on, past every lease. */
const later = () => {
  now = (now + 5 * MS_PER_MINUTE) as Instant
}

async function startWorker(): Promise<Running> {
  const file = 'test/src/actions/delivery/postman.ts'
  const running = startProgram(file, [db.url, server.url, String(now)], {})
  started.push(running)
  await running.until('at work')
  return running
}
async function kill({ child, ended }: Running): Promise<void> {
  child.kill('SIGKILL')
  await ended
}
/** A worker that nobody kills finishes what is left. */
async function finish(): Promise<void> {
  later()
  const mail = createSmtpChannel({
    url: server.url,
    from: 'pool@voorbeeld.nl',
    host: 'pool.voorbeeld.nl',
  })
  await workOff({ ...at.worker, now: () => now, post: { ...waitingPost, mail } })
}
const members = async (count: number) => {
  const made = await Promise.all(Array.from({ length: count }, () => at.member()))
  return made.map(({ id }) => id)
}

it('a worker that is killed while it hands a mail over loses nothing', {
  timeout: 60_000,
}, async () => {
  server.say = 'hang'
  await tellMembers(at, await members(1))
  later()
  const worker = await startWorker()
  await expect.poll(() => server.tries(), { timeout: 20_000 }).toBe(1)
  await kill(worker)
  const [waiting] = await lettersOf(db)
  expect(waiting).toMatchObject({ status: 'waiting', attempts: 0 })
  server.say = 'take'
  await finish()
  const sent = (await lettersOf(db)).find(({ id }) => id === waiting?.id)
  expect(sent).toMatchObject({ status: 'sent' })
  const messageId = `<${waiting?.id}@pool.voorbeeld.nl>`
  expect(server.arrived.filter(({ mail }) => mail.messageId === messageId)).toHaveLength(1)
})

it('workers that are killed again and again leave no mail unsent and none shown twice', {
  timeout: 120_000,
}, async () => {
  const told = await members(30)
  await tellMembers(at, told, SINCE)
  for (let round = 1; round <= 3; round += 1) {
    later()
    const before = server.tries()
    const [one, other] = await Promise.all([startWorker(), startWorker()])
    await expect.poll(() => server.tries() - before, { timeout: 20_000 }).toBeGreaterThan(round)
    await Promise.all([kill(one), kill(other)])
  }
  await finish()
  const shown = new Set(server.arrived.map(({ mail }) => mail.messageId))
  const letters = await lettersOf(db)
  expect(letters.length).toBeGreaterThanOrEqual(30)
  expect(shown.size).toBe(letters.length)
  expect(letters.every(({ status }) => status === 'sent')).toBe(true)
  // What the checks of the night found meanwhile is beside the point.
  const asked = (await toldOf(db)).filter(({ decision }) => decision.endsWith(SINCE))
  expect(asked.map(({ status }) => status)).toEqual(told.map(() => 'told'))
  expect(await brokenInvariants(db.db)).toEqual([])
})
