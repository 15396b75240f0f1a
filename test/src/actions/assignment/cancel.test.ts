import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { brokenInvariants } from '../../../../db/queries/invariant.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { cancelAssignment } from '../../../../src/actions/assignment/cancel.ts'
import { previewCancel } from '../../../../src/actions/assignment/preview-cancel.ts'
import { recordFulfilment } from '../../../../src/actions/fulfilment/record.ts'
import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
import { schoolActor } from '../../../support/build/actor.ts'
import { aBoard } from '../../../support/build/board.ts'
import { anOffer } from '../../../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let at: PoolAtWork
let anna: Awaited<ReturnType<PoolAtWork['member']>>
let request: Awaited<ReturnType<PoolAtWork['request']>>
let asAnna: Awaited<ReturnType<PoolAtWork['asMember']>>
let assignmentId: string

beforeAll(async () => {
  at = await aPoolAtWork(db)
})
beforeEach(async () => {
  at.clock.set('2026-11-20 09:00')
  anna = await at.member()
  request = await at.request()
  asAnna = await at.asMember(anna.id)
  const { id: offerId } = await anOffer(db, { pool: at.pool, request, member: anna })
  assignmentId = (await acceptOffer(asAnna, { offerId })).assignmentId
})
afterAll(() => at.matcher.close())

const one = async (sql: string, ...values: string[]) =>
  (await db.adminPool.query(sql, values)).rows[0]
const requestRow = () => one('select status, urgency from request where id = $1', request.id)

it.each(['school', 'coordinator', 'member'] as const)(
  'by the %s frees the lessons',
  async (who) => {
    const context = who === 'member' ? asAnna : at[who]
    expect(await cancelAssignment(context, { assignmentId })).toMatchObject({
      status: 'cancelled',
      sessions: 5,
      minutes: 250,
    })
    expect(
      await one('select status, cancelled_by from assignment where id = $1', assignmentId),
    ).toEqual({ status: 'cancelled', cancelled_by: who })
    expect(await requestRow()).toEqual({ status: 'open', urgency: 'planned' })
    const member = await at.member()
    const { id: offerId } = await anOffer(db, { pool: at.pool, request, member })
    const again = await at.asMember(member.id)
    expect(await acceptOffer(again, { offerId })).toMatchObject({ covered: true })
  },
)

it.each([
  ['2026-11-21 08:30', 'unplanned'],
  ['2026-11-21 08:29', 'planned'],
])('at %s leaves a request that is %s', async (now, urgency) => {
  at.clock.set(now)
  expect(await cancelAssignment(at.school, { assignmentId })).toMatchObject({ urgency })
  expect(await requestRow()).toEqual({ status: 'open', urgency })
})

it('keeps what was worked, to be confirmed', async () => {
  at.clock.set('2026-11-24 12:00')
  expect(await cancelAssignment(asAnna, { assignmentId })).toMatchObject({
    status: 'confirmed',
    sessions: 3,
    urgency: 'unplanned',
  })
  expect(await requestRow()).toMatchObject({ status: 'open' })
  expect(await recordFulfilment(at.school, { assignmentId, sessions: [] })).toMatchObject({
    minutes: 100,
  })
})

it('asks for a new plan at once', async () => {
  await db.adminPool.query("update job set done_at = now() where kind = 'pool.match'")
  await cancelAssignment(at.school, { assignmentId })
  expect(
    await one("select kind, subject_id from job where done_at is null and kind = 'pool.match'"),
  ).toEqual({ kind: 'pool.match', subject_id: at.pool.id })
})

it('happens once, and not after the last lesson began', async () => {
  await cancelAssignment(at.school, { assignmentId })
  await expect(cancelAssignment(asAnna, { assignmentId })).rejects.toMatchObject({
    code: 'already-decided',
    facts: { status: 'cancelled', cancelledBy: 'school' },
  })
})

it('is too late when the last lesson has begun', async () => {
  at.clock.set('2026-11-27 08:30')
  await expect(cancelAssignment(at.school, { assignmentId })).rejects.toMatchObject({
    code: 'already-decided',
  })
})

it('is nobody else’s: another member, another school, and the school that lends', async () => {
  const stranger = await at.asMember((await at.member()).id)
  const elsewhere = at.as(await schoolActor(db, { boardId: (await aBoard(db)).id }))
  const lender = at.as(await schoolActor(db, { boardId: at.lends.id }))
  for (const context of [stranger, elsewhere, lender]) {
    await expect(cancelAssignment(context, { assignmentId })).rejects.toMatchObject({
      code: 'not-found',
    })
  }
})

it('leaves nothing that should never be', async () => {
  expect(await brokenInvariants(db.db)).toEqual([])
})

it.each([
  ['on-call', 'school', '2026-11-22 08:30', 100],
  ['on-call', 'coordinator', '2026-11-22 08:31', 150],
  ['permanent', 'school', '2026-11-20 09:00', 150],
  ['on-call', 'member', '2026-11-22 08:31', 0],
] as const)('of %s by the %s at %s pays %i minutes, as was shown', async (form, who, now, paid) => {
  const member = await at.member({ engagement: { form } })
  const asked = await at.request({ days: ['2026-11-24', '2026-11-25', '2026-11-26'] })
  const { id: offerId } = await anOffer(db, { pool: at.pool, request: asked, member })
  const as = await at.asMember(member.id)
  const made = await acceptOffer(as, { offerId })
  at.clock.set(now)
  const context = who === 'member' ? as : at[who]
  const shown = await previewCancel(context, { assignmentId: made.assignmentId })
  expect(shown.days).toEqual(['2026-11-24', '2026-11-25', '2026-11-26'])
  expect(shown.freed).toMatchObject({ lessons: 3, isAll: true, paidMinutes: paid })
  const cancelled = await cancelAssignment(context, { assignmentId: made.assignmentId })
  expect(cancelled).toMatchObject({ sessions: 3, paidMinutes: paid })
  const { facts } = await one(
    "select facts from event where verb = 'assignment.cancel' and subject_id = $1",
    made.assignmentId,
  )
  expect(facts).toMatchObject({ paidMinutes: paid, by: who })
})

it('of this morning frees today alone: the request is urgent again, the rest goes on', async () => {
  at.clock.set('2026-11-23 07:05')
  const today = { assignmentId, lastDay: day('2026-11-23') }
  expect(await cancelAssignment(at.coordinator, today)).toMatchObject({
    status: 'confirmed',
    sessions: 1,
    urgency: 'unplanned',
  })
  expect(await requestRow()).toEqual({ status: 'open', urgency: 'unplanned' })
})
