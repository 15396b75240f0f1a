import { afterAll, beforeAll, expect, it } from 'vitest'
import { requestOf, sessionOf } from '../../../../db/queries/world-requests.ts'
import { judgeSamePerson } from '../../../../src/actions/assignment/same-person.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let at: PoolAtWork

beforeAll(async () => {
  at = await aPoolAtWork(db)
})
afterAll(() => at.matcher.close())

it('judges who was cancelled at this very moment, and has nothing at this school any more', async () => {
  const { id: memberId } = await at.member()
  const row = await at.request({ over: { status: 'withdrawn' } })
  const standing = { plannedMemberId: memberId, refusedByMemberIds: [] }
  const supposed = requestOf(row, row.sessions.map(sessionOf), standing)
  const about = { poolId: at.pool.id, memberId }
  expect(await judgeSamePerson(at.school, about, supposed)).toMatchObject({ possible: true })
})
