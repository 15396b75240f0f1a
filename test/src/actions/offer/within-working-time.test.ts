import { afterAll, beforeAll, expect, it } from 'vitest'
import { brokenInvariants } from '../../../../db/queries/invariant.ts'
import { instantAt } from '../../../../scheduler/calendar/clock.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { clockTime } from '../../../../scheduler/domain/instant.ts'
import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
import { sendOffer } from '../../../../src/actions/offer/send.ts'
import { anOffer, aProposal } from '../../../support/build/decision.ts'
import { aParticipation, aPool } from '../../../support/build/pool.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb({ connectionsMax: 20 })
let at: PoolAtWork
let other: Awaited<ReturnType<typeof aPool>>

beforeAll(async () => {
  const body = { mayRefuse: { ...NOBODY_MAY } }
  at = await aPoolAtWork(db, { body })
  other = await aPool(db, { body })
  for (const { id: boardId } of [at.asks, at.lends])
    await aParticipation(db, { poolId: other.id, boardId })
})
afterAll(() => at.matcher.close())

const NOBODY_MAY = {
  permanent: false,
  temporary: false,
  'min-max': false,
  'on-call': false,
  extension: false,
  provider: false,
}

type Member = Awaited<ReturnType<PoolAtWork['member']>>

/** Somebody in both pools: each pool judges without what the other one has promised. */
async function inBothPools(): Promise<Member> {
  const member = await at.member()
  await db.adminPool.query(
    "insert into pool_member (pool_id, member_id, status, joined_on) values ($1, $2, 'admitted', '2026-08-01')",
    [other.id, member.id],
  )
  return member
}

/** Work of one day in a pool; approved under the rules when nothing else was planned. */
function work(pool: typeof other, on: string, from: string, until: string) {
  const [fromTime, untilTime] = [clockTime(from), clockTime(until)]
  const during = {
    startsAt: instantAt(day(on), fromTime),
    endsAt: instantAt(day(on), untilTime),
  }
  const minutes = (during.endsAt - during.startsAt) / 60_000
  const session = { fromTime, untilTime, during, minutes }
  return at.request({ poolId: pool.id, days: [on], session, over: { minutes } })
}

async function offered(
  pool: typeof other,
  member: Member,
  on: string,
  from: string,
  until: string,
) {
  const request = await work(pool, on, from, until)
  return (await anOffer(db, { pool, request, member })).id
}

it('refuses a second acceptance that leaves less than eleven hours of rest', async () => {
  const member = await inBothPools()
  const as = await at.asMember(member.id)
  const evening = await offered(at.pool, member, '2026-11-24', '15:00', '22:00')
  const morning = await offered(other, member, '2026-11-25', '08:30', '12:00')
  await acceptOffer(as, { offerId: evening })
  await expect(acceptOffer(as, { offerId: morning })).rejects.toMatchObject({
    code: 'rule-broken',
    facts: { ruleIds: ['daily-rest'] },
  })
  const { rows } = await db.adminPool.query('select status from offer where id = $1', [morning])
  expect(rows).toEqual([{ status: 'sent' }])
})

it('lets a night of eleven hours pass', async () => {
  const member = await inBothPools()
  const as = await at.asMember(member.id)
  const evening = await offered(at.pool, member, '2026-11-24', '15:00', '21:30')
  const morning = await offered(other, member, '2026-11-25', '08:30', '12:00')
  await acceptOffer(as, { offerId: morning })
  expect(await acceptOffer(as, { offerId: evening })).toMatchObject({ covered: true })
})

it('lets one of two acceptances at the same moment pass that are too long a day together', async () => {
  for (let round = 0; round < 5; round += 1) {
    const member = await inBothPools()
    const as = await at.asMember(member.id)
    const day = await offered(at.pool, member, '2026-11-24', '08:00', '15:00')
    const evening = await offered(other, member, '2026-11-24', '15:30', '21:30')
    const ended = await Promise.allSettled(
      [day, evening].map((offerId) => acceptOffer(as, { offerId })),
    )
    expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(ended.find((one) => one.status === 'rejected')?.reason).toMatchObject({
      code: 'rule-broken',
      facts: { ruleIds: ['working-day'] },
    })
  }
})

it('does not book past the law either, whatever the pool of the coordinator can see', async () => {
  const member = await inBothPools()
  const as = await at.asMember(member.id)
  await acceptOffer(as, {
    offerId: await offered(other, member, '2026-11-24', '15:00', '22:00'),
  })
  const request = await work(at.pool, '2026-11-25', '08:30', '12:00')
  const { id: proposalId, version } = await aProposal(
    db,
    { pool: at.pool, request, member },
    { status: 'approved' },
  )
  await expect(
    sendOffer(at.coordinator, { proposalId, version, book: true }),
  ).rejects.toMatchObject({ code: 'rule-broken', facts: { ruleIds: ['daily-rest'] } })
})

it('leaves nothing that should never be', async () => {
  expect(await brokenInvariants(db.db)).toEqual([])
})

it('leaves nothing that should never be', async () => {
  expect(await brokenInvariants(db.db)).toEqual([])
})
