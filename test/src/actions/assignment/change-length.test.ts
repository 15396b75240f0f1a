import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { brokenInvariants } from '../../../../db/queries/invariant.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { endAssignmentEarly } from '../../../../src/actions/assignment/end-early.ts'
import { extendAssignment } from '../../../../src/actions/assignment/extend.ts'
import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
import { aCalendarEntry } from '../../../support/build/board.ts'
import { anOffer } from '../../../support/build/decision.ts'
import type { MemberCase } from '../../../support/build/member.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let at: PoolAtWork

/** The school is closed on Tuesday 1 December. */
beforeAll(async () => {
  at = await aPoolAtWork(db)
  await aCalendarEntry(db, {
    scope: 'site',
    holidayRegion: null,
    siteId: at.site.id,
    kind: 'study-day',
    firstDay: day('2026-12-01'),
    lastDay: day('2026-12-01'),
    name: 'Studiedag',
  })
})
beforeEach(() => at.clock.set('2026-11-20 09:00'))
afterAll(() => at.matcher.close())

/** A week that somebody comes. */
async function coming(about: MemberCase = {}) {
  const member = await at.member(about)
  const request = await at.request()
  const { id: offerId } = await anOffer(db, { pool: at.pool, request, member })
  const as = await at.asMember(member.id)
  const { assignmentId } = await acceptOffer(as, { offerId })
  return { member, request, as, assignmentId }
}

const many = async (sql: string, ...values: string[]) =>
  (await db.adminPool.query(sql, values)).rows
const requestRow = async (id: string) =>
  (
    await many(
      `select status, last_day::text, minutes, length_school_days, length_calendar_days, length_session_days
       from request where id = $1`,
      id,
    )
  )[0]
const sessionDays = async (requestId: string) =>
  (
    await many(
      'select day::text from request_session where request_id = $1 order by day',
      requestId,
    )
  ).map((row) => row.day)

it('books the same person for the added weeks, on school days, where the pool decides', async () => {
  const { request, assignmentId, member } = await coming()
  const extended = await extendAssignment(at.school, { assignmentId, lastDay: day('2026-12-02') })
  expect(extended).toMatchObject({
    outcome: 'booked',
    sessions: 2,
    minutes: 100,
    length: { schoolDays: 7, calendarDays: 10, sessionDays: 7 },
    why: [],
  })
  expect((await sessionDays(request.id)).slice(5)).toEqual(['2026-11-30', '2026-12-02'])
  expect(await requestRow(request.id)).toMatchObject({
    status: 'covered',
    last_day: '2026-12-02',
    minutes: 350,
    length_school_days: 7,
  })
  expect(
    await many(
      "select 1 from assignment_session where member_id = $1 and status = 'confirmed'",
      member.id,
    ),
  ).toHaveLength(7)
  expect(
    await many('select last_day::text from absence where id = $1', request.absence.id),
  ).toEqual([{ last_day: '2026-12-02' }])
})

it('asks the same person who may refuse', async () => {
  const { as, request, assignmentId } = await coming({
    engagement: { form: 'on-call', weekMinutes: 0 },
  })
  const extended = await extendAssignment(at.school, { assignmentId, lastDay: day('2026-12-04') })
  expect(extended).toMatchObject({ outcome: 'asked', offerId: expect.any(String) })
  expect(await requestRow(request.id)).toMatchObject({ status: 'open' })
  const taken = await acceptOffer(as, { offerId: extended.offerId ?? '' })
  expect(taken).toMatchObject({ covered: true, sessionCount: 4 })
})

it('opens the added lessons, and says why, where the same person cannot', async () => {
  const { request, assignmentId } = await coming({
    engagement: { lastDay: day('2026-11-30') },
  })
  const extended = await extendAssignment(at.school, { assignmentId, lastDay: day('2026-12-04') })
  expect(extended).toMatchObject({ outcome: 'open', offerId: null })
  expect(extended.why.join(' ')).toContain('2 december 2026')
  expect(await requestRow(request.id)).toMatchObject({ status: 'open', last_day: '2026-12-04' })
  expect(
    await many("select 1 from job where kind = 'pool.match' and subject_id = $1", at.pool.id),
  ).not.toHaveLength(0)
})

it('gives the same key the same extension, once', async () => {
  const { request, assignmentId } = await coming()
  const once = at.as(at.school.actor, { idempotencyKey: `extend ${assignmentId}` })
  const input = { assignmentId, lastDay: day('2026-12-04') }
  const first = await extendAssignment(once, input)
  expect(await extendAssignment(once, input)).toEqual(first)
  expect(await sessionDays(request.id)).toHaveLength(9)
})

it.each(['2026-11-27', '2026-11-26'])('does not extend to %s', async (lastDay) => {
  const { assignmentId } = await coming()
  await expect(
    extendAssignment(at.school, { assignmentId, lastDay: day(lastDay) }),
  ).rejects.toMatchObject({ code: 'invalid-input' })
})

it('does not extend over a weekend alone', async () => {
  const { assignmentId } = await coming()
  await expect(
    extendAssignment(at.school, { assignmentId, lastDay: day('2026-11-29') }),
  ).rejects.toMatchObject({ code: 'no-school-days' })
})

it('ends early: the member is free again and fixed hours are paid anyway', async () => {
  const { as, member, request, assignmentId } = await coming()
  const ended = await endAssignmentEarly(at.school, { assignmentId, lastDay: day('2026-11-24') })
  expect(ended).toMatchObject({
    cancelledSessions: 3,
    cancelledMinutes: 150,
    paidMinutes: 150,
    length: { schoolDays: 2, calendarDays: 2, sessionDays: 2 },
  })
  expect(await requestRow(request.id)).toMatchObject({
    status: 'covered',
    last_day: '2026-11-24',
    minutes: 100,
  })
  const elsewhere = await at.request({ days: ['2026-11-25'] })
  const { id: offerId } = await anOffer(db, { pool: at.pool, request: elsewhere, member })
  expect(await acceptOffer(as, { offerId })).toMatchObject({ covered: true })
})

it('pays somebody on call what was cancelled within the notice', async () => {
  const { assignmentId } = await coming({ engagement: { form: 'on-call', weekMinutes: 0 } })
  at.clock.set('2026-11-22 08:30')
  const ended = await endAssignmentEarly(at.school, { assignmentId, lastDay: day('2026-11-24') })
  expect(ended).toMatchObject({ cancelledSessions: 3, paidMinutes: 50 })
})

it.each(['2026-11-27', '2026-11-22', '2026-11-30'])('cannot end early on %s', async (lastDay) => {
  const { assignmentId } = await coming()
  await expect(
    endAssignmentEarly(at.school, { assignmentId, lastDay: day(lastDay) }),
  ).rejects.toMatchObject({ code: 'invalid-input' })
})

it('can be extended again after an early end: lessons come back once', async () => {
  const { request, assignmentId } = await coming()
  await endAssignmentEarly(at.school, { assignmentId, lastDay: day('2026-11-24') })
  const extended = await extendAssignment(at.school, { assignmentId, lastDay: day('2026-11-26') })
  expect(extended).toMatchObject({ outcome: 'booked', sessions: 2 })
  expect(await sessionDays(request.id)).toHaveLength(5)
  expect(await requestRow(request.id)).toMatchObject({ status: 'covered', minutes: 200 })
})

it('leaves nothing that should never be', async () => {
  expect(await brokenInvariants(db.db)).toEqual([])
})
