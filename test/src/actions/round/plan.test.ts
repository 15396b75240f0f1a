import { afterAll, beforeAll, expect, it } from 'vitest'
import { declineOffer } from '../../../../src/actions/offer/decline.ts'
import { listRounds } from '../../../../src/actions/round/list.ts'
import { planRound } from '../../../../src/actions/round/plan.ts'
import { at as moment } from '../../../scheduler/when.ts'
import { coordinatorActor } from '../../../support/build/actor.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'
import { aRunningRound, type Person, roundInput, workUntilQuiet } from './rounds.ts'

const db = useDb()
let at: PoolAtWork
let people: readonly Person[]

beforeAll(async () => {
  at = await aPoolAtWork(db)
  people = [await at.member(), await at.member(), await at.member(), await at.member()]
})
afterAll(() => at.matcher.close())

it('says who is asked when at the latest, and changes nothing', async () => {
  const request = await at.request()
  const { proposalId, memberIds } = await roundInput(db, at, { request, people })
  const plan = await planRound(at.coordinator, { proposalId, kind: 'in-order', memberIds })
  expect(plan).toMatchObject({
    kinds: ['in-order', 'waves'],
    minutesOpen: 1440,
    lastDeadlineAt: moment('2026-11-23 08:29'),
  })
  expect(plan.listed.map(({ time }) => time?.askedAt ?? null)).toEqual([
    moment('2026-11-20 09:00'),
    moment('2026-11-21 09:00'),
    moment('2026-11-22 09:00'),
    null,
  ])
  const waves = await planRound(at.coordinator, { proposalId, kind: 'waves', memberIds })
  expect(waves.listed.map(({ time }) => time?.askedAt)).toEqual([
    ...Array.from({ length: 3 }, () => moment('2026-11-20 09:00')),
    moment('2026-11-21 09:00'),
  ])
  const { rows } = await db.adminPool.query('select count(*)::int as n from offer_round')
  expect(rows).toEqual([{ n: 0 }])
})

it('proposes who could come by the ranking, and says why somebody cannot any more', async () => {
  const request = await at.request()
  const busy = await at.member({ availability: [] })
  const { proposalId } = await roundInput(db, at, {
    request,
    people: [...people.slice(0, 1), busy],
  })
  const proposed = await planRound(at.coordinator, { proposalId, kind: 'in-order' })
  expect(proposed.listed.map(({ memberId }) => memberId)).toEqual([people[0]?.id])
  const asked = await planRound(at.coordinator, {
    proposalId,
    kind: 'in-order',
    memberIds: [busy.id],
  })
  expect(asked.listed).toMatchObject([
    { memberId: busy.id, why: [expect.stringContaining('Niet beschikbaar')] },
  ])
  expect(asked.others).toMatchObject([{ memberId: people[0]?.id }])
})

it('is for the coordinators of the pool alone, and so is the list', async () => {
  const request = await at.request()
  const { proposalId } = await roundInput(db, at, { request, people })
  const stranger = at.as(await coordinatorActor(db))
  const kind = 'in-order' as const
  await expect(planRound(stranger, { proposalId, kind })).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(planRound(at.school, { proposalId, kind })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  await expect(listRounds(at.school, {})).rejects.toMatchObject({ code: 'not-allowed' })
  expect(await listRounds(stranger, {})).toEqual({ items: [] })
})

it('is listed with who was asked when, what came of it, and who was skipped and why', async () => {
  const request = await at.request()
  const { roundId, offerIds } = await aRunningRound(db, at, { request, people: people.slice(0, 3) })
  const [, second] = people
  await db.adminPool.query('delete from availability where member_id = $1', [second?.id])
  const as = await at.asMember(people[0]?.id ?? '')
  await declineOffer(as, { offerId: offerIds[0] ?? '', reason: 'no-reason' })
  await workUntilQuiet(at)
  const { items } = await listRounds(at.coordinator, { requestId: request.id })
  expect(items).toMatchObject([
    {
      id: roundId,
      status: 'running',
      step: 2,
      nextAt: moment('2026-11-21 09:00'),
      candidates: [
        { name: people[0]?.name, status: 'asked', step: 1, offer: { status: 'declined' } },
        { status: 'skipped', why: [expect.stringContaining('Niet beschikbaar')], offer: null },
        { status: 'asked', step: 2, offer: { status: 'sent' } },
      ],
    },
  ])
  expect(items[0]?.lessons).toHaveLength(5)
})
