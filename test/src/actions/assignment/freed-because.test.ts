import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { brokenInvariants } from '../../../../db/queries/invariant.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { cancelAssignment } from '../../../../src/actions/assignment/cancel.ts'
import { endAssignmentEarly } from '../../../../src/actions/assignment/end-early.ts'
import { extendAssignment } from '../../../../src/actions/assignment/extend.ts'
import { previewSwap } from '../../../../src/actions/assignment/preview-swap.ts'
import { swapAssignments } from '../../../../src/actions/assignment/swap.ts'
import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
import { worldNow } from '../../../../src/actions/proposal/world-now.ts'
import { closeSite } from '../../../../src/actions/site/close.ts'
import { previewClosing } from '../../../../src/actions/site/preview-closing.ts'
import { reopenSite } from '../../../../src/actions/site/reopen.ts'
import { aSite } from '../../../support/build/board.ts'
import { anOffer } from '../../../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let at: PoolAtWork

beforeAll(async () => {
  at = await aPoolAtWork(db)
})
beforeEach(() => at.clock.set('2026-11-20 09:00'))
afterAll(() => at.matcher.close())

/** Somebody who comes for a request of their own, at a site of its own. */
async function coming() {
  const siteId = (await aSite(db, { boardId: at.asks.id })).id
  const [member, request] = [await at.member(), await at.request({ siteId })]
  const { id: offerId } = await anOffer(db, { pool: at.pool, request, member })
  const asMember = await at.asMember(member.id)
  const { assignmentId } = await acceptOffer(asMember, { offerId })
  return { siteId, member, request, asMember, assignmentId }
}
type Coming = Awaited<ReturnType<typeof coming>>

/** Whom the next plan does not ask for this request; undefined where it asks for nothing. */
async function notAsked({ request }: Coming) {
  const world = await worldNow(at.coordinator, { poolId: at.pool.id })
  return world?.requests.find(({ id }) => id === request.id)?.refusedByMemberIds
}

/** Why which days went, in the order of days. */
async function freed({ request }: Coming) {
  const { rows } = await db.adminPool.query(
    `select freed_because as because, array_agg(day::text order by day) as days from assignment_session
     where request_id = $1 and status = 'cancelled' group by 1 order by 2`,
    [request.id],
  )
  return rows
}

async function swap(one: Coming, other: Coming, ids = [one.assignmentId, other.assignmentId]) {
  const [assignmentId = '', withAssignmentId = ''] = ids
  const input = { assignmentId, withAssignmentId }
  const { seen } = await previewSwap(at.coordinator, input)
  return swapAssignments(at.coordinator, { ...input, seen })
}

it('asks again whom a closed school freed, once it opens after all', async () => {
  const one = await coming()
  const wednesday = day('2026-11-25')
  const input = {
    siteId: one.siteId,
    firstDay: wednesday,
    lastDay: wednesday,
    reason: 'study-day' as const,
  }
  const { seen } = await previewClosing(at.school, input)
  const { closingId } = await closeSite(at.school, { ...input, seen })
  await reopenSite(at.school, { closingId })
  expect(await freed(one)).toEqual([{ because: 'closed', days: ['2026-11-25'] }])
  expect(await notAsked(one)).toEqual([])
})

it('two who changed places can change back', async () => {
  const [one, other] = [await coming(), await coming()]
  const { swapped } = await swap(one, other)
  await swap(
    one,
    other,
    swapped.map(({ assignmentId }) => assignmentId),
  )
  const { rows } = await db.adminPool.query(
    `select distinct member_id from assignment_session where request_id = $1 and status = 'confirmed'`,
    [one.request.id],
  )
  expect(rows).toEqual([{ member_id: one.member.id }])
  expect((await freed(one)).map(({ because }) => because)).toEqual(['swapped'])
})

it.each([
  ['the member gave it up', 'given-up'],
  ['the coordinator took them off', 'taken-off'],
  ['the school took them off', 'taken-off'],
] as const)('does not ask again where %s', async (who, because) => {
  const one = await coming()
  const by = who.includes('member')
    ? one.asMember
    : who.includes('school')
      ? at.school
      : at.coordinator
  await cancelAssignment(by, { assignmentId: one.assignmentId, firstDay: day('2026-11-26') })
  expect(await freed(one)).toEqual([{ because, days: ['2026-11-26', '2026-11-27'] }])
  expect(await notAsked(one)).toEqual([one.member.id])
})

it('who was sent home early refused nothing when it lasts longer after all', async () => {
  const one = await coming()
  const { assignmentId } = one
  await endAssignmentEarly(at.school, { assignmentId, lastDay: day('2026-11-24') })
  await db.adminPool.query('delete from qualification where member_id = $1', [one.member.id])
  await extendAssignment(at.school, { assignmentId, lastDay: day('2026-11-27') })
  expect((await freed(one)).map(({ because }) => because)).toEqual(['ended-early'])
  expect(await notAsked(one)).toEqual([])
})

it('leaves nothing that should never be', async () => {
  expect(await brokenInvariants(db.db)).toEqual([])
})
