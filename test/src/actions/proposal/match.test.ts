import { afterAll, beforeEach, expect, it } from 'vitest'
import { listProposals } from '../../../../src/actions/proposal/list.ts'
import { matchPool } from '../../../../src/actions/proposal/match.ts'
import { showProposal } from '../../../../src/actions/proposal/show.ts'
import { schoolActor } from '../../../support/build/actor.ts'
import { aPool } from '../../../support/build/pool.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
const solvers: PoolAtWork['solver'][] = []
let at: PoolAtWork

beforeEach(async () => {
  at = await aPoolAtWork(db)
  solvers.push(at.solver)
})

afterAll(() => Promise.all(solvers.map((solver) => solver.close())))

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
  const slow = Promise.withResolvers<never>()
  const stuck = at.as(at.coordinator.actor, { solver: { solve: () => slow.promise } })
  const first = matchPool(stuck, { poolId: at.pool.id, seed: 1 })
  await at.member()
  await expect(waitForRunning().then(() => match())).rejects.toMatchObject({
    code: 'already-running',
  })
  at.clock.set('2026-11-20 09:02')
  expect(await match()).toMatchObject({ status: 'finished' })
  slow.reject(new Error('the process died'))
  await first.catch(() => undefined)
  const { rows } = await db.adminPool.query(
    'select status from match_run where pool_id = $1 order by started_at',
    [at.pool.id],
  )
  expect(rows).toEqual([{ status: 'failed' }, { status: 'finished' }])
})

it('leaves no half plan when the solver fails, and writes down why without data', async () => {
  await at.member({ row: { name: 'Geheime Naam' } })
  await at.request()
  const broken = at.as(at.coordinator.actor, {
    solver: { solve: () => Promise.reject(new RangeError('Geheime Naam')) },
  })
  await expect(matchPool(broken, { poolId: at.pool.id, seed: 1 })).rejects.toThrow(RangeError)
  expect(await proposals()).toEqual([])
  const { rows } = await db.adminPool.query(
    'select status, failure from match_run where pool_id = $1',
    [at.pool.id],
  )
  expect(rows).toEqual([{ status: 'failed', failure: 'RangeError' }])
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

async function waitForRunning(): Promise<void> {
  for (;;) {
    const { rows } = await db.adminPool.query(
      "select from match_run where pool_id = $1 and status = 'running'",
      [at.pool.id],
    )
    if (rows.length > 0) return
  }
}
