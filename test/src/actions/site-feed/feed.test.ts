import ICAL from 'ical.js'
import { pino } from 'pino'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { createApp } from '../../../../api/app.ts'
import { cancelAssignment } from '../../../../src/actions/assignment/cancel.ts'
import { listSiteFeeds } from '../../../../src/actions/site-feed/list.ts'
import { readSiteFeed } from '../../../../src/actions/site-feed/read.ts'
import { renewSiteFeed } from '../../../../src/actions/site-feed/renew.ts'
import { revokeSiteFeed } from '../../../../src/actions/site-feed/revoke.ts'
import { sha256 } from '../../../../src/sha256.ts'
import { createPages } from '../../../../web/app.tsx'
import { at as moment } from '../../../scheduler/when.ts'
import { schoolActor } from '../../../support/build/actor.ts'
import { aSite } from '../../../support/build/board.ts'
import { anAssignment } from '../../../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let at: PoolAtWork

beforeAll(async () => {
  at = await aPoolAtWork(db)
})
beforeEach(() => at.clock.set('2026-11-20 09:00'))

const gone = { code: 'not-found' }
const own = () => ({ siteId: at.site.id })

it('is opened by its secret alone, until there is another or none', async () => {
  const first = await renewSiteFeed(at.school, own())
  expect(await readSiteFeed(at.school, first.token)).toEqual([])
  const second = await renewSiteFeed(at.school, own())
  await expect(readSiteFeed(at.school, first.token)).rejects.toMatchObject(gone)
  expect(await readSiteFeed(at.school, second.token)).toEqual([])
  const { items } = await listSiteFeeds(at.school, {})
  expect(items).toEqual([
    { siteId: at.site.id, name: at.site.name, createdAt: moment('2026-11-20 09:00') },
  ])
  expect(await revokeSiteFeed(at.school, own())).toEqual({ revoked: true })
  expect(await revokeSiteFeed(at.school, own())).toEqual({ revoked: false })
  await expect(readSiteFeed(at.school, second.token)).rejects.toMatchObject(gone)
})

it('is of own sites only, and of nobody but a school', async () => {
  const other = await aSite(db, { boardId: at.asks.id })
  const few = at.as(await schoolActor(db, { boardId: at.asks.id, siteIds: [other.id] }))
  for (const siteId of [at.homeSite.id, crypto.randomUUID()]) {
    await expect(renewSiteFeed(at.school, { siteId })).rejects.toMatchObject(gone)
    await expect(revokeSiteFeed(at.school, { siteId })).rejects.toMatchObject(gone)
  }
  await expect(renewSiteFeed(few, own())).rejects.toMatchObject(gone)
  await renewSiteFeed(at.school, own())
  await expect(revokeSiteFeed(few, own())).rejects.toMatchObject(gone)
  expect((await listSiteFeeds(few, {})).items).toMatchObject([
    { siteId: other.id, createdAt: null },
  ])
  await expect(renewSiteFeed(at.coordinator, own())).rejects.toMatchObject({ code: 'not-allowed' })
})

it('has its secret in no row, and no kept answer', async () => {
  const { token } = await renewSiteFeed({ ...at.school, idempotencyKey: 'a-key-of-mine' }, own())
  const { rows: tables } = await db.adminPool.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  )
  for (const { name } of tables) {
    const { rows } = await db.adminPool.query(
      `select 1 from ${name} one where position($1 in one::text) > 0`,
      [token],
    )
    expect([name, rows]).toEqual([name, []])
  }
  const { rows } = await db.adminPool.query('select token_hash from site_calendar_feed')
  expect(rows).toEqual([{ token_hash: sha256(token) }])
})

/** As a calendar asks and another program reads: the lessons with their state. */
async function asked(token: string, headers: Record<string, string> = {}) {
  const { actor: _actor, requestId: _id, idempotencyKey: _key, ...deps } = at.school
  const pages = createPages({ demoUsers: [], openApiDocument: () => ({}) })
  const app = createApp({ ...deps, log: pino({ level: 'silent' }) }, pages)
  const answer = await app.request(`/schoolagenda/feed/${token}.ics`, { headers })
  const text = await answer.text()
  const events = answer.status === 200 ? new ICAL.Component(ICAL.parse(text)) : undefined
  const all = events?.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) ?? []
  return { status: answer.status, etag: answer.headers.get('ETag') ?? '', text, events: all }
}

it('tells which lesson, when by the wall on both sides of the change of clocks, and who comes', async () => {
  const anna = await at.member({ row: { name: 'Anna Achterberg' } })
  const request = await at.request({
    days: ['2027-03-26', '2027-03-29'],
    absence: { personName: 'Piet Privé' },
  })
  const taken = await anAssignment(db, { pool: at.pool, request, member: anna })
  await at.request({ days: ['2027-03-30'] })
  const elsewhere = await aSite(db, { boardId: at.asks.id })
  const there = await at.request({ siteId: elsewhere.id, days: ['2027-03-31'] })
  await anAssignment(db, { pool: at.pool, request: there, member: await at.member() })
  at.clock.set('2027-03-20 09:00')
  const { token } = await renewSiteFeed(at.school, own())

  const first = await asked(token)
  expect(first.events.map(({ summary, startDate }) => [summary, startDate.toString()])).toEqual([
    ['Wiskunde, HAVO 3, 3b – Anna Achterberg', '2027-03-26T07:30:00Z'],
    ['Wiskunde, HAVO 3, 3b – Anna Achterberg', '2027-03-29T06:30:00Z'],
  ])
  expect(first.text).not.toContain('Priv')
  expect(first.text).not.toContain('ZWANG')
  const again = await asked(token, { 'If-None-Match': first.etag })
  expect([again.status, again.text]).toEqual([304, ''])

  at.clock.set('2027-03-27 12:00')
  await cancelAssignment(await at.asMember(anna.id), { assignmentId: taken.id })
  const after = await asked(token, { 'If-None-Match': first.etag })
  expect(after.status).toBe(200)
  expect(after.events.map(({ uid }) => uid)).toEqual(first.events.map(({ uid }) => uid))
  expect(
    after.events.map(({ sequence, summary, component }) => [
      component.getFirstPropertyValue('status'),
      sequence,
      summary.includes('Anna'),
    ]),
  ).toEqual([
    ['CONFIRMED', 0, true],
    ['CANCELLED', 1, false],
  ])
  await revokeSiteFeed(at.school, own())
  expect((await asked(token)).status).toBe(404)
})
