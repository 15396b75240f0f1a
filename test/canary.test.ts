import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HttpEnv } from '../api/http-env.ts'
import { openApiDocument } from '../api/routes.ts'
import { absenceReason } from '../db/schema/index.ts'
import { day } from '../scheduler/domain/day.ts'
import { readFeed } from '../src/actions/calendar-feed/read.ts'
import { workOnce } from '../src/actions/job/work.ts'
import { worldOfPool } from '../src/actions/proposal/world-of-pool.ts'
import { readSiteFeed } from '../src/actions/site-feed/read.ts'
import { createWebhookChannel } from '../src/post/webhook-channel.ts'
import { createPages } from '../web/app.tsx'
import { SHOWN_PAGES } from './browser/shown-pages.ts'
import { workOff } from './src/notice/told.ts'
import { appOver, type Caller, callerOf } from './support/ask.ts'
import { BIRD, type Bird, heardIn, idsForPage, MAY, MAY_ON_PAGES } from './support/birds.ts'
import {
  adminActor,
  boardActor,
  coordinatorActor,
  memberActor,
  regionActor,
  schoolActor,
} from './support/build/actor.ts'
import { aBoard, aRegion } from './support/build/board.ts'
import { waitingPost } from './support/build/context.ts'
import { aPoolAtWork, type PoolAtWork } from './support/build/pool-at-work.ts'
import { reference } from './support/build/reference.ts'
import { rows } from './support/build/rows.ts'
import { aSettlementKey } from './support/build/settlement.ts'
import { useDb } from './support/use-db.ts'

const db = useDb()
let at: PoolAtWork
let app: Hono<HttpEnv>
let callers: ReadonlyMap<string, Caller>
const answers: string[] = []

beforeAll(async () => {
  await reference(db)
  const label = `Reden ${BIRD.reason}`
  const reason = { code: BIRD.reason, label, kind: 'planned', chainExemptInPrimary: false } as const
  await rows(db).insert(absenceReason).values(reason)
  at = await aPoolAtWork(db)
  app = appOver(db, { now: at.clock.now, matcher: at.matcher }, pages)
  const anna = await at.member({ row: { email: BIRD.email, phone: BIRD.phone } })
  const region = await aRegion(db)
  await db.adminPool.query('update board set region_id = $1', [region.id])
  const as = (actor: Parameters<typeof callerOf>[2]) => callerOf(db, app, actor)
  callers = new Map([
    ['own school', await as(await schoolActor(db, { boardId: at.asks.id }))],
    ['lending school', await as(await schoolActor(db, { boardId: at.lends.id }))],
    ['other school', await as(await schoolActor(db, { boardId: (await aBoard(db)).id }))],
    ['coordinator', await as(await coordinatorActor(db, at.pool.id))],
    ['the member', await as(await memberActor(db, anna.id))],
    ['another member', await as(await memberActor(db, (await at.member()).id))],
    ['own board', await as(await boardActor(db, at.asks.id))],
    ['lending board', await as(await boardActor(db, at.lends.id))],
    ['region', await as(await regionActor(db, region.id))],
    ['admin', await as(await adminActor(db))],
  ])
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve))
  await walk(anna.id)
})
afterAll(async () => {
  await at.matcher.close()
  gateway.close()
})

/** What a gateway for short messages is sent. */
const bodies: string[] = []
const gateway = createServer((question, answer) => {
  question.on('data', (chunk: Buffer) => bodies.push(chunk.toString('utf8')))
  question.on('end', () => answer.writeHead(202).end())
})

/** Tells everybody what there is to tell, by mail and by telephone. */
async function tellAll(now: string): Promise<void> {
  at.clock.set(now)
  const { port } = gateway.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  const sms = createWebhookChannel({ url, secret: 'geheim', channel: 'sms', now: at.clock.now })
  const mail = { send: async () => undefined }
  await workOff({ ...at.worker, post: { ...waitingPost, mail, sms } })
}

const caller = (who: string): Caller => {
  const found = callers.get(who)
  if (found === undefined) throw new Error(`nobody is called ${who}`)
  return found
}

/** Does one step as somebody, keeps what was answered, and insists that it was done. */
async function step(who: string, path: string, body: object, version?: number) {
  const headers = version === undefined ? {} : { 'If-Match': `"${version}"` }
  const answer = await caller(who).post(path, body, headers)
  expect([200, 202], `${path}: ${JSON.stringify(answer.body)}`).toContain(answer.status)
  answers.push(JSON.stringify(answer.body))
  return answer.body
}

const posted = (over: object = {}) => ({
  siteId: at.site.id,
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
async function walk(memberId: string): Promise<void> {
  const school = caller('own school')
  await step('own school', '/absences/preview', posted())
  await step('own school', '/absences', posted())
  for (const over of [{}, { vak: 'geen' }, { lastDay: '2026-11-01' }]) {
    answers.push(JSON.stringify((await school.post('/absences', posted(over))).body))
  }
  await step('coordinator', `/pools/${at.pool.id}/runs`, {})
  await workOnce(at.worker)
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
  const november = { poolId: at.pool.id, month: '2026-11-01', overheadCents: 100 }
  await step('coordinator', '/settlements', november)
  await step('own school', '/absences', posted({ firstDay: '2027-01-11', lastDay: '2027-01-22' }))
}

const pages = createPages({ demoUsers: [], openApiDocument })

const reads = Object.entries(
  (openApiDocument() as { paths: Record<string, Record<string, unknown>> }).paths,
).flatMap(([path, methods]) => ('get' in methods ? [path] : []))

/** Nouns that are kept in a table of another name. */
const TABLES: Readonly<Record<string, string>> = {
  run: 'match_run',
  candidate: 'pool_member',
  settlement: 'settlement_period',
}

async function idsFor(path: string): Promise<readonly string[]> {
  const noun = path.split('/')[1]?.replace(/s$/, '') ?? ''
  const table = TABLES[noun] ?? noun
  const { rows: found } = await db.adminPool.query<{ id: string }>(`select id from "${table}"`)
  return found.map(({ id }) => id)
}

describe('what is private', () => {
  it.each(reads)('is not read in %s by anybody else', async (path) => {
    const ids = path.includes('{id}') ? await idsFor(path) : ['']
    const leaks: string[] = []
    let told = 0
    for (const [who, one] of callers) {
      for (const id of ids) {
        const query = '?from=2026-08-01&to=2027-07-31'
        const rowsOf = path === '/measures/rows' ? '&measureId=demand-hours' : ''
        const isMeasure = path.startsWith('/measures')
        const ofPool = isMeasure ? `${query}&poolId=${at.pool.id}${rowsOf}` : query
        const ofDays = path === '/own/agenda' ? '?from=2026-11-23&days=62' : ''
        const poolAsked = path === '/settlements/preview' ? `?poolId=${at.pool.id}` : ofDays
        const asked = /measures|basis-refusals/.test(path) ? ofPool : poolAsked
        const { status, body } = await one.get(path.replace('{id}', id) + asked)
        if (status === 200) told += 1
        for (const bird of heardIn(JSON.stringify(body))) {
          const may = MAY.some((one) => {
            return one.bird === bird && one.who.test(who) && one.where.test(`get ${path}`)
          })
          if (!may) leaks.push(`${bird} to ${who}`)
        }
      }
    }
    expect(leaks).toEqual([])
    // At the end of this road every assignment is over: what would be called off is refused to all.
    expect(told).toBeGreaterThan(path.endsWith('/cancel-preview') ? -1 : 0)
  })

  it('is on no page of anybody else', async () => {
    const leaks: string[] = []
    let told = 0
    for (const route of Object.keys(SHOWN_PAGES)) {
      const { ids, fill } = await idsForPage(db, route)
      for (const [who, one] of callers) {
        for (const id of ids) {
          const response = await one.page(fill(id))
          const text = await response.text()
          if (response.status === 200) told += 1
          for (const bird of heardIn(text)) {
            const may = MAY_ON_PAGES.some(
              (each) => each.bird === bird && each.who.test(who) && each.where.test(route),
            )
            if (!may) leaks.push(`${bird} to ${who} on ${route}`)
          }
        }
      }
    }
    expect([...new Set(leaks)]).toEqual([])
    expect(told).toBeGreaterThan(100)
  })

  it('is in no answer to a change and in no refusal', () => {
    expect(answers.length).toBeGreaterThan(10)
    const heard = answers.flatMap((answer) => heardIn(answer))
    expect(heard.filter((bird) => bird === 'person' || bird === 'reason')).toEqual([])
  })

  it('is kept in its own column and in no other', async () => {
    const homes: Readonly<Record<string, readonly Bird[]>> = {
      absence: ['person', 'reason'],
      absence_reason: ['reason'],
      // Where a message goes to.
      letter: ['email', 'phone'],
      member: ['email', 'phone'],
      request: ['notes'],
    }
    const { rows: tables } = await db.adminPool.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    )
    const heard: Record<string, readonly Bird[]> = {}
    for (const { name } of tables) {
      const { rows: found } = await db.adminPool.query(`select t::text as row from "${name}" t`)
      const birds = heardIn(JSON.stringify(found))
      if (birds.length > 0) heard[name] = birds
    }
    expect(heard).toEqual(homes)
  })

  it('is in no word of a mail or a short message', async () => {
    const { rows: letters } = await db.adminPool.query<{ channel: string; words: string }>(
      `select channel, concat_ws(' ', subject, text, html) as words
       from letter join delivery on delivery.id = letter.delivery_id`,
    )
    expect(new Set(letters.map(({ channel }) => channel))).toEqual(new Set(['mail', 'sms']))
    expect(letters.length).toBeGreaterThan(5)
    expect(letters.flatMap(({ words }) => heardIn(words))).toEqual([])
    expect(bodies.length).toBeGreaterThan(0)
    // The gateway must know which telephone to ring, and nothing else of this.
    expect(new Set(bodies.flatMap(heardIn))).toEqual(new Set(['phone']))
  })

  it('is in no calendar that a school or a member shares', async () => {
    const school = caller('own school')
    const { body: site } = await school.post(`/sites/${at.site.id}/calendar-feed`, {})
    const { body: own } = await caller('the member').post('/own/calendar-feed', {})
    const lessons = [
      await readSiteFeed(at.worker, String(site['token'])),
      await readFeed(at.worker, String(own['token'])),
    ]
    for (const told of lessons) {
      expect(told.length).toBeGreaterThan(0)
      expect(heardIn(JSON.stringify(told))).toEqual([])
    }
  })

  it('is not in the world that a match knows', async () => {
    const { id: poolId } = at.pool
    const engine = { role: 'engine' as const, userId: null, poolIds: [poolId] }
    const world = await db.db.transaction(engine, (tx) =>
      worldOfPool(tx, { poolId, decidedAt: at.clock.now(), today: day('2026-12-09') }),
    )
    expect(world?.requests.length).toBeGreaterThan(0)
    expect(heardIn(JSON.stringify(world))).toEqual([])
  })
})
