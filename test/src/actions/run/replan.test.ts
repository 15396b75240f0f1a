import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { availabilityException } from '../../../../db/schema/index.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { addException } from '../../../../src/actions/availability/add-exception.ts'
import { workOnce } from '../../../../src/actions/job/work.ts'
import { listProposals } from '../../../../src/actions/proposal/list.ts'
import { matchPool } from '../../../../src/actions/proposal/match.ts'
import { withdrawRequest } from '../../../../src/actions/request/withdraw.ts'
import { showRunDifference } from '../../../../src/actions/run/difference.ts'
import { readLastRun } from '../../../../src/actions/run/last.ts'
import { startRun } from '../../../../src/actions/run/start.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { rows } from '../../../support/build/rows.ts'
import { useDb } from '../../../support/use-db.ts'

const DAYS = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-08']

describe('a plan after a change', { timeout: 60_000 }, () => {
  const db = useDb()
  const pools: PoolAtWork[] = []
  let at: PoolAtWork
  let requestIds: readonly string[]

  beforeEach(async () => {
    await db.adminPool.query('delete from job')
    at = await aPoolAtWork(db)
    pools.push(at)
    for (const name of ['Anna', 'Bas', 'Cora']) await at.member({ row: { name } })
    const made = []
    for (const one of DAYS) made.push(await at.request({ days: [one] }))
    requestIds = made.map(({ id }) => id)
    await matchPool(at.coordinator, { poolId: at.pool.id, seed: 1 })
  })
  afterAll(() => Promise.all(pools.map(({ matcher }) => matcher.close())))

  const ask = () =>
    db.adminPool.query(
      "insert into job (kind, subject_id, payload, run_after) values ('pool.match', $1, $2, $3)",
      [at.pool.id, { poolId: at.pool.id }, '2026-11-20 08:00+01'],
    )
  /** By request, who is proposed. */
  const standing = async () => {
    const { items } = await listProposals(at.coordinator, { status: 'proposed', limit: 50 })
    const own = items.filter(({ poolId }) => poolId === at.pool.id)
    return new Map(own.map(({ requestId, memberId }) => [requestId, memberId]))
  }
  const afterChange = async (clock?: string) => {
    await ask()
    return afterAsked(clock)
  }
  const afterAsked = async (clock = '2026-11-20 10:00') => {
    at.clock.set(clock)
    expect(await workOnce(at.worker)).toMatchObject({ postponed: 0, dead: 0 })
    const run = await readLastRun(at.coordinator, { poolId: at.pool.id })
    expect(run).toMatchObject({ status: 'finished' })
    const difference = await showRunDifference(at.coordinator, { runId: run?.runId ?? '' })
    return { run, difference, now: await standing() }
  }
  const unavailable = (memberId: string, one: string) =>
    rows(db)
      .insert(availabilityException)
      .values({
        memberId,
        firstDay: day(one),
        lastDay: day(one),
        available: false,
        createdAt: at.clock.now(),
      })
  const ofOthers = (plan: ReadonlyMap<string, string | null>, requestId: string) =>
    new Map([...plan].filter(([id]) => id !== requestId))

  it('keeps everything else where a member falls ill, and says who comes instead and why', async () => {
    const before = await standing()
    const requestId = requestIds[1] ?? ''
    const ill = before.get(requestId) ?? ''
    const asked = { memberId: ill, firstDay: day('2026-12-02'), lastDay: day('2026-12-02') }
    const whole = { available: false, from: undefined, until: undefined }
    await addException(await at.asMember(ill), { ...asked, ...whole })
    const { run, difference, now } = await afterAsked()
    expect(run).toMatchObject({ replans: true, changeCount: 1 })
    expect(ofOthers(now, requestId)).toEqual(ofOthers(before, requestId))
    expect(now.get(requestId)).not.toBe(ill)
    expect(difference.changes).toMatchObject([{ requestId }])
    expect(difference.changes[0]?.sentence).toMatch(
      /^De eerdere vervanger kan niet meer\. .*2 december 2026/,
    )
    expect(difference.stays.map((one) => one.requestId).toSorted()).toEqual(
      requestIds.filter((id) => id !== requestId).toSorted(),
    )
  })

  it('moves nobody where a request is posted, and finds somebody for it', async () => {
    const before = await standing()
    const { id: requestId } = await at.request({ days: ['2026-12-09'] })
    const { difference, now } = await afterChange()
    expect(ofOthers(now, requestId)).toEqual(ofOthers(before, requestId))
    expect(now.get(requestId)).toEqual(expect.any(String))
    expect(difference.changes).toEqual([])
    expect(difference.filled.map((one) => one.requestId)).toEqual([requestId])
  })

  it('moves nobody where a request is withdrawn', async () => {
    const before = await standing()
    const [requestId = ''] = requestIds
    await withdrawRequest(at.school, { requestId, version: 1 })
    const { difference, now } = await afterAsked()
    expect(now).toEqual(ofOthers(before, requestId))
    expect(difference).toMatchObject({ changes: [], filled: [] })
  })

  it('says that a member left the pool', async () => {
    const before = await standing()
    const [requestId = ''] = requestIds
    const memberId = before.get(requestId)
    await db.adminPool.query(
      "update pool_member set status = 'left', left_on = '2026-11-19' where pool_id = $1 and member_id = $2",
      [at.pool.id, memberId],
    )
    const { difference, now } = await afterChange()
    expect(now.get(requestId)).not.toBe(memberId)
    expect(new Set(difference.changes.map(({ sentence }) => sentence))).toEqual(
      new Set(['De eerdere vervanger hoort niet meer bij de pool.']),
    )
  })

  it('is the same plan again from the same change', async () => {
    const before = await standing()
    await unavailable(before.get(requestIds[2] ?? '') ?? '', '2026-12-03')
    const first = await afterChange()
    await db.adminPool.query("update proposal set status = 'superseded' where run_id = $1", [
      first.run?.runId,
    ])
    await db.adminPool.query(
      "alter table proposal disable trigger proposal_steps; update proposal set status = 'proposed' where run_id in (select id from match_run where not replans); alter table proposal enable trigger proposal_steps",
    )
    const again = await afterChange()
    expect(again.now).toEqual(first.now)
    const hash = async (runId = '') =>
      (await db.adminPool.query('select world_hash from match_run where id = $1', [runId])).rows[0]
    expect(await hash(again.run?.runId)).toEqual(await hash(first.run?.runId))
  })

  it('is weighed from the beginning where the rules of play changed, and where a coordinator asks', async () => {
    at.clock.set('2026-11-20 10:00')
    const { runId } = await startRun(at.coordinator, { poolId: at.pool.id, seed: 1 })
    await workOnce(at.worker)
    const asked = await readLastRun(at.coordinator, { poolId: at.pool.id })
    expect(asked).toMatchObject({ runId, replans: false, status: 'finished' })
    await db.adminPool.query(
      `insert into spelregels (pool_id, version, valid_from, body, reason, created_by, created_at)
       select pool_id, version + 1, '2026-11-20', body, reason, created_by, created_at from spelregels where pool_id = $1`,
      [at.pool.id],
    )
    const { run } = await afterChange('2026-11-20 11:00')
    expect(run).toMatchObject({ replans: false })
  })
})
