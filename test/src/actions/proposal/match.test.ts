import { afterAll, beforeEach, expect, it } from 'vitest'
import { listProposals } from '../../../../src/actions/proposal/list.ts'
import { matchPool } from '../../../../src/actions/proposal/match.ts'
import { showProposal } from '../../../../src/actions/proposal/show.ts'
import { createMatcher } from '../../../../src/solver/create-matcher.ts'
import { schoolActor } from '../../../support/build/actor.ts'
import { aPool } from '../../../support/build/pool.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
const matchers: PoolAtWork['matcher'][] = []
let at: PoolAtWork

beforeEach(async () => {
  at = await aPoolAtWork(db)
  matchers.push(at.matcher)
})

afterAll(() => Promise.all(matchers.map((matcher) => matcher.close())))

const page = { limit: 500 }
const match = (seed = 1) => matchPool(at.coordinator, { poolId: at.pool.id, seed })
const proposals = async () => (await listProposals(at.coordinator, page)).items

it('says why nobody comes: who could is kept by the request that is worth more', async () => {
  const anna = await at.member()
  const urgent = await at.request({ over: { urgency: 'class-sent-home' } })
  const planned = await at.request()
  expect(await match()).toMatchObject({ requestCount: 2, coveredCount: 1 })
  const found = await proposals()
  expect(found.find(({ requestId }) => requestId === urgent.id)?.memberId).toBe(anna.id)
  const nobody = found.find(({ requestId }) => requestId === planned.id)
  expect(nobody).toMatchObject({ memberId: null, heldByRequestIds: [urgent.id] })
  const shown = await showProposal(at.coordinator, { proposalId: nobody?.id ?? '' })
  expect(shown.whyNobody).toMatchObject({ able: 1, rules: [] })
})

it('says which rules keep everybody away where nobody is eligible', async () => {
  await at.member({ qualifications: [] })
  await at.member({ qualifications: [] })
  await at.request()
  await match()
  const [nobody] = await proposals()
  expect(nobody).toMatchObject({ memberId: null, heldByRequestIds: [] })
  const shown = await showProposal(at.coordinator, { proposalId: nobody?.id ?? '' })
  expect(shown.whyNobody?.able).toBe(0)
  expect(shown.whyNobody?.rules).toEqual([
    expect.objectContaining({ ruleId: 'qualified', members: 2 }),
  ])
})

it('sets aside what an earlier run proposed and nobody decided', async () => {
  await at.member()
  await at.request()
  await match()
  await match()
  expect((await proposals()).map(({ status }) => status).toSorted()).toEqual([
    'proposed',
    'superseded',
  ])
})

it('comes to the same proposals for the same world and seed', async () => {
  for (let n = 0; n < 3; n += 1) await at.member()
  for (let n = 0; n < 2; n += 1) await at.request()
  const chosen = async () => {
    const { runId } = await match(7)
    const { items } = await listProposals(at.coordinator, { ...page, runId })
    return items.map(({ requestId, memberId, value }) => ({ requestId, memberId, value }))
  }
  const first = new Map((await chosen()).map((one) => [one.requestId, one]))
  const second = new Map((await chosen()).map((one) => [one.requestId, one]))
  expect([...second.keys()].toSorted()).toEqual([...first.keys()].toSorted())
  for (const [requestId, one] of second) {
    expect(one.memberId).toBe(first.get(requestId)?.memberId)
  }
})

it('refuses a second run while one is under way, and takes over when its process died', async () => {
  await at.request()
  await at.member()
  await match()
  const left = `insert into match_run (pool_id, spelregels_id, status, seed, started_at, request_count, member_count)
    select pool_id, spelregels_id, 'queued', 1, started_at, 0, 0 from match_run where pool_id = $1 returning id`
  const { rows: made } = await db.adminPool.query(left, [at.pool.id])
  await db.adminPool.query(
    "update match_run set status = 'running', begun_at = $2, heartbeat_at = $2 where id = $1",
    [made[0].id, new Date(at.clock.now())],
  )
  await expect(match()).rejects.toMatchObject({
    code: 'already-running',
    facts: { runId: made[0].id },
  })
  at.clock.set('2026-11-20 09:01')
  expect(await match()).toMatchObject({ status: 'finished' })
  const { rows } = await db.adminPool.query('select status, failure from match_run where id = $1', [
    made[0].id,
  ])
  expect(rows).toEqual([{ status: 'failed', failure: 'process-died' }])
})

it('leaves no half plan when the match fails, and writes down why without data', async () => {
  await at.member({ row: { name: 'Geheime Naam' } })
  await at.request()
  const dying = createMatcher({}, new URL('../../solver/dying-worker.ts', import.meta.url))
  const broken = at.as(at.coordinator.actor, { matcher: dying })
  await expect(matchPool(broken, { poolId: at.pool.id, seed: 1 })).rejects.toMatchObject({
    code: 'no-plan',
    facts: { reason: 'thread-ended' },
  })
  await dying.close()
  expect(await proposals()).toEqual([])
  const { rows } = await db.adminPool.query(
    'select status, failure from match_run where pool_id = $1',
    [at.pool.id],
  )
  expect(rows).toEqual([{ status: 'failed', failure: 'thread-ended' }])
  expect(await match()).toMatchObject({ status: 'finished', coveredCount: 1 })
})

it('gives the same run for the same idempotency key', async () => {
  await at.member()
  await at.request()
  const once = at.as(at.coordinator.actor, { idempotencyKey: 'one' })
  const input = { poolId: at.pool.id, seed: 1 }
  const first = await matchPool(once, input)
  expect(await matchPool(once, input)).toEqual(first)
  expect(await proposals()).toHaveLength(1)
})

it('plans nothing for somebody else’s pool, for a school, or without rules of play', async () => {
  const other = await aPool(db)
  await expect(matchPool(at.coordinator, { poolId: other.id, seed: 1 })).rejects.toMatchObject({
    code: 'not-found',
  })
  const school = at.as(await schoolActor(db, { boardId: at.asks.id }))
  await expect(matchPool(school, { poolId: at.pool.id, seed: 1 })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  at.clock.set('2025-12-31 09:00')
  await expect(match()).rejects.toMatchObject({ code: 'no-spelregels' })
})
