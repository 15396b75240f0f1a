import { beforeEach, expect, test } from 'vitest'
import { enqueue } from '../../../db/queries/job.ts'
import { claimJobs } from '../../../db/queries/job-claim.ts'
import { scopeOf } from '../../../src/actor.ts'
import { at } from '../../scheduler/when.ts'
import { schoolActor } from '../../support/build/actor.ts'
import { aBoard } from '../../support/build/board.ts'
import { useDb } from '../../support/use-db.ts'

const db = useDb()
beforeEach(() => db.adminPool.query('truncate job'))

async function ask(subjectId: string): Promise<void> {
  const { id: boardId } = await aBoard(db)
  const actor = await schoolActor(db, { boardId })
  const work = { kind: 'pool.match', subjectId, payload: { poolId: subjectId } } as const
  await db.db.transaction(scopeOf(actor), (tx) =>
    enqueue(tx, { ...work, runAfter: at('2026-11-20 09:00') }),
  )
}

async function waiting(subjectId: string): Promise<number | null> {
  const text = 'select 1 from job where subject_id = $1 and done_at is null'
  return (await db.adminPool.query(text, [subjectId])).rowCount
}

test('one job per subject waits, also when many ask at once', async () => {
  await Promise.all([1, 2, 3, 4].map(() => ask('busy')))
  await ask('quiet')
  expect(await waiting('busy')).toBe(1)
  expect(await waiting('quiet')).toBe(1)
})

test('a job that has begun may have missed what happened since: the next asker gets a new one', async () => {
  await ask('begun')
  await db.adminPool.query(`update job set locked_until = now() where subject_id = 'begun'`)
  await ask('begun')
  expect(await waiting('begun')).toBe(2)
})

/** The subjects of the work that a worker takes at this moment; a pool has an id. */
async function taken(time: string): Promise<readonly string[]> {
  const about = { kinds: ['pool.match'], leaseMs: 30_000, silentMs: 30_000, limit: 50 } as const
  const jobs = await db.db.transaction({ role: 'worker', userId: null }, (tx) =>
    claimJobs(tx, { ...about, now: at(time) }),
  )
  return jobs.map(({ subjectId }) => subjectId)
}

test('a job is not begun while somebody who counts on it has not committed: it would see nothing of theirs', async () => {
  const poolId = crypto.randomUUID()
  await ask(poolId)
  const [asked, committed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const actor = await schoolActor(db, { boardId: (await aBoard(db)).id })
  const late = db.db.transaction(scopeOf(actor), async (tx) => {
    const work = { kind: 'pool.match', subjectId: poolId, payload: { poolId } } as const
    await enqueue(tx, { ...work, runAfter: at('2026-11-20 09:00') })
    asked.resolve()
    await committed.promise
  })
  await asked.promise
  const early = await taken('2026-11-20 09:30')
  committed.resolve()
  await late
  expect(early).toEqual([])
  expect(await taken('2026-11-20 09:30')).toEqual([poolId])
})

test('a job that waits after a failure is done as soon as somebody asks for it again', async () => {
  const poolId = crypto.randomUUID()
  await ask(poolId)
  await db.adminPool.query(
    `update job set run_after = '2026-11-20 10:00+01', attempts = 9 where subject_id = $1`,
    [poolId],
  )
  await ask(poolId)
  expect(await taken('2026-11-20 09:00')).toEqual([poolId])
})
