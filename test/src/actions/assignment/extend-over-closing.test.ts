import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { brokenInvariants } from '../../../../db/queries/invariant.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { endAssignmentEarly } from '../../../../src/actions/assignment/end-early.ts'
import { extendAssignment } from '../../../../src/actions/assignment/extend.ts'
import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
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

/** Somebody who comes from Monday to Friday, at a site of its own. */
async function coming() {
  const siteId = (await aSite(db, { boardId: at.asks.id })).id
  const [member, request] = [await at.member(), await at.request({ siteId })]
  const { id: offerId } = await anOffer(db, { pool: at.pool, request, member })
  const { assignmentId } = await acceptOffer(await at.asMember(member.id), { offerId })
  return { siteId, requestId: request.id, assignmentId }
}
type Coming = Awaited<ReturnType<typeof coming>>

const end = ({ assignmentId }: Coming, lastDay: string) =>
  endAssignmentEarly(at.school, { assignmentId, lastDay: day(lastDay) })
const extend = ({ assignmentId }: Coming, lastDay: string) =>
  extendAssignment(at.school, { assignmentId, lastDay: day(lastDay) })

async function close({ siteId }: Coming, on: string) {
  const days = { firstDay: day(on), lastDay: day(on) }
  const input = { siteId, ...days, reason: 'study-day' as const }
  const { seen } = await previewClosing(at.school, input)
  return closeSite(at.school, { ...input, seen })
}

/** The days that are asked, and those that somebody has. */
async function daysOf({ requestId }: Coming) {
  const { rows } = await db.adminPool.query(
    `select array_agg(asked.day::text order by asked.day) as asked,
       array_agg(asked.day::text order by asked.day) filter (where taken.id is not null) as taken
     from request_session asked join request on request.id = asked.request_id
     left join assignment_session taken on taken.request_session_id = asked.id and taken.status = 'confirmed'
     where request.id = $1 and asked.called_off_at is null and asked.day <= request.last_day`,
    [requestId],
  )
  return rows[0]
}

it('revives no lesson on a day that the school closed beyond the old end', async () => {
  const one = await coming()
  await end(one, '2026-11-24')
  await close(one, '2026-11-26')
  expect(await extend(one, '2026-11-27')).toMatchObject({ outcome: 'booked', sessions: 2 })
  const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-27']
  expect(await daysOf(one)).toEqual({ asked: days, taken: days })
})

it('asks it again with the others where the school opens after all', async () => {
  const one = await coming()
  await end(one, '2026-11-24')
  const { closingId } = await close(one, '2026-11-26')
  await extend(one, '2026-11-27')
  expect(await reopenSite(at.school, { closingId })).toMatchObject({ requests: [{ lessons: 1 }] })
})

it('brings back what fell out beyond the old end, where the school is open by then', async () => {
  const one = await coming()
  const { closingId } = await close(one, '2026-11-27')
  await end(one, '2026-11-24')
  await reopenSite(at.school, { closingId })
  await extend(one, '2026-11-27')
  expect((await daysOf(one)).taken).toEqual([
    '2026-11-23',
    '2026-11-24',
    '2026-11-25',
    '2026-11-26',
    '2026-11-27',
  ])
})

it('goes on with the weekday of which the only lesson so far fell out', async () => {
  const one = await coming()
  await close(one, '2026-11-27')
  expect(await extend(one, '2026-12-04')).toMatchObject({ sessions: 5 })
})

it('and a closing at the same moment: no lesson is asked on a closed day', async () => {
  const settled: string[] = []
  for (let round = 0; round < 4; round += 1) {
    const one = await coming()
    await end(one, '2026-11-24')
    const both = await Promise.allSettled([extend(one, '2026-11-27'), close(one, '2026-11-26')])
    settled.push(...both.map(({ status }) => status))
    expect((await daysOf(one)).asked).not.toContain('2026-11-26')
  }
  expect(settled.filter((status) => status === 'fulfilled').length).toBeGreaterThanOrEqual(4)
})

it('leaves nothing that should never be', async () => {
  expect(await brokenInvariants(db.db)).toEqual([])
})
