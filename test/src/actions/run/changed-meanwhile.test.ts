import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { availabilityException } from '../../../../db/schema/index.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { workOnce } from '../../../../src/actions/job/work.ts'
import { listProposals } from '../../../../src/actions/proposal/list.ts'
import { matchPool } from '../../../../src/actions/proposal/match.ts'
import { startRun } from '../../../../src/actions/run/start.ts'
import type { Matcher } from '../../../../src/solver/create-matcher.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { rows } from '../../../support/build/rows.ts'
import { useDb } from '../../../support/use-db.ts'

describe('a world that changes while it is searched', { timeout: 60_000 }, () => {
  const db = useDb()
  let at: PoolAtWork

  beforeAll(async () => {
    at = await aPoolAtWork(db)
  })
  afterAll(() => at.matcher.close())

  /** A matcher that has found its plan, but does not tell before something has happened. */
  const meanwhile = (happens: () => Promise<unknown>): Matcher => ({
    ...at.matcher,
    start(...asked) {
      const underWay = at.matcher.start(...asked)
      const outcome = underWay.outcome.then(async (found) => {
        await happens()
        return found
      })
      return { ...underWay, outcome }
    },
  })
  const standing = async () => {
    const { items } = await listProposals(at.coordinator, { status: 'proposed', limit: 50 })
    return new Map(items.map(({ requestId, memberId }) => [requestId, memberId]))
  }
  const jobs = async () =>
    (await db.adminPool.query("select kind from job where done_at is null and kind = 'pool.match'"))
      .rows.length

  it('gets no proposal for whom that is about, and is searched again at once', async () => {
    const { id: ill } = await at.member({ row: { name: 'Anna' } })
    const { id: first } = await at.request({ days: ['2026-12-01'] })
    const { id: withdrawn } = await at.request({ days: ['2026-12-02'] })
    const isIll = () =>
      rows(db)
        .insert(availabilityException)
        .values({
          memberId: ill,
          firstDay: day('2026-12-01'),
          lastDay: day('2026-12-01'),
          available: false,
          createdAt: at.clock.now(),
        })
    const both = async () => {
      await isIll()
      await db.adminPool.query("update request set status = 'withdrawn' where id = $1", [withdrawn])
    }
    const context = at.as(at.coordinator.actor, { matcher: meanwhile(both) })
    await matchPool(context, { poolId: at.pool.id, seed: 1 })
    expect(await standing()).toEqual(new Map())
    expect(await jobs()).toBe(1)
    const { id: other } = await at.member({ row: { name: 'Bas' } })
    await workOnce(at.worker)
    expect(await standing()).toEqual(new Map([[first, other]]))
    expect(await jobs()).toBe(0)
  })

  it('keeps what it is not about', async () => {
    const before = await standing()
    const leaves = () => at.member({ row: { name: 'Cora' } })
    const context = at.as(at.coordinator.actor, { matcher: meanwhile(leaves) })
    await matchPool(context, { poolId: at.pool.id, seed: 1 })
    expect(await standing()).toEqual(before)
    expect(await jobs()).toBe(0)
  })

  it('is searched once at a time, however many ask at once', async () => {
    const asked = Array.from({ length: 4 }, (_, seed) =>
      startRun(at.coordinator, { poolId: at.pool.id, seed }),
    )
    const ends = await Promise.allSettled(asked)
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const codes = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason.code] : []))
    expect(codes).toEqual(['already-running', 'already-running', 'already-running'])
  })
})
