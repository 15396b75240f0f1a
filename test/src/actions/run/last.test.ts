import { afterAll, beforeAll, expect, test } from 'vitest'
import { matchPool } from '../../../../src/actions/proposal/match.ts'
import { readLastRun } from '../../../../src/actions/run/last.ts'
import { aPool } from '../../../support/build/pool.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let at: PoolAtWork

beforeAll(async () => {
  at = await aPoolAtWork(db)
})

afterAll(() => at.matcher.close())

test('nothing before the first search, then what the newest came to', async () => {
  const poolId = at.pool.id
  expect(await readLastRun(at.coordinator, { poolId })).toBeNull()
  await at.member()
  await at.request()
  await matchPool(at.coordinator, { poolId, seed: 1 })
  at.clock.set('2026-11-20 10:00')
  await at.request({ days: ['2026-12-01'] })
  const newest = await matchPool(at.coordinator, { poolId, seed: 1 })
  const last = await readLastRun(at.coordinator, { poolId })
  expect(last).toMatchObject({ ...newest, requestCount: 2, coveredCount: 2, gap: 0 })
  expect(last?.startedAt).toBe(at.clock.now())
})

test('another pool is as unknown, and only a coordinator looks', async () => {
  const other = await aPool(db)
  await expect(readLastRun(at.coordinator, { poolId: other.id })).rejects.toThrow('not-found')
  await expect(readLastRun(at.school, { poolId: at.pool.id })).rejects.toThrow('not-allowed')
})
