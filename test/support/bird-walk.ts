import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Hono } from 'hono'
import { pino } from 'pino'
import { expect } from 'vitest'
import type { HttpEnv } from '../../api/http-env.ts'
import { openApiDocument } from '../../api/routes.ts'
import { listen } from '../../db/listen.ts'
import { absenceReason } from '../../db/schema/index.ts'
import { workOnce } from '../../src/actions/job/work.ts'
import type { Context } from '../../src/context.ts'
import { createLiveNews } from '../../src/live-news.ts'
import { createWebhookChannel } from '../../src/post/webhook-channel.ts'
import { createPages } from '../../web/app.tsx'
import { workOff } from '../src/notice/told.ts'
import { appOver, type Caller, callerOf } from './ask.ts'
import { BIRD } from './birds.ts'
import {
  adminActor,
  boardActor,
  coordinatorActor,
  memberActor,
  regionActor,
  schoolActor,
} from './build/actor.ts'
import { aBoard, aRegion } from './build/board.ts'
import { waitingPost } from './build/context.ts'
import { aPoolAtWork, type PoolAtWork } from './build/pool-at-work.ts'
import { reference } from './build/reference.ts'
import { rows } from './build/rows.ts'
import { anInvoiceParty, aSettlementKey } from './build/settlement.ts'
import type { TestDb } from './use-db.ts'

/** The whole road, walked with a bird in every private field, and what was said on the way. */
export interface BirdWalk {
  readonly at: PoolAtWork
  readonly app: Hono<HttpEnv>
  readonly callers: ReadonlyMap<string, Caller>
  readonly caller: (who: string) => Caller
  /** Answers to changes, and refusals. */
  readonly answers: readonly string[]
  /** What a gateway for short messages was sent. */
  readonly bodies: readonly string[]
  /** Every line that was given to the log, before anything was blotted out in it. */
  readonly logged: readonly string[]
  /** Every topic that PostgreSQL announced. */
  readonly announced: readonly string[]
  /** A worker whose log is heard. */
  readonly worker: Context
  readonly close: () => Promise<void>
}

const pages = createPages({ demoUsers: [], openApiDocument })

/** Who looks: of each role one that may know and one that may not. */
async function callersOf(
  db: TestDb,
  app: Hono<HttpEnv>,
  at: PoolAtWork,
  memberId: string,
): Promise<ReadonlyMap<string, Caller>> {
  const region = await aRegion(db)
  await db.adminPool.query('update board set region_id = $1', [region.id])
  const as = (actor: Parameters<typeof callerOf>[2]) => callerOf(db, app, actor)
  return new Map([
    ['own school', await as(await schoolActor(db, { boardId: at.asks.id }))],
    ['lending school', await as(await schoolActor(db, { boardId: at.lends.id }))],
    ['other school', await as(await schoolActor(db, { boardId: (await aBoard(db)).id }))],
    ['coordinator', await as(await coordinatorActor(db, at.pool.id))],
    ['the member', await as(await memberActor(db, memberId))],
    ['another member', await as(await memberActor(db, (await at.member()).id))],
    ['own board', await as(await boardActor(db, at.asks.id))],
    ['lending board', await as(await boardActor(db, at.lends.id))],
    ['region', await as(await regionActor(db, region.id))],
    ['admin', await as(await adminActor(db))],
  ])
}

/** Puts the birds in and walks. Throws where a step of the road is refused. */
export async function aBirdWalk(db: TestDb): Promise<BirdWalk> {
  await reference(db)
  const label = `Reden ${BIRD.reason}`
  const reason = { code: BIRD.reason, label, kind: 'planned', chainExemptInPrimary: false } as const
  await rows(db).insert(absenceReason).values(reason)
  const at = await aPoolAtWork(db)
  const answers: string[] = []
  const bodies: string[] = []
  const logged: string[] = []
  const announced: string[] = []
  const liveNews = createLiveNews()
  const listener = await listen(db.url, {
    news: (topic) => {
      announced.push(topic ?? '')
      liveNews.heard(topic)
    },
  })
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) })
  const over = { now: at.clock.now, matcher: at.matcher, liveNews, log }
  const app = appOver(db, over, pages, { isMeasured: true })
  const anna = await at.member({ row: { email: BIRD.email, phone: BIRD.phone } })
  const callers = await callersOf(db, app, at, anna.id)
  const caller = (who: string): Caller => {
    const found = callers.get(who)
    if (found === undefined) throw new Error(`nobody is called ${who}`)
    return found
  }
  const gateway = createServer((question, answer) => {
    question.on('data', (chunk: Buffer) => bodies.push(chunk.toString('utf8')))
    question.on('end', () => answer.writeHead(202).end())
  })
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve))
  const worker = { ...at.worker, log }
  const walked = { at, app, callers, caller, answers, bodies, logged, announced, worker }
  await walk(db, walked, {
    answers,
    memberId: anna.id,
    port: (gateway.address() as AddressInfo).port,
  })
  return {
    ...walked,
    close: async () => {
      gateway.close()
      await listener.close()
      await at.matcher.close()
    },
  }
}

const postedAt = (siteId: string, over: object) => ({
  siteId,
  personName: BIRD.person,
  reasonCode: BIRD.reason,
  firstDay: '2026-11-30',
  lastDay: '2026-12-11',
  roleCode: 'leraar',
  lessons: [
    { rrule: 'FREQ=WEEKLY;BYDAY=MO,TU', from: '08:30', until: '10:10', vak: 'wi', level: 'HAVO' },
  ],
  notes: BIRD.notes,
  alternative: 'agency',
  ...over,
})

/** The whole road once, and refusals on the way, with the private fields filled. */
async function walk(
  db: TestDb,
  { at, caller, worker }: Omit<BirdWalk, 'close'>,
  { answers, memberId, port }: { answers: string[]; memberId: string; port: number },
): Promise<void> {
  const posted = (over: object = {}) => postedAt(at.site.id, over)
  /** Does one step as somebody, keeps what was answered, and insists that it was done. */
  const step = async (who: string, path: string, body: object, version?: number) => {
    const headers = version === undefined ? {} : { 'If-Match': `"${version}"` }
    const answer = await caller(who).post(path, body, headers)
    expect([200, 202], `${path}: ${JSON.stringify(answer.body)}`).toContain(answer.status)
    answers.push(JSON.stringify(answer.body))
    return answer.body
  }
  /** Tells everybody what there is to tell, by mail and by telephone. */
  const tellAll = async (now: string) => {
    at.clock.set(now)
    const url = `http://127.0.0.1:${port}`
    const sms = createWebhookChannel({ url, secret: 'geheim', channel: 'sms', now: at.clock.now })
    const mail = { send: async () => undefined }
    await workOff({ ...worker, post: { ...waitingPost, mail, sms } })
  }
  const school = caller('own school')
  await step('own school', '/absences/preview', posted())
  await step('own school', '/absences', posted())
  for (const over of [{}, { vak: 'geen' }, { lastDay: '2026-11-01' }]) {
    answers.push(JSON.stringify((await school.post('/absences', posted(over))).body))
  }
  await step('coordinator', `/pools/${at.pool.id}/runs`, {})
  await workOnce(worker)
  const { body } = await caller('coordinator').get('/proposals?status=proposed')
  const [proposal] = body['items'] as { id: string }[]
  const id = proposal?.id ?? ''
  await step('coordinator', `/proposals/${id}/override`, { memberId, reason: 'Bekend' }, 1)
  const after = await caller('coordinator').get('/proposals?status=approved')
  const [approved] = after.body['items'] as { id: string; version: number }[]
  // The afternoon before the first lesson: near enough for a telephone.
  at.clock.set('2026-11-29 12:00')
  const sent = await step('coordinator', `/proposals/${approved?.id}/offer`, {}, approved?.version)
  await tellAll('2026-11-29 12:10')
  const taken = await step('the member', `/offers/${String(sent['offerId'])}/accept`, {})
  const assignment = `/assignments/${String(taken['assignmentId'])}`
  await tellAll('2026-11-29 12:20')
  await step('own school', `${assignment}/extend`, { lastDay: '2026-12-18' })
  await step('own school', `${assignment}/end-early`, { lastDay: '2026-12-07' })
  await tellAll('2026-11-29 12:30')
  at.clock.set('2026-12-09 09:00')
  await step('own school', `${assignment}/hours`, {})
  await aSettlementKey(db, { poolId: at.pool.id, boardIds: [at.lends.id, at.asks.id] })
  for (const { id } of [at.lends, at.asks]) await anInvoiceParty(db, id)
  const place = { roleCode: 'leraar', fteHundredths: 80 }
  const { vacancyId } = await step('own school', '/vacancies', { siteId: at.site.id, ...place })
  await step('own school', '/formations', { siteId: at.site.id, ...place })
  const looks = { name: BIRD.applicant, phone: '06 11 22 33 44', hasConsented: true }
  const { applicantId } = await step('coordinator', '/applicants', {
    poolId: at.pool.id,
    ...looks,
    ...place,
  })
  await step('coordinator', `/vacancies/${String(vacancyId)}/referrals`, { applicantId })
  const { concernId } = await step('coordinator', '/concerns', {
    poolId: at.pool.id,
    kind: 'dispute',
    summary: 'Wie betaalt de reis?',
  })
  await step('coordinator', `/concerns/${String(concernId)}/settle`, { outcome: 'De vrager.' })
  const { beginnerId } = await step('own school', '/beginning-directors', {
    poolId: at.pool.id,
    siteId: at.site.id,
    startedOn: '2026-11-02',
  })
  await step('own school', '/search-times', {
    poolId: at.pool.id,
    siteId: at.site.id,
    month: '2026-10-01',
    plannerMinutes: 60,
  })
  const beginner = `/beginning-directors/${String(beginnerId)}`
  await step('coordinator', `${beginner}/support`, { mentorId: memberId })
  await step('coordinator', `${beginner}/unsupport`, {})
  await step('own school', `${beginner}/end`, {})
  const november = { poolId: at.pool.id, month: '2026-11-01', overheadCents: 100 }
  await step('coordinator', '/settlements', november)
  await step('own school', '/absences', posted({ firstDay: '2027-01-11', lastDay: '2027-01-22' }))
  const term = { kind: 'past', from: '2026-11-30', to: '2026-12-07' }
  await step('coordinator', `/pools/${at.pool.id}/replays`, { term, draws: 1 })
  await workOnce(worker, { kinds: ['replay.play'] })
}
