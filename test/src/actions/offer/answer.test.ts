import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { engagement } from '../../../../db/schema/index.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
import { declineOffer } from '../../../../src/actions/offer/decline.ts'
import { expireOffer } from '../../../../src/actions/offer/expire.ts'
import { showOffer } from '../../../../src/actions/offer/show.ts'
import { listProposals } from '../../../../src/actions/proposal/list.ts'
import { matchPool } from '../../../../src/actions/proposal/match.ts'
import { showProposal } from '../../../../src/actions/proposal/show.ts'
import { anAssignment, anOffer } from '../../../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { rows } from '../../../support/build/rows.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let at: PoolAtWork
let anna: Awaited<ReturnType<PoolAtWork['member']>>
let request: Awaited<ReturnType<PoolAtWork['request']>>
let asAnna: Awaited<ReturnType<PoolAtWork['asMember']>>

beforeAll(async () => {
  at = await aPoolAtWork(db)
})
beforeEach(async () => {
  at.clock.set('2026-11-20 09:00')
  anna = await at.member()
  request = await at.request()
  asAnna = await at.asMember(anna.id)
})
afterAll(() => at.matcher.close())

const offered = (over: Parameters<typeof anOffer>[2] = {}) =>
  anOffer(db, { pool: at.pool, request, member: anna }, over)
const one = async (sql: string, ...values: string[]) =>
  (await db.adminPool.query(sql, values)).rows[0]
const offerRow = (id: string) =>
  one('select status, decline_reason, answered_at from offer where id = $1', id)

it('covers the request and counts each lesson', async () => {
  const { id: offerId } = await offered()
  const taken = await acceptOffer(asAnna, { offerId })
  expect(taken).toMatchObject({ covered: true, sessionCount: 5 })
  expect(await one('select status, version from request where id = $1', request.id)).toEqual({
    status: 'covered',
    version: 2,
  })
  expect(await one('select verb, facts from event where subject_id = $1', offerId)).toMatchObject({
    verb: 'offer.accept',
    facts: { booked: false, memberId: anna.id },
  })
})

it('leaves a request open until its last part has somebody', async () => {
  const [first, ...rest] = request.sessions.map(({ id }) => id)
  const { id: offerId } = await offered({ sessionIds: [first ?? ''] })
  expect(await acceptOffer(asAnna, { offerId })).toMatchObject({ covered: false })
  expect((await one('select status from request where id = $1', request.id)).status).toBe('open')
  const { id: second } = await offered({ sessionIds: rest })
  expect(await acceptOffer(asAnna, { offerId: second })).toMatchObject({ covered: true })
})

it('can be accepted up to the deadline and not at it', async () => {
  const { id: offerId } = await offered()
  at.clock.set('2026-11-23 08:00')
  expect((await showOffer(asAnna, { offerId })).open).toBe(false)
  await expect(acceptOffer(asAnna, { offerId })).rejects.toMatchObject({ code: 'offer-closed' })
  at.clock.set('2026-11-23 07:59')
  expect((await showOffer(asAnna, { offerId })).open).toBe(true)
  await acceptOffer(asAnna, { offerId })
})

it('is answered once, whatever the answer', async () => {
  const { id: offerId } = await offered()
  await acceptOffer(asAnna, { offerId })
  await expect(acceptOffer(asAnna, { offerId })).rejects.toMatchObject({
    code: 'offer-closed',
    facts: { status: 'accepted' },
  })
  await expect(declineOffer(asAnna, { offerId, reason: 'travel' })).rejects.toMatchObject({
    code: 'offer-closed',
  })
})

it('gives the same answer to the same key', async () => {
  const { id: offerId } = await offered()
  const twice = { ...asAnna, idempotencyKey: 'tap' }
  const taken = await acceptOffer(twice, { offerId })
  expect(await acceptOffer(twice, { offerId })).toEqual(taken)
})

it('is nobody else’s to answer or to see', async () => {
  const { id: offerId } = await offered()
  const other = await at.asMember((await at.member()).id)
  for (const ask of [
    () => acceptOffer(other, { offerId }),
    () => declineOffer(other, { offerId, reason: 'no-reason' }),
    () => showOffer(other, { offerId }),
  ]) {
    await expect(ask()).rejects.toMatchObject({ code: 'not-found' })
  }
})

it('refuses what overlaps with lessons that the member has', async () => {
  const elsewhere = await at.request()
  await anAssignment(db, { pool: at.pool, request: elsewhere, member: anna })
  const { id: offerId } = await offered()
  await expect(acceptOffer(asAnna, { offerId })).rejects.toMatchObject({ code: 'double-booking' })
  expect(await offerRow(offerId)).toMatchObject({ status: 'sent' })
})

it('withdraws what others were still offered for the same lessons', async () => {
  const { id: offerId } = await offered()
  const bas = await at.member()
  const { id: late } = await anOffer(db, { pool: at.pool, request, member: bas })
  await acceptOffer(asAnna, { offerId })
  expect((await offerRow(late)).status).toBe('withdrawn')
  await expect(acceptOffer(await at.asMember(bas.id), { offerId: late })).rejects.toMatchObject({
    code: 'offer-closed',
    facts: { status: 'withdrawn' },
  })
})

it('keeps why a member with a contract declined, and asks the plan for somebody else', async () => {
  const { id: offerId } = await offered()
  await declineOffer(asAnna, { offerId, reason: 'travel' })
  expect(await offerRow(offerId)).toMatchObject({ status: 'declined', decline_reason: 'travel' })
  await matchPool(at.worker, { poolId: at.pool.id, seed: 1 })
  const { items } = await listProposals(at.coordinator, {
    limit: 50,
    requestId: request.id,
    status: 'proposed',
  })
  const { candidates } = await showProposal(at.coordinator, { proposalId: items[0]?.id ?? '' })
  const again = candidates.find(({ memberId }) => memberId === anna.id)
  expect(again?.obstacles.map(({ ruleId }) => ruleId)).toEqual(['not-asked-again'])
})

it('keeps no reason of somebody on call', async () => {
  const onCall = await at.member({ engagement: { form: 'on-call', weekMinutes: 0 } })
  const { id: offerId } = await anOffer(db, { pool: at.pool, request, member: onCall })
  await declineOffer(await at.asMember(onCall.id), { offerId, reason: 'travel' })
  expect((await offerRow(offerId)).decline_reason).toBe('no-reason')
  const { facts } = await one('select facts from event where subject_id = $1', offerId)
  expect(facts).toEqual({ requestId: request.id, roundId: null })
})

it('keeps no reason of whoever will be on call in these lessons', async () => {
  const last = day('2026-11-22')
  const first = await at.member({ engagement: { lastDay: last } })
  const wage = { wageCentsPerHour: 4_200, wageBasis: 'LB 12' } as const
  const base = { memberId: first.id, employer: 'board', boardId: first.homeBoardId } as const
  await rows(db)
    .insert(engagement)
    .values({ ...base, form: 'on-call', weekMinutes: 0, firstDay: day('2026-11-23'), ...wage })
  const { id: offerId } = await anOffer(db, { pool: at.pool, request, member: first })
  const words = 'Te ver voor een los uur.'
  await declineOffer(await at.asMember(first.id), { offerId, reason: 'travel', words })
  expect(
    await one('select decline_reason, decline_words from offer where id = $1', offerId),
  ).toEqual({ decline_reason: 'no-reason', decline_words: null })
})

it('expires at the deadline and not before, once, and only by the product', async () => {
  const { id: offerId } = await offered()
  at.clock.set('2026-11-23 07:59')
  expect(await expireOffer(at.worker, { offerId })).toEqual({ offerId, expired: false })
  at.clock.set('2026-11-23 08:00')
  await expect(expireOffer(at.coordinator, { offerId })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  expect(await expireOffer(at.worker, { offerId })).toEqual({ offerId, expired: true })
  expect(await expireOffer(at.worker, { offerId })).toEqual({ offerId, expired: false })
  expect((await offerRow(offerId)).status).toBe('expired')
})

it('never expires what was accepted', async () => {
  const { id: offerId } = await offered()
  await acceptOffer(asAnna, { offerId })
  at.clock.set('2026-11-24 08:00')
  expect(await expireOffer(at.worker, { offerId })).toEqual({ offerId, expired: false })
  expect((await offerRow(offerId)).status).toBe('accepted')
})
