import { expect, test } from 'vitest'
import { enqueue } from '../../../db/queries/job.ts'
import { scopeOf } from '../../../src/actor.ts'
import { at } from '../../scheduler/when.ts'
import { schoolActor } from '../../support/build/actor.ts'
import { aBoard } from '../../support/build/board.ts'
import { useDb } from '../../support/use-db.ts'

const db = useDb()

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
