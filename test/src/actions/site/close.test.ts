import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { brokenInvariants } from '../../../../db/queries/invariant.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { previewAbsence } from '../../../../src/actions/absence/preview.ts'
import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
import { closeSite } from '../../../../src/actions/site/close.ts'
import type { ClosingReason } from '../../../../src/actions/site/closing-input.ts'
import { listClosings } from '../../../../src/actions/site/list-closings.ts'
import { previewClosing } from '../../../../src/actions/site/preview-closing.ts'
import { reopenSite } from '../../../../src/actions/site/reopen.ts'
import type { Context } from '../../../../src/context.ts'
import { schoolActor } from '../../../support/build/actor.ts'
import { aBoard, aSite } from '../../../support/build/board.ts'
import { anOffer } from '../../../support/build/decision.ts'
import type { MemberCase } from '../../../support/build/member.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'
import { aLesson, aPost } from '../absence/school.ts'

const db = useDb()
let at: PoolAtWork
let siteId: string

beforeAll(async () => {
  at = await aPoolAtWork(db)
})
beforeEach(async () => {
  at.clock.set('2026-11-20 09:00')
  siteId = (await aSite(db, { boardId: at.asks.id })).id
})
afterAll(() => at.matcher.close())

const many = async (sql: string, ...values: string[]) =>
  (await db.adminPool.query(sql, values)).rows
const requestRow = async (id: string) =>
  (
    await many(
      'select status, minutes, length_school_days, length_session_days from request where id = $1',
      id,
    )
  )[0]
const taken = async (assignmentId: string) =>
  (
    await many(
      "select day::text from assignment_session where assignment_id = $1 and status = 'confirmed' order by day",
      assignmentId,
    )
  ).map((row) => row.day)
const told = (requestId: string) =>
  many(
    `select notice.kind, notice.audience, notice.facts from notice
     left join assignment on assignment.id = notice.subject_id
     left join offer on offer.id = notice.subject_id
     where coalesce(assignment.request_id, offer.request_id) = $1 and notice.decision like 'request.call-off%'
     order by audience, kind`,
    requestId,
  )

const wednesday = { firstDay: day('2026-11-25'), lastDay: day('2026-11-25') }
const asked = (over: object = {}) => ({
  siteId,
  ...wednesday,
  reason: 'study-day' as ClosingReason,
  ...over,
})

async function close(over: object = {}, context: Context = at.school) {
  const { seen } = await previewClosing(context, asked(over))
  return closeSite(context, { ...asked(over), seen })
}

async function coming(about: MemberCase = {}, request = at.request({ siteId })) {
  const member = await at.member(about)
  const made = await request
  const { id: offerId } = await anOffer(db, { pool: at.pool, request: made, member })
  const as = await at.asMember(member.id)
  const { assignmentId } = await acceptOffer(as, { offerId })
  return { member, request: made, as, assignmentId }
}

it('is refused where somebody would be paid now of whom it was shown that they are not', async () => {
  const { assignmentId } = await coming({ engagement: { form: 'on-call', weekMinutes: 0 } })
  at.clock.set('2026-11-21 08:30')
  const { seen, requests } = await previewClosing(at.school, asked())
  expect(requests).toMatchObject([{ members: [{ paidMinutes: 0, paidWithinHours: 96 }] }])
  at.clock.set('2026-11-21 08:31')
  await expect(closeSite(at.school, { ...asked(), seen })).rejects.toMatchObject({
    code: 'stale-version',
  })
  expect(await taken(assignmentId)).toHaveLength(5)
  expect(await close()).toMatchObject({ requests: [{ paidMinutes: 50 }] })
})

it('lets the lessons of the day fall out, frees who had them and keeps the rest', async () => {
  const { request, assignmentId } = await coming()
  const preview = await previewClosing(at.school, asked())
  expect(preview).toMatchObject({
    days: ['2026-11-25'],
    requests: [
      { requestId: request.id, lessons: 1, ends: false, members: [{ lessons: 1, minutes: 50 }] },
    ],
  })
  expect(await taken(assignmentId)).toHaveLength(5)
  expect(await close()).toMatchObject({
    requests: [{ requestId: request.id, status: 'covered', shortenedIds: [assignmentId] }],
  })
  expect(await taken(assignmentId)).toEqual([
    '2026-11-23',
    '2026-11-24',
    '2026-11-26',
    '2026-11-27',
  ])
  expect(await requestRow(request.id)).toEqual({
    status: 'covered',
    minutes: 200,
    // Somebody is away as long as before: by this it was placed.
    length_school_days: 5,
    length_session_days: 5,
  })
  const sessionIds = request.sessions.slice(2, 3).map(({ id }) => id)
  const facts = { by: 'school', closed: true, isWhole: false, sessionIds }
  expect(await told(request.id)).toEqual([
    { kind: 'assignment.cancelled', audience: 'coordinator', facts },
    { kind: 'assignment.cancelled', audience: 'member', facts },
  ])
})

it('ends a request of which nothing is left', async () => {
  const only = at.request({ siteId, days: ['2026-11-25'] })
  const { request, assignmentId } = await coming({}, only)
  expect(await close()).toMatchObject({
    requests: [{ status: 'withdrawn', cancelledIds: [assignmentId] }],
  })
  expect(await requestRow(request.id)).toMatchObject({ status: 'withdrawn', minutes: 50 })
  expect(await many('select status from assignment where id = $1', assignmentId)).toEqual([
    { status: 'cancelled' },
  ])
})

it('takes back what was offered, and asks for a new plan of the rest', async () => {
  const request = await at.request({ siteId })
  const member = await at.member()
  const { id: offerId } = await anOffer(db, { pool: at.pool, request, member })
  await db.adminPool.query("update job set done_at = now() where kind = 'pool.match'")
  expect(await close()).toMatchObject({ requests: [{ status: 'open', offerIds: [offerId] }] })
  expect(await many('select status, closed_because from offer where id = $1', offerId)).toEqual([
    { status: 'withdrawn', closed_because: 'not-needed' },
  ])
  expect(
    await many("select subject_id from job where kind = 'pool.match' and done_at is null"),
  ).toEqual([{ subject_id: at.pool.id }])
  expect(await told(request.id)).toMatchObject([{ kind: 'offer.withdrawn', audience: 'member' }])
})

it.each([
  ['on-call', '2026-11-21 08:30', 0],
  ['on-call', '2026-11-21 08:31', 50],
  ['permanent', '2026-11-21 08:30', 50],
] as const)('pays %s at %s %i minutes of what falls out', async (form, now, paidMinutes) => {
  const { request } = await coming({ engagement: { form } })
  at.clock.set(now)
  const shown = await previewClosing(at.school, asked())
  expect(shown.requests[0]?.members[0]).toMatchObject({ paidMinutes, paidWithinHours: 96 })
  expect(await close()).toMatchObject({ requests: [{ requestId: request.id, paidMinutes }] })
})

it('leaves lessons that have begun', async () => {
  const { assignmentId } = await coming()
  at.clock.set('2026-11-25 08:30')
  expect(await close()).toMatchObject({ requests: [] })
  expect(await taken(assignmentId)).toHaveLength(5)
})

it('is not asked on that day any more by whoever posts', async () => {
  await close({ reason: 'weather' })
  const lessons = [aLesson({ day: '2026-11-25' })]
  const post = aPost(siteId, { ...wednesday, lessons })
  const preview = await previewAbsence(at.school, post)
  expect(JSON.stringify(preview)).toContain('Gesloten door het weer')
})

it('asks the lessons again where the school opens after all, without booking anybody', async () => {
  const { request, assignmentId } = await coming()
  const { closingId } = await close()
  const { items } = await listClosings(at.school, {})
  expect(items).toContainEqual(expect.objectContaining({ id: closingId, siteId }))
  expect(await reopenSite(at.school, { closingId })).toMatchObject({
    requests: [{ requestId: request.id, lessons: 1 }],
  })
  expect(await requestRow(request.id)).toEqual({
    status: 'open',
    minutes: 250,
    length_school_days: 5,
    length_session_days: 5,
  })
  expect(await taken(assignmentId)).toHaveLength(4)
  await expect(reopenSite(at.school, { closingId })).rejects.toMatchObject({
    code: 'not-found',
  })
})

it('does nothing that was not shown', async () => {
  const { seen } = await previewClosing(at.school, asked())
  const { assignmentId } = await coming()
  await expect(closeSite(at.school, { ...asked(), seen })).rejects.toMatchObject({
    code: 'stale-version',
  })
  expect(await taken(assignmentId)).toHaveLength(5)
  const { items } = await listClosings(at.school, {})
  expect(items.filter((one) => one.siteId === siteId)).toEqual([])
})

it('is refused for days that are over or closed, and happens once', async () => {
  const yesterday = { firstDay: day('2026-11-19'), lastDay: day('2026-11-19') }
  const saturday = { firstDay: day('2026-11-21'), lastDay: day('2026-11-22') }
  for (const days of [yesterday, saturday]) {
    await expect(previewClosing(at.school, asked(days))).rejects.toMatchObject({
      code: 'invalid-input',
    })
  }
  await coming()
  const { seen } = await previewClosing(at.school, asked())
  const both = await Promise.allSettled(
    [1, 2].map(() => closeSite(at.school, { ...asked(), seen })),
  )
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

it('is a matter of the own sites alone', async () => {
  const other = at.as(await schoolActor(db, { boardId: (await aBoard(db)).id }))
  const elsewhere = await aSite(db, { boardId: at.asks.id })
  const oneSite = at.as(await schoolActor(db, { boardId: at.asks.id, siteIds: [elsewhere.id] }))
  const { closingId } = await close()
  for (const context of [other, oneSite]) {
    await expect(previewClosing(context, asked())).rejects.toMatchObject({ code: 'not-found' })
    await expect(closeSite(context, { ...asked(), seen: '0'.repeat(64) })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(reopenSite(context, { closingId })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect((await listClosings(context, {})).items).toEqual([])
  }
  await expect(previewClosing(at.coordinator, asked())).rejects.toMatchObject({
    code: 'not-allowed',
  })
})

it('and an acceptance at the same moment: nobody has a lesson that fell out', async () => {
  for (let round = 0; round < 5; round += 1) {
    const request = await at.request({ siteId })
    const member = await at.member()
    const { id: offerId } = await anOffer(db, { pool: at.pool, request, member })
    const as = await at.asMember(member.id)
    const { seen } = await previewClosing(at.school, asked())
    const raced = await Promise.allSettled([
      acceptOffer(as, { offerId }),
      closeSite(at.school, { ...asked(), seen }),
    ])
    const codes = raced.map((one) => (one.status === 'rejected' ? one.reason.code : 'done'))
    expect([
      ['done', 'stale-version'],
      ['offer-closed', 'done'],
    ]).toContainEqual(codes)
    expect(await brokenInvariants(db.db)).toEqual([])
    siteId = (await aSite(db, { boardId: at.asks.id })).id
  }
})

it('leaves nothing that should never be', async () => {
  expect(await brokenInvariants(db.db)).toEqual([])
})
