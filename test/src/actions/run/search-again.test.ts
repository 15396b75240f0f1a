import { afterAll, beforeAll, expect, test } from 'vitest'
import { searchAgain } from '../../../../src/actions/run/search-again.ts'
import { showRun } from '../../../../src/actions/run/show.ts'
import { coordinatorActor } from '../../../support/build/actor.ts'
import { anOffer, aProposal } from '../../../support/build/decision.ts'
import { aPool } from '../../../support/build/pool.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let at: PoolAtWork

beforeAll(async () => {
  at = await aPoolAtWork(db)
})
afterAll(() => at.matcher.close())

test('one run for all that are of a pool, also when one is under way; who is asked or over is told why not', async () => {
  const member = await at.member()
  const asked = async (days: readonly string[]) => ({
    pool: at.pool,
    member,
    request: await at.request({ days }),
  })
  const [open, proposed] = [await asked(['2026-12-01']), await asked(['2026-12-02'])]
  const [offered, approved] = [await asked(['2026-12-03']), await asked(['2026-12-04'])]
  await aProposal(db, proposed)
  await anOffer(db, offered)
  await aProposal(db, approved, { status: 'approved' })
  const gone = await at.request({ over: { status: 'withdrawn' } })
  const requestIds = [
    ...[open, proposed, offered, approved].map(({ request }) => request.id),
    gone.id,
  ]
  const outcomes = await searchAgain(at.coordinator, { requestIds })
  expect(outcomes.map(({ id }) => id)).toEqual(requestIds)
  expect(outcomes.map(({ refused }) => refused?.code ?? 'done')).toEqual([
    'done',
    'done',
    'already-decided',
    'already-decided',
    'already-covered',
  ])
  const runId = outcomes[0]?.done?.runId ?? ''
  expect(outcomes[1]?.done).toEqual({ runId })
  expect((await showRun(at.coordinator, { runId })).status).toBe('queued')
  const again = await searchAgain(at.coordinator, { requestIds: [open.request.id] })
  expect(again[0]?.done).toEqual({ runId })
})

test('what is somebody else’s is unknown and starts nothing', async () => {
  const { id } = await at.request()
  const other = await aPool(db)
  const stranger = at.as(await coordinatorActor(db, other.id))
  const [outcome] = await searchAgain(stranger, { requestIds: [id] })
  expect(outcome?.refused?.code).toBe('not-found')
  const { rows } = await db.adminPool.query('select id from match_run where pool_id = $1', [
    other.id,
  ])
  expect(rows).toEqual([])
  await expect(searchAgain(at.school, { requestIds: [id] })).rejects.toThrow('not-allowed')
})
