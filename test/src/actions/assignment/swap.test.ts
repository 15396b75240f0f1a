import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { brokenInvariants } from '../../../../db/queries/invariant.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { cancelAssignment } from '../../../../src/actions/assignment/cancel.ts'
import { listSwaps } from '../../../../src/actions/assignment/list-swaps.ts'
import { previewSwap } from '../../../../src/actions/assignment/preview-swap.ts'
import { swapAssignments } from '../../../../src/actions/assignment/swap.ts'
import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
import { notFound } from '../../../../src/errors.ts'
import { coordinatorActor } from '../../../support/build/actor.ts'
import { anOffer } from '../../../support/build/decision.ts'
import { aParticipation, aPool } from '../../../support/build/pool.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let at: PoolAtWork

beforeAll(async () => {
  at = await aPoolAtWork(db)
})
beforeEach(() => at.clock.set('2026-11-20 09:00'))
afterAll(() => at.matcher.close())

const WEEK = ['2026-11-23', '2026-11-24', '2026-11-25']

/** Somebody who comes for a request of their own. */
async function coming(over: Parameters<PoolAtWork['member']>[0] = {}, days = WEEK) {
  const [member, request] = [await at.member(over), await at.request({ days })]
  const { id: offerId } = await anOffer(db, { pool: at.pool, request, member })
  const asMember = await at.asMember(member.id)
  const { assignmentId } = await acceptOffer(asMember, { offerId })
  return { member, request, asMember, assignmentId }
}
type Coming = Awaited<ReturnType<typeof coming>>

const of = (one: Coming, other: Coming) => ({
  assignmentId: one.assignmentId,
  withAssignmentId: other.assignmentId,
})

/** Looked at and then done. */
async function swap(one: Coming, other: Coming, fromDay?: string) {
  const input = { ...of(one, other), ...(fromDay && { fromDay: day(fromDay) }) }
  const { seen } = await previewSwap(at.coordinator, input)
  return swapAssignments(at.coordinator, { ...input, seen })
}

/** Who has which days of a request. */
async function whoHas({ request }: Coming) {
  const { rows } = await db.adminPool.query(
    `select member_id, array_agg(day::text order by day) as days from assignment_session
     where request_id = $1 and status = 'confirmed' group by member_id order by 2`,
    [request.id],
  )
  return rows.map((row) => [row['member_id'], row['days']])
}

const statusOf = async ({ request }: Coming) =>
  (await db.adminPool.query('select status from request where id = $1', [request.id])).rows[0]

const coveredAt = async ({ request }: Coming) =>
  (await db.adminPool.query('select covered_at from request where id = $1', [request.id])).rows[0]

it('gives each the lessons of the other, also at the same time; both requests stay covered', async () => {
  const [one, other] = [await coming(), await coming()]
  const before = await coveredAt(one)
  at.clock.set('2026-11-20 15:00')
  const { swapped } = await swap(one, other)
  expect(await coveredAt(one), 'nobody waited for a swap').toEqual(before)
  expect(swapped).toMatchObject([
    { requestId: one.request.id, memberId: other.member.id, sessions: 3 },
    { requestId: other.request.id, memberId: one.member.id, sessions: 3 },
  ])
  expect(await whoHas(one)).toEqual([[other.member.id, WEEK]])
  expect(await whoHas(other)).toEqual([[one.member.id, WEEK]])
  expect(await statusOf(one)).toEqual({ status: 'covered' })
  const { rows } = await db.adminPool.query(
    'select status, cancelled_by from assignment where id = any($1) order by id',
    [[one.assignmentId, other.assignmentId]],
  )
  expect(rows).toEqual([
    { status: 'cancelled', cancelled_by: 'coordinator' },
    { status: 'cancelled', cancelled_by: 'coordinator' },
  ])
})

it('tells both members of both sides, and the school who comes now', async () => {
  const [one, other] = [await coming(), await coming()]
  const { swapped } = await swap(one, other)
  const { rows } = await db.adminPool.query(
    `select kind, audience, member_id from notice where decision = $1 order by kind, audience`,
    [`assignment.swap:${swapped[0].assignmentId}`],
  )
  expect(rows).toEqual([
    { kind: 'assignment.cancelled', audience: 'member', member_id: one.member.id },
    { kind: 'assignment.confirmed', audience: 'member', member_id: other.member.id },
    { kind: 'assignment.confirmed', audience: 'school', member_id: null },
  ])
})

it('from a day on leaves what lies before it, and what has begun', async () => {
  const [one, other] = [await coming(), await coming()]
  await swap(one, other, '2026-11-24')
  expect(await whoHas(one)).toEqual([
    [one.member.id, ['2026-11-23']],
    [other.member.id, ['2026-11-24', '2026-11-25']],
  ])
  const [early, late] = [await coming(), await coming()]
  at.clock.set('2026-11-23 12:00')
  await swap(early, late)
  expect(await whoHas(early)).toEqual([
    [early.member.id, ['2026-11-23']],
    [late.member.id, ['2026-11-24', '2026-11-25']],
  ])
})

it('is refused with the reason where a rule stands in the way or somebody may refuse', async () => {
  const one = await coming()
  const other = await coming()
  const free = await coming({ engagement: { form: 'on-call' } })
  const preview = await previewSwap(at.coordinator, of(one, free))
  expect(preview.possible).toBe(false)
  expect(preview.sides.map(({ why }) => why.length > 0)).toEqual([true, false])
  expect(preview.sides[0].why.join()).toContain('Mag weigeren')
  await expect(swap(one, free)).rejects.toMatchObject({ code: 'rule-broken' })
  await db.adminPool.query('delete from qualification where member_id = $1', [other.member.id])
  expect((await previewSwap(at.coordinator, of(one, other))).sides[0].why).not.toEqual([])
  await expect(swap(one, other)).rejects.toMatchObject({ code: 'rule-broken' })
  expect(await whoHas(one)).toEqual([[one.member.id, WEEK]])
})

it('is refused when something changed since it was looked at', async () => {
  const [one, other] = [await coming(), await coming()]
  const { seen } = await previewSwap(at.coordinator, of(one, other))
  await cancelAssignment(at.coordinator, {
    assignmentId: other.assignmentId,
    lastDay: day('2026-11-23'),
  })
  await expect(swapAssignments(at.coordinator, { ...of(one, other), seen })).rejects.toMatchObject({
    code: 'stale-version',
  })
})

it('is refused with oneself, and from a day on which nothing is left', async () => {
  const one = await coming()
  await expect(previewSwap(at.coordinator, of(one, one))).rejects.toMatchObject({
    code: 'invalid-input',
  })
  const other = await coming()
  const input = { ...of(one, other), fromDay: day('2026-11-26') }
  await expect(previewSwap(at.coordinator, input)).rejects.toMatchObject({
    code: 'invalid-input',
    fields: [{ field: 'fromDay' }],
  })
})

it('is nobody else’s: a coordinator of another pool, and no school or member', async () => {
  const [one, other] = [await coming(), await coming()]
  const elsewhere = at.as(await coordinatorActor(db, (await aPool(db)).id))
  const input = { ...of(one, other), seen: 'a'.repeat(64) }
  await expect(swapAssignments(elsewhere, input)).rejects.toMatchObject({ code: 'not-found' })
  await expect(previewSwap(elsewhere, of(one, other))).rejects.toMatchObject({ code: 'not-found' })
  await expect(listSwaps(elsewhere, { assignmentId: one.assignmentId })).rejects.toMatchObject({
    code: 'not-found',
  })
  for (const context of [at.school, one.asMember])
    await expect(swapAssignments(context, input)).rejects.toMatchObject({ code: 'not-allowed' })
})

it('is with nobody of another pool, who are answered as those who do not exist', async () => {
  const one = await coming()
  const pool = await aPool(db)
  for (const { id: boardId } of [at.asks, at.lends])
    await aParticipation(db, { poolId: pool.id, boardId })
  const member = await at.member({ poolId: pool.id })
  const request = await at.request({ poolId: pool.id, days: WEEK })
  const { id: offerId } = await anOffer(db, { pool, request, member })
  const { assignmentId: theirs } = await acceptOffer(await at.asMember(member.id), { offerId })
  const { assignmentId } = one
  // The refusal is compared whole: its code, its words and its facts.
  for (const withAssignmentId of [theirs, crypto.randomUUID()])
    await expect(previewSwap(at.coordinator, { assignmentId, withAssignmentId })).rejects.toEqual(
      notFound(),
    )
})

it('happens once of two at the same moment, and never beside a cancellation', async () => {
  const [one, other, third] = [await coming(), await coming(), await coming()]
  const looked = await previewSwap(at.coordinator, of(one, other))
  const also = await previewSwap(at.coordinator, of(third, one))
  const settled = await Promise.allSettled([
    swapAssignments(at.coordinator, { ...of(one, other), seen: looked.seen }),
    swapAssignments(at.coordinator, { ...of(third, one), seen: also.seen }),
  ])
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const [left, right] = [await coming(), await coming()]
  const { seen } = await previewSwap(at.coordinator, of(left, right))
  const [, cancelled] = await Promise.allSettled([
    swapAssignments(at.coordinator, { ...of(left, right), seen }),
    cancelAssignment(left.asMember, { assignmentId: left.assignmentId }),
  ])
  const lessons = (await whoHas(left)).length
  // Either the swap was first and the cancellation finds nothing, or the lessons are open again.
  expect(lessons).toBe(cancelled.status === 'fulfilled' ? 0 : 1)
})

it('asked again with the same key answers the same', async () => {
  const [one, other] = [await coming(), await coming()]
  const { seen } = await previewSwap(at.coordinator, of(one, other))
  const context = { ...at.coordinator, idempotencyKey: 'ruil-een-keer' }
  const input = { ...of(one, other), seen }
  expect(await swapAssignments(context, input)).toEqual(await swapAssignments(context, input))
})

it('lists with whom it can be, both ways, and why not with others', async () => {
  const own = await coming({}, ['2027-02-01'])
  const able = await coming({ row: { name: 'Wel Mogelijk' } }, ['2027-02-02'])
  const free = await coming({ engagement: { form: 'on-call' } }, ['2027-02-03'])
  const { partners } = await listSwaps(at.coordinator, {
    assignmentId: own.assignmentId,
    fromDay: day('2027-02-01'),
  })
  expect(partners.map(({ assignmentId, why }) => [assignmentId, why.length > 0])).toEqual([
    [able.assignmentId, false],
    [free.assignmentId, true],
  ])
  expect(partners[0]).toMatchObject({ memberName: 'Wel Mogelijk', lessons: 1 })
})

it('leaves nothing that should never be', async () => {
  expect(await brokenInvariants(db.db)).toEqual([])
})
