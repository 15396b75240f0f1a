import { afterAll, beforeAll, expect, it } from 'vitest'
import { employmentContract } from '../../../../db/schema/index.ts'
import { addDays, day } from '../../../../scheduler/domain/day.ts'
import { listProposals } from '../../../../src/actions/proposal/list.ts'
import { matchPool } from '../../../../src/actions/proposal/match.ts'
import { showProposal } from '../../../../src/actions/proposal/show.ts'
import { anAssignment, anOffer, aProposal } from '../../../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { rows } from '../../../support/build/rows.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let at: PoolAtWork

beforeAll(async () => {
  at = await aPoolAtWork(db)
})
afterAll(() => at.matcher.close())

/** Somebody whom each board hires for each assignment. */
const hired = () =>
  at.member({
    engagement: { employer: 'requesting-board', boardId: null, form: 'on-call', weekMinutes: 0 },
  })
type Hired = Awaited<ReturnType<typeof hired>>

const asked = (weeksLater: number, over = {}) =>
  at.request({ days: [addDays(day('2026-11-23'), 7 * weeksLater)], ...over })

/** What keeps this member from a request of 23 November. */
async function obstaclesFor(member: Hired): Promise<readonly string[]> {
  const request = await asked(0)
  await matchPool(at.coordinator, { poolId: at.pool.id, seed: 1 })
  const { items } = await listProposals(at.coordinator, { limit: 50, requestId: request.id })
  const { candidates } = await showProposal(at.coordinator, { proposalId: items[0]?.id ?? '' })
  await db.adminPool.query("update request set status = 'withdrawn' where id = $1", [request.id])
  const own = candidates.find(({ memberId }) => memberId === member.id)
  return own?.obstacles.map(({ ruleId }) => ruleId) ?? ['unseen']
}

const of = (member: Hired, request: Awaited<ReturnType<typeof asked>>) => {
  return { pool: at.pool, request, member }
}

it('counts each accepted assignment as a contract, also one for later', async () => {
  const member = await hired()
  await anAssignment(db, of(member, await asked(-3)))
  await anAssignment(db, of(member, await asked(-1)))
  expect(await obstaclesFor(member)).toEqual([])
  await anAssignment(db, of(member, await asked(2)))
  expect(await obstaclesFor(member)).toEqual(['contract-chain'])
})

it('counts what was approved or is offered, since it may be accepted', async () => {
  const member = await hired()
  await anAssignment(db, of(member, await asked(-2)))
  await aProposal(db, of(member, await asked(1)), { status: 'approved' })
  expect(await obstaclesFor(member)).toEqual([])
  await anOffer(db, of(member, await asked(2)))
  expect(await obstaclesFor(member)).toEqual(['contract-chain'])
})

it('counts a contract that the board has written down once, not again as an assignment', async () => {
  const member = await hired()
  for (const weeks of [-3, -2]) {
    const request = await asked(weeks)
    await anAssignment(db, of(member, request))
    const { boardId, firstDay, lastDay } = request
    await rows(db)
      .insert(employmentContract)
      .values({ memberId: member.id, boardId, firstDay, lastDay, exempt: false })
  }
  expect(await obstaclesFor(member)).toEqual([])
})

it('does not count what was cancelled, nor work for another board', async () => {
  const member = await hired()
  for (const weeks of [-4, -3, -2]) {
    const { id } = await anAssignment(db, of(member, await asked(weeks)))
    await db.adminPool.query(
      "update assignment_session set status = 'cancelled', freed_because = 'given-up' where assignment_id = $1",
      [id],
    )
    const elsewhere = { boardId: at.lends.id, siteId: at.homeSite.id }
    await anAssignment(db, of(member, await asked(weeks + 10, elsewhere)))
  }
  expect(await obstaclesFor(member)).toEqual([])
})
