import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { sendOffer } from '../../../../src/actions/offer/send.ts'
import { at as moment } from '../../../scheduler/when.ts'
import { coordinatorActor } from '../../../support/build/actor.ts'
import { anAssignment, anOffer, aProposal } from '../../../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let at: PoolAtWork
let anna: Awaited<ReturnType<PoolAtWork['member']>>
let request: Awaited<ReturnType<PoolAtWork['request']>>

beforeAll(async () => {
  at = await aPoolAtWork(db)
})
beforeEach(async () => {
  at.clock.set('2026-11-20 09:00')
  anna = await at.member()
  request = await at.request()
})
afterAll(() => at.matcher.close())

/** An approved proposal as `offer.send` asks for it. */
async function approved(over: Partial<Parameters<typeof aProposal>[1]> = {}) {
  const about = { pool: at.pool, request, member: anna, ...over }
  const { id: proposalId } = await aProposal(db, about, { status: 'approved' })
  const { rows } = await db.adminPool.query('select version from proposal where id = $1', [
    proposalId,
  ])
  return { proposalId, version: Number(rows[0].version), book: false }
}

it('asks with the deadline of the urgency, and a job that ends it', async () => {
  const sent = await sendOffer(at.coordinator, await approved())
  expect(sent).toMatchObject({
    status: 'sent',
    deadlineAt: moment('2026-11-21 09:00'),
    assignmentId: null,
  })
  const { rows } = await db.adminPool.query(
    "select run_after from job where kind = 'offer.expire' and subject_id = $1",
    [sent.offerId],
  )
  expect(rows.map(({ run_after }) => run_after.getTime())).toEqual([sent.deadlineAt])
})

it('shortens the deadline so that it ends before the first lesson', async () => {
  at.clock.set('2026-11-23 08:00')
  const sent = await sendOffer(at.coordinator, await approved())
  expect(sent.deadlineAt).toBe(moment('2026-11-23 08:29'))
})

it('refuses when the first lesson is too near', async () => {
  at.clock.set('2026-11-23 08:29')
  await expect(sendOffer(at.coordinator, await approved())).rejects.toMatchObject({
    code: 'offer-closed',
  })
})

it('offers a proposal once', async () => {
  const input = await approved()
  await sendOffer(at.coordinator, input)
  await expect(sendOffer(at.coordinator, input)).rejects.toMatchObject({
    code: 'already-decided',
    facts: { status: 'offered' },
  })
})

it('lets one offer wait per part', async () => {
  const { id: offerId } = await anOffer(db, { pool: at.pool, request, member: await at.member() })
  await expect(sendOffer(at.coordinator, await approved())).rejects.toMatchObject({
    code: 'already-decided',
    facts: { offerId },
  })
})

it('does not offer what nobody approved', async () => {
  const { id: proposalId } = await aProposal(db, { pool: at.pool, request, member: anna })
  await expect(
    sendOffer(at.coordinator, { proposalId, version: 1, book: false }),
  ).rejects.toMatchObject({ code: 'already-decided', facts: { status: 'proposed' } })
})

it('keeps another pool’s proposal unknown', async () => {
  const stranger = at.as(await coordinatorActor(db))
  await expect(sendOffer(stranger, await approved())).rejects.toMatchObject({ code: 'not-found' })
})

it('books who has fixed hours and may not refuse, and records that nobody was asked', async () => {
  const sent = await sendOffer(at.coordinator, { ...(await approved()), book: true })
  expect(sent).toMatchObject({ status: 'accepted', assignmentId: expect.any(String) })
  const { rows } = await db.adminPool.query(
    'select verb, facts from event where subject_id = $1 order by seq',
    [sent.offerId],
  )
  expect(rows).toMatchObject([
    { verb: 'offer.send', facts: { booked: true } },
    { verb: 'offer.accept', facts: { booked: true, covered: true } },
  ])
})

it.each(['on-call', 'min-max', 'extension'] as const)('never books %s', async (form) => {
  const member = await at.member({ engagement: { form } })
  await expect(
    sendOffer(at.coordinator, { ...(await approved({ member })), book: true }),
  ).rejects.toMatchObject({ code: 'rule-broken', facts: { ruleIds: ['may-refuse'] } })
})

it('books nothing over lessons that the member has, and nothing is left of the try', async () => {
  const elsewhere = await at.request()
  await anAssignment(db, { pool: at.pool, request: elsewhere, member: anna })
  const input = await approved()
  await expect(sendOffer(at.coordinator, { ...input, book: true })).rejects.toMatchObject({
    code: 'double-booking',
  })
  const { rows } = await db.adminPool.query(
    'select p.status, o.id from proposal p left join offer o on o.proposal_id = p.id where p.id = $1',
    [input.proposalId],
  )
  expect(rows).toEqual([{ status: 'approved', id: null }])
})
