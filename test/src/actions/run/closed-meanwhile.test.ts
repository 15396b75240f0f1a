import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { beginRun } from '../../../../db/queries/match-run-step.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { listProposals } from '../../../../src/actions/proposal/list.ts'
import { matchPool } from '../../../../src/actions/proposal/match.ts'
import { worldNow } from '../../../../src/actions/proposal/world-now.ts'
import { savePlan } from '../../../../src/actions/run/save-plan.ts'
import { startRun } from '../../../../src/actions/run/start.ts'
import { closeSite } from '../../../../src/actions/site/close.ts'
import { previewClosing } from '../../../../src/actions/site/preview-closing.ts'
import { scopeOf } from '../../../../src/actor.ts'
import type { Matcher } from '../../../../src/solver/create-matcher.ts'
import { aSite } from '../../../support/build/board.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let at: PoolAtWork
let siteId: string
let monday: string[] = []
let requestId: string

beforeAll(async () => {
  at = await aPoolAtWork(db)
})
afterAll(() => at.matcher.close())

/** On Sunday evening a request asks for the day after and the day after that, and one of another school for that Monday. */
beforeEach(async () => {
  at.clock.set('2026-11-22 19:00')
  await db.adminPool.query("update request set status = 'withdrawn' where status = 'open'")
  siteId = (await aSite(db, { boardId: at.asks.id })).id
  const request = await at.request({ siteId, days: ['2026-11-23', '2026-11-25'] })
  requestId = request.id
  monday = request.sessions.slice(0, 1).map(({ id }) => id)
  await db.adminPool.query('truncate notice, job')
})

async function close() {
  const days = { firstDay: day('2026-11-23'), lastDay: day('2026-11-23') }
  const input = { siteId, ...days, reason: 'weather' as const }
  const { seen } = await previewClosing(at.school, input)
  await closeSite(at.school, { ...input, seen })
}

/** A matcher that has found its plan, but does not tell before the school has closed. */
const closing: () => Matcher = () => ({
  ...at.matcher,
  start(...asked) {
    const underWay = at.matcher.start(...asked)
    const outcome = underWay.outcome.then(async (found) => {
      await close()
      return found
    })
    return { ...underWay, outcome }
  },
})

const alarms = async () =>
  (await db.adminPool.query("select subject_id from notice where kind = 'request.nobody-found'"))
    .rows
const proposed = async (of = requestId) => {
  const about = { status: 'proposed' as const, limit: 50, requestId: of }
  const { items } = await listProposals(at.coordinator, about)
  return items
}
const jobs = async () =>
  (await db.adminPool.query("select 1 from job where done_at is null and kind = 'pool.match'"))
    .rowCount

it('alarms where nobody can come to a lesson that is near', async () => {
  await matchPool(at.worker, { poolId: at.pool.id, seed: 1 })
  expect(await alarms()).not.toEqual([])
})

it('alarms nobody about lessons that fell out while the plan was searched, and searches again', async () => {
  const context = at.as(at.worker.actor, { matcher: closing() })
  await matchPool(context, { poolId: at.pool.id, seed: 1 })
  expect(await alarms()).toEqual([])
  expect(await proposed()).toEqual([])
  expect(await jobs()).toBe(1)
  // What is left is more than two days ahead.
  await matchPool(at.worker, { poolId: at.pool.id, seed: 1 })
  expect(await proposed()).toMatchObject([{ memberId: null }])
  expect(await alarms()).toEqual([])
})

it('sets aside who was found for lessons that fell out in the last moment before saving', async () => {
  const member = await at.member()
  const { id: elsewhere } = await at.request({ days: ['2026-11-24'] })
  const poolId = at.pool.id
  const world = await worldNow(at.coordinator, { poolId })
  if (world === undefined) throw new Error('there is a world')
  const task = { world, seed: 1, workMax: null, pins: [], standing: null }
  const { outcome } = at.matcher.start(poolId, task)
  const { runId } = await startRun(at.coordinator, { poolId, seed: 1 })
  await db.db.transaction(scopeOf(at.coordinator.actor), (tx) =>
    beginRun(tx, runId, at.clock.now()),
  )
  await close()
  await db.adminPool.query('truncate job')
  const found = { runId, poolId, world, replans: false, staleCount: 0, outcome: await outcome }
  await savePlan(at.coordinator, found)
  expect(found.outcome.proposals.flatMap(({ sessionIds }) => sessionIds)).toEqual(
    expect.arrayContaining(monday),
  )
  expect(await proposed()).toEqual([])
  expect(await proposed(elsewhere)).toMatchObject([{ memberId: member.id }])
  const { rows } = await db.adminPool.query(
    "select facts -> 'staleCount' as stale from event where verb = 'proposal.match' and subject_id = $1",
    [runId],
  )
  expect(rows).toEqual([{ stale: 1 }])
  expect(await jobs()).toBe(1)
})
