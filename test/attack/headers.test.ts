import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApiDocument } from '../../api/routes.ts'
import { acceptOffer } from '../../src/actions/offer/accept.ts'
import { sendOffer } from '../../src/actions/offer/send.ts'
import type { Message } from '../../src/post/channel.ts'
import { createPages } from '../../web/app.tsx'
import { workOff } from '../src/notice/told.ts'
import { appOver, type Caller, callerOf } from '../support/ask.ts'
import { waitingPost } from '../support/build/context.ts'
import { aProposal } from '../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../support/build/pool-at-work.ts'
import { useDb } from '../support/use-db.ts'
import { poisonAll } from './poison.ts'

/** Ends a line of a header, of a mail and of a calendar, and goes on with one of its own; and an element for where it is HTML. */
const BREAK =
  'x\r\nBcc: kwaad@voorbeeld.nl\r\nATTENDEE:mailto:kwaad@voorbeeld.nl\r\n\r\n"\'><xss-probe>'

const db = useDb()
let at: PoolAtWork
let coordinator: Caller
let school: Caller
let member: Caller
const mails: Message[] = []
let poisoned: readonly string[]

beforeAll(async () => {
  at = await aPoolAtWork(db)
  const app = appOver(db, { now: at.clock.now }, createPages({ demoUsers: [], openApiDocument }))
  const [request, anna] = [await at.request(), await at.member()]
  const { id: proposalId } = await aProposal(
    db,
    { pool: at.pool, request, member: anna },
    { status: 'approved' },
  )
  const asMember = await at.asMember(anna.id)
  coordinator = await callerOf(db, app, at.coordinator.actor)
  school = await callerOf(db, app, at.school.actor)
  member = await callerOf(db, app, asMember.actor)
  // Where the table takes no line end, at least the rest.
  const oneLine = BREAK.replaceAll('\r\n', ' ')
  poisoned = await poisonAll(db.adminPool, () => oneLine)
  await poisonAll(db.adminPool, () => BREAK)
  const { rows } = await db.adminPool.query('select version from proposal')
  const sent = { proposalId, version: Number(rows[0].version), book: false }
  const { offerId } = await sendOffer(at.coordinator, sent)
  await acceptOffer(asMember, { offerId })
  at.clock.set('2026-11-20 09:30')
  const mail = { send: async (message: Message) => void mails.push(message) }
  await workOff({ ...at.worker, post: { ...waitingPost, mail } })
}, 60_000)
afterAll(() => at.matcher.close())

test('a mail has one line for a subject and one for an address, and no part of a page from what somebody typed', () => {
  expect(poisoned.length).toBeGreaterThan(30)
  expect(mails.length).toBeGreaterThan(1)
  expect(mails.some(({ html }) => html?.includes('xss-probe'))).toBe(true)
  for (const { to, subject, html, id } of mails) {
    for (const line of [to, subject, id]) expect(line).not.toMatch(/[\r\n\u2028]/)
    expect(html).not.toContain('<xss-probe')
    expect(html).not.toMatch(/"'>/)
  }
})

test('a calendar has no line that somebody typed', async () => {
  const { body: own } = await member.post('/own/calendar-feed', {})
  const { body: site } = await school.post(`/sites/${at.site.id}/calendar-feed`, {})
  const addresses = [
    `/agenda/feed/${String(own['token'])}.ics`,
    `/schoolagenda/feed/${String(site['token'])}.ics`,
  ]
  for (const address of addresses) {
    const feed = await (await member.page(address)).text()
    const calendar = new ICAL.Component(ICAL.parse(feed))
    const events = calendar.getAllSubcomponents('vevent')
    expect(events.length).toBeGreaterThan(0)
    for (const event of events) expect(event.getAllProperties('attendee')).toEqual([])
    expect(feed).toContain('kwaad@voorbeeld.nl')
    expect(feed).not.toMatch(/^(?:ATTENDEE|Bcc)/im)
  }
})

test('a file is called by what the product knows, not by what was sent', async () => {
  const days = { wie: `pool:${at.pool.id}`, van: '2026-08-01', tot: '2027-07-31', vorm: 'csv' }
  for (const part of ['x"; filename="kwaad.exe', 'x\r\nSet-Cookie: a=b', 'é', 'geen']) {
    const answer = await coordinator.form('/dashboard/meenemen', { ...days, deel: part })
    expect(answer.status, part).toBe(404)
    expect(answer.headers.get('Set-Cookie')).toBeNull()
    expect(answer.headers.get('Content-Disposition')).toBeNull()
  }
  const whole = await coordinator.form('/dashboard/meenemen', days)
  expect(whole.headers.get('Content-Disposition')).toMatch(/^attachment; filename="[a-z0-9.-]+"$/)
})

test('what stands behind a question mark leads nowhere else and into no header', async () => {
  for (const next of [
    '//kwaad.voorbeeld',
    'https://kwaad.voorbeeld',
    '/x\r\nSet-Cookie: a=b',
    '/\\kwaad',
  ]) {
    const answer = await coordinator.page(`/?${new URLSearchParams({ verder: next }).toString()}`)
    expect(answer.status).toBeLessThan(500)
    expect(answer.headers.get('Set-Cookie')).toBeNull()
    expect(answer.headers.get('Location') ?? '/').toMatch(/^\/(?![/\\])/)
  }
})
