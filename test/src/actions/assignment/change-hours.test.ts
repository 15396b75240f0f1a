import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { brokenInvariants } from '../../../../db/queries/invariant.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { cancelAssignment } from '../../../../src/actions/assignment/cancel.ts'
import { changeHours } from '../../../../src/actions/assignment/change-hours.ts'
import {
  changeHoursInput,
  previewHoursInput,
} from '../../../../src/actions/assignment/hours-input.ts'
import { previewHours, readHours } from '../../../../src/actions/assignment/preview-hours.ts'
import {
  recordFulfilment,
  recordFulfilmentInput,
} from '../../../../src/actions/fulfilment/record.ts'
import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
import { closeSite } from '../../../../src/actions/site/close.ts'
import { previewClosing } from '../../../../src/actions/site/preview-closing.ts'
import { reopenSite } from '../../../../src/actions/site/reopen.ts'
import { schoolActor } from '../../../support/build/actor.ts'
import { aBoard } from '../../../support/build/board.ts'
import { anOffer } from '../../../support/build/decision.ts'
import type { MemberCase } from '../../../support/build/member.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let at: PoolAtWork

beforeAll(async () => {
  at = await aPoolAtWork(db)
})
beforeEach(() => at.clock.set('2026-11-20 09:00'))
afterAll(() => at.matcher.close())

/** Somebody who comes in the week of Monday 23 November, each day at the same hour. */
async function coming(about: MemberCase = {}) {
  const member = await at.member(about)
  const request = await at.request()
  const { id: offerId } = await anOffer(db, { pool: at.pool, request, member })
  const as = await at.asMember(member.id)
  const { assignmentId } = await acceptOffer(as, { offerId })
  const { weekly } = await readHours(at.school, { assignmentId })
  const [monday, tuesday] = weekly
  if (monday === undefined || tuesday === undefined) throw new Error('no lessons to come')
  const week = { assignmentId, firstDay: '2026-11-23', lastDay: '2026-11-27' }
  return { member, request, as, assignmentId, weekly, monday, tuesday, week }
}

/** Looks and does. */
async function changing(said: object, context = at.school) {
  const preview = await previewHours(context, previewHoursInput.parse(said))
  const input = changeHoursInput.parse({ ...said, seen: preview.seen })
  return { preview, input, changed: await changeHours(context, input) }
}

const many = async (sql: string, ...values: string[]) =>
  (await db.adminPool.query(sql, values)).rows
const takenBy = async (memberId: string) =>
  (
    await many(
      `select assignment_session.day::text || ' ' || from_time || '-' || until_time as lesson
       from assignment_session join request_session on request_session.id = request_session_id
       where member_id = $1 and status = 'confirmed' order by 1`,
      memberId,
    )
  ).map(({ lesson }) => lesson as string)
const requestRow = async (id: string) =>
  (await many('select status, minutes, length_session_days from request where id = $1', id))[0]

it('lets lessons fall out and nobody is looked for', async () => {
  const { request, member, monday, week } = await coming()
  const { preview, changed } = await changing({
    ...week,
    changes: [{ sessionId: monday.sessionId, to: null }],
  })
  expect(preview).toMatchObject({ outcome: null, falling: [{ day: '2026-11-23' }], coming: [] })
  expect(changed).toMatchObject({ falling: 1, fallingMinutes: 50, coming: 0, outcome: null })
  expect(await requestRow(request.id)).toEqual({
    status: 'covered',
    minutes: 200,
    length_session_days: 5,
  })
  expect(await takenBy(member.id)).toHaveLength(4)
})

it('books the same person at the other time where the pool decides, also over the old hour', async () => {
  const { request, member, monday, week } = await coming()
  const to = { from: '08:45', until: '10:00' }
  const { preview, changed } = await changing({
    ...week,
    changes: [{ sessionId: monday.sessionId, to }],
  })
  expect(preview).toMatchObject({ outcome: 'booked', why: [] })
  expect(changed).toMatchObject({ outcome: 'booked', falling: 1, coming: 1, comingMinutes: 75 })
  expect((await takenBy(member.id))[0]).toBe('2026-11-23 08:45:00-10:00:00')
  expect(await requestRow(request.id)).toEqual({
    status: 'covered',
    minutes: 275,
    length_session_days: 5,
  })
})

it('asks who may refuse, and the rest stays theirs', async () => {
  const { request, as, member, monday, week } = await coming({
    engagement: { form: 'on-call', weekMinutes: 0 },
  })
  const { preview, changed } = await changing({
    ...week,
    changes: [{ sessionId: monday.sessionId, to: { from: '10:00', until: '10:50' } }],
  })
  expect(preview.outcome).toBe('asked')
  expect(changed.outcome).toBe('asked')
  expect(await takenBy(member.id)).toHaveLength(4)
  expect(await requestRow(request.id)).toMatchObject({ status: 'open' })
  await acceptOffer(as, { offerId: changed.offerId ?? '' })
  expect((await takenBy(member.id))[0]).toBe('2026-11-23 10:00:00-10:50:00')
  expect(await requestRow(request.id)).toMatchObject({ status: 'covered' })
})

it('adds a lesson on another hour of the week', async () => {
  const { member, tuesday, week } = await coming()
  const extra = [
    { likeSessionId: tuesday.sessionId, day: '2026-11-24', from: '13:00', until: '13:50' },
  ]
  const { changed } = await changing({ ...week, changes: [], extra })
  expect(changed).toMatchObject({ falling: 0, paidMinutes: 0, coming: 1, outcome: 'booked' })
  expect(await takenBy(member.id)).toContain('2026-11-24 13:00:00-13:50:00')
})

it('that somebody cannot work are open, and it says why', async () => {
  const { monday, week, request } = await coming()
  const { preview, changed } = await changing({
    ...week,
    changes: [{ sessionId: monday.sessionId, to: { from: '19:00', until: '23:30' } }],
  })
  expect(preview.outcome).toBe('open')
  expect(preview.why).not.toEqual([])
  expect(changed).toMatchObject({ outcome: 'open', offerId: null, why: preview.why })
  expect(await requestRow(request.id)).toMatchObject({ status: 'open' })
})

it.each([
  ['2026-11-23 08:30', 0],
  ['2026-11-23 08:31', 50],
])('at %s pays somebody on call %i minutes of Friday’s lesson, as was shown', async (now, paid) => {
  const { weekly, week, assignmentId } = await coming({
    engagement: { form: 'on-call', weekMinutes: 0 },
  })
  at.clock.set(now)
  const sessionId = weekly.find(({ days }) => days.includes(day('2026-11-27')))?.sessionId
  const { preview, changed } = await changing({ ...week, changes: [{ sessionId, to: null }] })
  expect(preview).toMatchObject({ paidMinutes: paid, hasFixedHours: false })
  expect(changed).toMatchObject({ paidMinutes: paid })
  const [told] = await many(
    "select facts from event where verb = 'assignment.change-hours' and subject_id = $1",
    assignmentId,
  )
  expect(told?.facts).toMatchObject({ paidMinutes: paid })
})

it('tells the member and the coordinator that it is other hours', async () => {
  const { monday, week, assignmentId } = await coming()
  await changing({ ...week, changes: [{ sessionId: monday.sessionId, to: null }] })
  const told = await many(
    `select audience, facts from notice where subject_id = $1 and kind = 'assignment.cancelled' order by audience`,
    assignmentId,
  )
  expect(told.map(({ audience }) => audience)).toEqual(['coordinator', 'member'])
  expect(told[0]?.facts).toMatchObject({ otherHours: true, isWhole: false })
})

it('refuses what was changed since it was looked at, and of two at once one wins', async () => {
  const { monday, tuesday, week, as, assignmentId } = await coming()
  const said = { ...week, changes: [{ sessionId: monday.sessionId, to: null }] }
  const { seen } = await previewHours(at.school, previewHoursInput.parse(said))
  const input = changeHoursInput.parse({ ...said, seen })
  const [one, other] = await Promise.allSettled([
    changeHours(at.school, input),
    changeHours(at.school, input),
  ])
  expect([one.status, other.status].toSorted()).toEqual(['fulfilled', 'rejected'])
  const next = { ...week, changes: [{ sessionId: tuesday.sessionId, to: null }] }
  const looked = await previewHours(at.school, previewHoursInput.parse(next))
  await cancelAssignment(as, { assignmentId, lastDay: day('2026-11-24') })
  await expect(
    changeHours(at.school, changeHoursInput.parse({ ...next, seen: looked.seen })),
  ).rejects.toMatchObject({ code: expect.stringMatching(/stale-version|invalid-input/) })
})

it('names what cannot be', async () => {
  const { monday, tuesday, week } = await coming()
  const { sessionId } = monday
  const at0830 = { from: '08:30', until: '09:20' }
  const cases = [
    [{ changes: [] }, 'changes'],
    [{ changes: [{ sessionId, to: at0830 }] }, 'changes'],
    [{ changes: [{ sessionId, to: { from: '11:00', until: '10:00' } }] }, 'changes[0].to.until'],
    [
      {
        changes: [
          { sessionId, to: null },
          { sessionId, to: null },
        ],
      },
      'changes[1].sessionId',
    ],
    [{ changes: [{ sessionId: crypto.randomUUID(), to: null }] }, 'changes[0].sessionId'],
    [
      { changes: [], extra: [{ likeSessionId: sessionId, day: '2026-11-24', ...at0830 }] },
      'changes',
    ],
    [
      { changes: [], extra: [{ likeSessionId: sessionId, day: '2026-11-28', ...at0830 }] },
      'extra[0].day',
    ],
    [
      {
        firstDay: '2026-11-20',
        changes: [],
        extra: [{ likeSessionId: sessionId, day: '2026-11-20', from: '10:00', until: '10:50' }],
      },
      'extra[0].day',
    ],
  ] as const
  for (const [said, field] of cases) {
    await expect(
      previewHours(at.school, previewHoursInput.parse({ ...week, ...said })),
    ).rejects.toMatchObject({ code: 'invalid-input', fields: [{ field }] })
  }
  at.clock.set('2026-11-23 12:00')
  await expect(
    previewHours(
      at.school,
      previewHoursInput.parse({ ...week, changes: [{ sessionId, to: null }] }),
    ),
  ).rejects.toMatchObject({ fields: [{ field: 'changes[0].sessionId' }] })
  const early = { likeSessionId: tuesday.sessionId, day: '2026-11-23', ...at0830 }
  await expect(
    previewHours(at.school, previewHoursInput.parse({ ...week, changes: [], extra: [early] })),
  ).rejects.toMatchObject({ fields: [{ field: 'extra[0].from' }] })
})

it('is nobody else’s', async () => {
  const { monday, week, as } = await coming()
  const said = previewHoursInput.parse({
    ...week,
    changes: [{ sessionId: monday.sessionId, to: null }],
  })
  const elsewhere = at.as(await schoolActor(db, { boardId: (await aBoard(db)).id }))
  const lender = at.as(await schoolActor(db, { boardId: at.lends.id }))
  for (const context of [elsewhere, lender]) {
    await expect(previewHours(context, said)).rejects.toMatchObject({ code: 'not-found' })
    await expect(changeHours(context, { ...said, seen: '' })).rejects.toMatchObject({
      code: 'not-found',
    })
  }
  for (const context of [as, at.coordinator]) {
    await expect(changeHours(context, { ...said, seen: '' })).rejects.toMatchObject({
      code: 'not-allowed',
    })
  }
})

it('do not come back when the school was closed that day and is open after all', async () => {
  const { monday, week, request } = await coming()
  await changing({ ...week, changes: [{ sessionId: monday.sessionId, to: null }] })
  const asked = {
    siteId: at.site.id,
    firstDay: day('2026-11-23'),
    lastDay: day('2026-11-23'),
    reason: 'weather',
  } as const
  const { seen } = await previewClosing(at.school, asked)
  const { closingId } = await closeSite(at.school, { ...asked, seen })
  await reopenSite(at.school, { closingId })
  expect(await requestRow(request.id)).toMatchObject({ minutes: 200, length_session_days: 5 })
})

it('books other hours for all that is left, where what was is confirmed already', async () => {
  const { request, member, assignmentId, week } = await coming()
  at.clock.set('2026-11-24 18:00')
  await recordFulfilment(at.school, recordFulfilmentInput.parse({ assignmentId }))
  const { weekly } = await readHours(at.school, { assignmentId })
  const to = { from: '11:00', until: '11:50' }
  const changes = weekly.map(({ sessionId }) => ({ sessionId, to }))
  const { changed } = await changing({ ...week, firstDay: '2026-11-25', changes })
  expect(changed).toMatchObject({ falling: 3, coming: 3, outcome: 'booked' })
  expect(await takenBy(member.id)).toContain('2026-11-27 11:00:00-11:50:00')
  expect(await requestRow(request.id)).toMatchObject({ status: 'covered' })
})

it('leaves nothing that should never be', async () => {
  expect(await brokenInvariants(db.db)).toEqual([])
})
