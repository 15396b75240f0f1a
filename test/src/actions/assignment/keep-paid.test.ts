import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { day } from '../../../../scheduler/domain/day.ts'
import { cancelAssignment } from '../../../../src/actions/assignment/cancel.ts'
import { changeHours } from '../../../../src/actions/assignment/change-hours.ts'
import { endAssignmentEarly } from '../../../../src/actions/assignment/end-early.ts'
import { previewHours, readHours } from '../../../../src/actions/assignment/preview-hours.ts'
import { listFulfilmentsInput } from '../../../../src/actions/fulfilment/list.ts'
import { listPaidCancellations } from '../../../../src/actions/fulfilment/list-paid-cancellations.ts'
import { readOwnHours } from '../../../../src/actions/fulfilment/own-hours.ts'
import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
import { closeSite } from '../../../../src/actions/site/close.ts'
import { previewClosing } from '../../../../src/actions/site/preview-closing.ts'
import { boardActor, schoolActor } from '../../../support/build/actor.ts'
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

const DAYS = ['2026-11-24', '2026-11-25', '2026-11-26']

/** Somebody on call who comes on three days, 50 minutes each, at 42.33 an hour. */
async function coming(engagement: MemberCase['engagement'] = {}) {
  const member = await at.member({
    engagement: { form: 'on-call', weekMinutes: 0, wageCentsPerHour: 4_233, ...engagement },
  })
  const request = await at.request({ days: DAYS })
  const { id: offerId } = await anOffer(db, { pool: at.pool, request, member })
  const as = await at.asMember(member.id)
  return { member, request, as, ...(await acceptOffer(as, { offerId })) }
}

const kept = async (assignmentId: string) =>
  (
    await db.adminPool.query(
      `select day::text, paid.minutes, wage_cents as cents, (paid.cancelled_at at time zone 'Europe/Amsterdam')::text as at
       from paid_cancellation paid join assignment_session on assignment_session.id = assignment_session_id
       where paid.assignment_id = $1 order by day`,
      [assignmentId],
    )
  ).rows

// 96 hours before: the 24th and the 25th. 100 minutes at 42.33 are 70.55, the first 35.28 and the second the rest.
const NEAR = '2026-11-22 08:30'
const TWO_LESSONS = [
  { day: '2026-11-24', minutes: 50, cents: 3_528, at: '2026-11-22 08:30:00' },
  { day: '2026-11-25', minutes: 50, cents: 3_527, at: '2026-11-22 08:30:00' },
]

it.each(['school', 'coordinator'] as const)('a lesson that the %s cancels late', async (who) => {
  const { assignmentId } = await coming()
  at.clock.set(NEAR)
  await cancelAssignment(at[who], { assignmentId })
  expect(await kept(assignmentId)).toEqual(TWO_LESSONS)
})

it('nothing of what somebody cancels, of fixed hours, and of what was cancelled in time', async () => {
  const own = await coming()
  const fixed = await coming({ form: 'permanent', weekMinutes: 1_200 })
  const early = await coming()
  at.clock.set('2026-11-20 08:30')
  await cancelAssignment(at.school, { assignmentId: early.assignmentId })
  at.clock.set(NEAR)
  await cancelAssignment(own.as, { assignmentId: own.assignmentId })
  await cancelAssignment(at.school, { assignmentId: fixed.assignmentId })
  for (const { assignmentId } of [own, fixed, early]) expect(await kept(assignmentId)).toEqual([])
})

it('of everybody who need not come when a school ends it earlier, not of one alone', async () => {
  const request = await at.request({ days: DAYS })
  const takes = async (days: readonly string[]) => {
    const member = await at.member({
      engagement: { form: 'on-call', weekMinutes: 0, wageCentsPerHour: 4_233 },
    })
    const sessionIds = request.sessions
      .filter((session) => days.includes(session.day))
      .map(({ id }) => id)
    const about = { pool: at.pool, request, member }
    const { id: offerId } = await anOffer(db, about, { sessionIds })
    return (await acceptOffer(await at.asMember(member.id), { offerId })).assignmentId
  }
  const first = await takes(['2026-11-24', '2026-11-25'])
  const second = await takes(['2026-11-26'])
  at.clock.set('2026-11-23 08:30')
  const lastDay = day('2026-11-24')
  expect(await endAssignmentEarly(at.school, { assignmentId: first, lastDay })).toMatchObject({
    cancelledSessions: 1,
    paidMinutes: 100,
  })
  expect((await kept(first)).map((row) => row.day)).toEqual(['2026-11-25'])
  expect((await kept(second)).map((row) => row.day)).toEqual(['2026-11-26'])
})

it('of a school that closes, and of other hours', async () => {
  const closed = await coming()
  const about = { siteId: at.site.id, reason: 'weather' as const }
  const days = { firstDay: day('2026-11-24'), lastDay: day('2026-11-24') }
  const { assignmentId } = await coming()
  at.clock.set(NEAR)
  const { weekly } = await readHours(at.school, { assignmentId })
  const asked = {
    assignmentId,
    firstDay: day('2026-11-24'),
    lastDay: day('2026-11-25'),
    changes: weekly.map(({ sessionId }) => ({ sessionId, to: null })),
    extra: [],
  }
  const { seen } = await previewHours(at.school, asked)
  await changeHours(at.school, { ...asked, seen })
  expect(await kept(assignmentId)).toEqual(TWO_LESSONS)
  const { seen: seenClosing } = await previewClosing(at.school, { ...about, ...days })
  await closeSite(at.school, { ...about, ...days, seen: seenClosing })
  expect(await kept(closed.assignmentId)).toEqual(TWO_LESSONS.slice(0, 1))
})

it('is told to the school and board that pay, the pool, and the member, and to nobody else', async () => {
  const { assignmentId, as } = await coming()
  at.clock.set(NEAR)
  await cancelAssignment(at.school, { assignmentId })
  const input = listFulfilmentsInput.parse({ from: '2026-11-24', to: '2026-11-30', limit: 200 })
  const read = async (context: typeof as) =>
    (await listPaidCancellations(context, input)).items.filter(
      (one) => one.assignmentId === assignmentId,
    )
  const line = { lessons: 2, minutes: 100, wageCents: 7_055, firstDay: DAYS[0], lastDay: DAYS[1] }
  const asks = at.as(await boardActor(db, at.asks.id))
  for (const context of [at.school, at.coordinator, asks])
    expect(await read(context)).toMatchObject([line])
  const lends = at.as(await boardActor(db, at.lends.id))
  const lender = at.as(await schoolActor(db, { boardId: at.lends.id }))
  for (const context of [lends, lender]) expect(await read(context)).toEqual([])
  expect(await readOwnHours(as, {})).toMatchObject({
    total: { workedMinutes: 0, plannedMinutes: 0 },
    lines: [],
    cancelled: [{ assignmentId, lessons: 2, minutes: 100, firstDay: DAYS[0], lastDay: DAYS[1] }],
  })
  const nobody = await at.asMember((await at.member()).id)
  expect(await readOwnHours(nobody, {})).toMatchObject({ cancelled: [] })
})

it('has a page after the first', async () => {
  const input = listFulfilmentsInput.parse({ limit: 1 })
  const first = await listPaidCancellations(at.coordinator, input)
  const second = await listPaidCancellations(at.coordinator, {
    ...input,
    after: first.next ?? undefined,
  })
  expect(first.items).toHaveLength(1)
  expect(second.items).toHaveLength(1)
  expect(second.items[0]?.assignmentId).not.toBe(first.items[0]?.assignmentId)
})
