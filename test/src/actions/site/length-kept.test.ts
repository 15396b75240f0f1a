import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { askedRequests } from '../../../../db/queries/measure/asked.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { endAssignmentEarly } from '../../../../src/actions/assignment/end-early.ts'
import { extendAssignment } from '../../../../src/actions/assignment/extend.ts'
import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
import { listProposals } from '../../../../src/actions/proposal/list.ts'
import { matchPool } from '../../../../src/actions/proposal/match.ts'
import { closeSite } from '../../../../src/actions/site/close.ts'
import { previewClosing } from '../../../../src/actions/site/preview-closing.ts'
import { at as moment } from '../../../scheduler/when.ts'
import { anOffer } from '../../../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let at: PoolAtWork

/** A pool that comes for absences of five school days and more. */
beforeAll(async () => {
  const longTermMinimum = { days: 5, basis: 'schoolDays' as const }
  at = await aPoolAtWork(db, { body: { longTermMinimum } })
})
beforeEach(() => at.clock.set('2026-11-20 09:00'))
afterAll(() => at.matcher.close())

async function close(on: string) {
  const days = { firstDay: day(on), lastDay: day(on) }
  const input = { siteId: at.site.id, ...days, reason: 'study-day' as const }
  const { seen } = await previewClosing(at.school, input)
  await closeSite(at.school, { ...input, seen })
}

async function lengthOf(requestId: string) {
  const { rows } = await db.adminPool.query(
    `select length_school_days, length_calendar_days, length_session_days from request where id = $1`,
    [requestId],
  )
  return Object.values(rows[0])
}

it('a long absence of which a day falls out is still one for the pool of long absences', async () => {
  const member = await at.member()
  const request = await at.request({ days: WEEK })
  await close('2026-11-25')
  expect(await lengthOf(request.id)).toEqual([5, 5, 5])
  await matchPool(at.worker, { poolId: at.pool.id, seed: 1 })
  const about = { limit: 50, requestId: request.id, status: 'proposed' as const }
  const { items } = await listProposals(at.coordinator, about)
  expect(items).toMatchObject([{ memberId: member.id }])
})

it('counts again when it is extended, and never below what it was', async () => {
  const member = await at.member()
  const request = await at.request({ days: LATER })
  const { id: offerId } = await anOffer(db, { pool: at.pool, request, member })
  const { assignmentId } = await acceptOffer(await at.asMember(member.id), { offerId })
  await close('2026-12-08')
  await close('2026-12-09')
  await extendAssignment(at.school, { assignmentId, lastDay: day('2026-12-14') })
  expect(await lengthOf(request.id)).toEqual([5, 8, 5])
  await extendAssignment(at.school, { assignmentId, lastDay: day('2026-12-18') })
  expect(await lengthOf(request.id)).toEqual([8, 12, 8])
  await endAssignmentEarly(at.school, { assignmentId, lastDay: day('2026-12-07') })
  expect(await lengthOf(request.id), 'an early end does shorten').toEqual([1, 1, 1])
})

it('is measured by its first lesson that did not fall out', async () => {
  const request = await at.request({ days: ['2027-01-11', '2027-01-12'] })
  await close('2027-01-11')
  const [asked] = await db.db.transaction({ role: 'measures', userId: null }, (tx) =>
    askedRequests(
      tx,
      { poolIds: [at.pool.id], boardIds: [] },
      { first: day('2027-01-11'), last: day('2027-01-11') },
    ),
  )
  expect(asked).toMatchObject({ id: request.id, firstSessionAt: moment('2027-01-12 08:30') })
})

const WEEK = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']
const LATER = ['2026-12-07', '2026-12-08', '2026-12-09', '2026-12-10', '2026-12-11']
