import { Client } from 'pg'
import { afterAll, expect, it, vi } from 'vitest'
import type { WorldScope } from '../../../db/queries/world-scope.ts'
import { day } from '../../../scheduler/domain/day.ts'
import { worldOfPool } from '../../../src/actions/proposal/world-of-pool.ts'
import { worldHash } from '../../../src/solver/world-hash.ts'
import { aCalendarEntry } from '../../support/build/board.ts'
import { anAssignment, anOffer, aProposal } from '../../support/build/decision.ts'
import { aPool } from '../../support/build/pool.ts'
import { aPoolAtWork, type PoolAtWork } from '../../support/build/pool-at-work.ts'
import { useDb } from '../../support/use-db.ts'

const db = useDb()
const made: PoolAtWork[] = []

async function aPoolHere() {
  const at = await aPoolAtWork(db)
  made.push(at)
  return at
}
afterAll(() => Promise.all(made.map(({ matcher }) => matcher.close())))

function load(
  at: PoolAtWork,
  role: 'engine' | 'coordinator' = 'engine',
  pair?: NonNullable<WorldScope['pair']>,
) {
  const scope = { role, userId: null, poolIds: [at.pool.id] }
  const asked = { poolId: at.pool.id, decidedAt: at.clock.now(), today: day('2026-11-20') }
  return db.db.transaction(scope, (tx) =>
    worldOfPool(tx, pair === undefined ? asked : { ...asked, pair }),
  )
}

async function loaded(at: PoolAtWork) {
  const world = await load(at)
  if (world === undefined) throw new Error('no world')
  return world
}

/** Statements that reach the server while the work runs; they do reach it. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(Client.prototype, 'query')
  try {
    await work()
    return spy.mock.calls.length
  } finally {
    spy.mockRestore()
  }
}

it('takes the same number of queries for a pool of any size', async () => {
  const small = await aPoolHere()
  await small.member()
  await small.request()
  const large = await aPoolHere()
  for (let n = 0; n < 8; n += 1) {
    const member = await large.member()
    const request = await large.request({ days: [`2026-12-0${n + 1}`] })
    if (n % 2 === 0) await aProposal(db, { pool: large.pool, request, member })
  }
  const ofSmall = await statementsOf(() => load(small))
  expect(await statementsOf(() => load(large))).toBe(ofSmall)
  expect(ofSmall).toBeLessThan(40)
})

it('is for a pair what it is for the whole pool, about that pair', async () => {
  const at = await aPoolHere()
  const hired = {
    employer: 'requesting-board',
    boardId: null,
    form: 'on-call',
    weekMinutes: 0,
  } as const
  const anna = await at.member({ engagement: hired })
  const bob = await at.member({ engagement: hired })
  const about = { pool: at.pool }
  const [asked, held, worked, offered] = [
    await at.request({ days: ['2026-12-01'] }),
    await at.request({ days: ['2026-12-02'] }),
    await at.request({ days: ['2026-12-03'] }),
    await at.request({ days: ['2026-12-04'] }),
  ]
  await aProposal(db, { ...about, request: asked, member: anna })
  await aProposal(db, { ...about, request: held, member: anna }, { status: 'approved' })
  await anAssignment(db, { ...about, request: worked, member: anna })
  await anOffer(db, { ...about, request: offered, member: bob })
  const whole = await loaded(at)
  for (const member of [anna, bob]) {
    const pair = await load(at, 'engine', { requestId: asked.id, memberIds: [member.id] })
    const isOf = <One extends { readonly id: string }>(id: string, list: readonly One[] = []) =>
      list.filter((one) => one.id === id)
    expect(pair?.members).toEqual(isOf(member.id, whole.members))
    expect(pair?.requests).toEqual(isOf(asked.id, whole.requests))
    expect(pair?.participations).toEqual(whole.participations)
    expect(pair?.chainLimits).toEqual(
      whole.chainLimits.filter(
        ({ requestId, memberId }) => requestId === asked.id && memberId === member.id,
      ),
    )
  }
  const days = whole.members.map(({ commitments }) => commitments.map(({ day }) => day))
  expect(days.toSorted((one, other) => other.length - one.length)).toEqual([
    ['2026-12-02', '2026-12-03'],
    ['2026-12-04'],
  ])
  expect(whole.requests.map(({ plannedMemberId }) => plannedMemberId)).toEqual([anna.id])
})

it('knows a member by what rules ask, and not by name', async () => {
  const at = await aPoolHere()
  const anna = await at.member({
    row: { name: 'Anna Bakker', email: 'anna@voorbeeld.nl', travelMinutesMax: 45 },
    engagement: { homeSiteId: at.homeSite.id },
  })
  await at.request({ absence: { personName: 'Zieke Leraar', reasonCode: 'ZIEK' } })
  const world = await loaded(at)
  expect(world.members).toMatchObject([
    {
      id: anna.id,
      roleCodes: ['leraar'],
      engagements: [{ employer: { kind: 'board', boardId: at.lends.id }, form: 'permanent' }],
      qualifications: [{ vak: 'wi', grade: 'G1', validUntil: null }],
      travelMinutesMax: 45,
      joinedOn: '2026-08-01',
      loadMinutes: 0,
      knownPlaces: [],
    },
  ])
  expect(world.members[0]?.documents).toHaveLength(6)
  const text = JSON.stringify(world)
  for (const secret of ['Anna', 'anna@', 'Zieke', 'ZIEK', 'Leraar ']) {
    expect(text).not.toContain(secret)
  }
})

it('takes lessons that are still to come and that nobody has', async () => {
  const at = await aPoolHere()
  const member = await at.member()
  const covered = await at.request()
  await anAssignment(db, { pool: at.pool, request: covered, member })
  const open = await at.request({ days: ['2026-11-19', '2026-11-20', '2026-11-24'] })
  await at.request({ days: ['2026-11-18', '2026-11-19'] })
  const world = await loaded(at)
  expect(world.requests.map(({ id }) => id)).toEqual([open.id])
  expect(world.requests[0]?.sessions.map((session) => session.day)).toEqual(['2026-11-24'])
  expect(world.members[0]?.commitments).toHaveLength(5)
})

it('leaves out what is approved or offered, and counts it as its member’s time', async () => {
  const at = await aPoolHere()
  const [anna, bas] = [await at.member(), await at.member()]
  const approved = await at.request()
  await aProposal(db, { pool: at.pool, request: approved, member: anna }, { status: 'approved' })
  const offered = await at.request({ days: ['2026-11-24'] })
  await anOffer(db, { pool: at.pool, request: offered, member: bas })
  const world = await loaded(at)
  expect(world.requests).toEqual([])
  const commitmentsOf = (id: string) => world.members.find((one) => one.id === id)?.commitments
  expect(commitmentsOf(anna.id)).toHaveLength(5)
  expect(commitmentsOf(bas.id)).toMatchObject([{ requestId: offered.id, day: '2026-11-24' }])
})

it('remembers nobody for a request whose parts were proposed to several', async () => {
  const at = await aPoolHere()
  const request = await at.request()
  for (const [nth, member] of [await at.member(), await at.member()].entries()) {
    await aProposal(db, { pool: at.pool, request, member }, { partId: `${request.id}/${nth}` })
  }
  const world = await loaded(at)
  expect(world.requests).toMatchObject([{ id: request.id, plannedMemberId: null }])
})

it('remembers who was proposed, who declined, and who knows the class', async () => {
  const at = await aPoolHere()
  const [anna, bas] = [await at.member(), await at.member()]
  const past = await at.request({ days: ['2026-11-02', '2026-11-16'] })
  await anAssignment(db, { pool: at.pool, request: past, member: anna })
  const request = await at.request()
  await aProposal(db, { pool: at.pool, request, member: anna })
  const declined = { status: 'declined' as const, answeredAt: at.clock.now() }
  await anOffer(db, { pool: at.pool, request, member: bas }, declined)
  const world = await loaded(at)
  expect(world.requests).toMatchObject([
    { id: request.id, plannedMemberId: anna.id, refusedByMemberIds: [bas.id] },
  ])
  expect(world.members.find(({ id }) => id === anna.id)).toMatchObject({
    knownPlaces: [at.site.id, `${at.site.id}/3b`],
    loadMinutes: 100,
  })
  const balance = (boardId: string) =>
    world.participations.find((one) => one.boardId === boardId)?.balanceMinutes
  expect([balance(at.lends.id), balance(at.asks.id)]).toEqual([100, -100])
})

it('knows when the home school has holiday', async () => {
  const at = await aPoolHere()
  await aCalendarEntry(db, {
    scope: 'site',
    holidayRegion: null,
    siteId: at.homeSite.id,
    firstDay: day('2026-11-24'),
    lastDay: day('2026-11-25'),
  })
  await at.member({ engagement: { homeSiteId: at.homeSite.id } })
  await at.member()
  await at.request()
  const world = await loaded(at)
  expect(world.members.map(({ ownHolidays }) => ownHolidays.join(' ')).toSorted()).toEqual([
    '',
    '2026-11-24 2026-11-25',
  ])
})

it('has the same hash for the same world, and another for another', async () => {
  const at = await aPoolHere()
  await at.member()
  await at.request()
  const hash = worldHash(await loaded(at))
  expect(worldHash(await loaded(at))).toBe(hash)
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  await at.member()
  expect(worldHash(await loaded(at))).not.toBe(hash)
})

it('is empty-handed without rules of play', async () => {
  const at = await aPoolHere()
  const other = await aPool(db)
  await db.adminPool.query('delete from pool_member where pool_id = $1', [other.id])
  const scope = { role: 'engine' as const, userId: null, poolIds: [other.id] }
  const today = day('2025-12-31')
  const world = await db.db.transaction(scope, (tx) =>
    worldOfPool(tx, { poolId: other.id, decidedAt: at.clock.now(), today }),
  )
  expect(world).toBeUndefined()
})
