import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { day } from '../../../../scheduler/domain/day.ts'
import { endAssignmentEarly } from '../../../../src/actions/assignment/end-early.ts'
import { previewEndEarly } from '../../../../src/actions/assignment/preview-end-early.ts'
import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
import { schoolActor } from '../../../support/build/actor.ts'
import { aBoard, aSite } from '../../../support/build/board.ts'
import { anOffer } from '../../../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let at: PoolAtWork
let request: Awaited<ReturnType<PoolAtWork['request']>>

beforeAll(async () => {
  at = await aPoolAtWork(db)
})
beforeEach(async () => {
  at.clock.set('2026-11-20 09:00')
  request = await at.request()
})
afterAll(() => at.matcher.close())

/** Somebody on call with the lessons of these days in the week of Monday 23 November. */
async function takes(name: string, days: readonly string[]) {
  const member = await at.member({
    row: { name },
    engagement: { form: 'on-call', weekMinutes: 0 },
  })
  const sessionIds = request.sessions
    .filter((session) => days.includes(session.day))
    .map(({ id }) => id)
  const { id: offerId } = await anOffer(db, { pool: at.pool, request, member }, { sessionIds })
  return (await acceptOffer(await at.asMember(member.id), { offerId })).assignmentId
}

const MONDAY_TO_THURSDAY = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26']

it('shows on which days it can end, and of the soonest who need not come and what is paid; nothing changes', async () => {
  const assignmentId = await takes('Anna', MONDAY_TO_THURSDAY)
  const friday = await takes('Bas', ['2026-11-27'])
  at.clock.set('2026-11-23 12:00')
  const shown = await previewEndEarly(at.school, { assignmentId })
  expect(shown).toMatchObject({
    requestId: request.id,
    memberName: 'Anna',
    days: ['2026-11-23', '2026-11-24', '2026-11-25'],
    ending: {
      lastDay: '2026-11-23',
      lessons: 4,
      openOffers: 0,
      members: [
        { assignmentId, name: 'Anna', lessons: 3, paidMinutes: 150, paidWithinHours: 96 },
        { assignmentId: friday, name: 'Bas', lessons: 1, paidMinutes: 50 },
      ],
    },
  })
  const later = await previewEndEarly(at.school, { assignmentId, lastDay: day('2026-11-25') })
  expect(later.ending).toMatchObject({ lessons: 2, members: [{ lessons: 1 }, { lessons: 1 }] })
  const { rows } = await db.adminPool.query(
    `select count(*)::int as count from assignment_session where request_id = $1 and status = 'confirmed'`,
    [request.id],
  )
  expect(rows).toEqual([{ count: 5 }])
  const seen = later.ending?.seen ?? ''
  expect(
    await endAssignmentEarly(at.school, { assignmentId, lastDay: day('2026-11-25'), seen }),
  ).toMatchObject({ cancelledSessions: 1, paidMinutes: 100 })
})

it('is refused where something changed since: somebody took a lesson, or more of it is paid', async () => {
  const assignmentId = await takes('Anna', MONDAY_TO_THURSDAY)
  const lastDay = day('2026-11-25')
  const look = async () =>
    (await previewEndEarly(at.school, { assignmentId, lastDay })).ending?.seen ?? ''
  const refused = { code: 'stale-version' }
  const alone = await look()
  await takes('Bas', ['2026-11-27'])
  await expect(
    endAssignmentEarly(at.school, { assignmentId, lastDay, seen: alone }),
  ).rejects.toMatchObject(refused)
  at.clock.set('2026-11-22 08:30')
  const unpaid = await look()
  at.clock.set('2026-11-22 08:31')
  await expect(
    endAssignmentEarly(at.school, { assignmentId, lastDay, seen: unpaid }),
  ).rejects.toMatchObject(refused)
  const seen = await look()
  expect(await endAssignmentEarly(at.school, { assignmentId, lastDay, seen })).toMatchObject({
    paidMinutes: 50,
  })
})

it('has no day where nothing can be shorter, and refuses one that is not among them', async () => {
  const assignmentId = await takes('Anna', ['2026-11-23'])
  expect(await previewEndEarly(at.school, { assignmentId })).toMatchObject({
    days: [],
    ending: null,
  })
  const other = await takes('Bas', ['2026-11-24', '2026-11-25'])
  await expect(
    previewEndEarly(at.school, { assignmentId: other, lastDay: day('2026-11-25') }),
  ).rejects.toMatchObject({ code: 'invalid-input', fields: [{ field: 'lastDay' }] })
  at.clock.set('2026-11-25 12:00')
  expect((await previewEndEarly(at.school, { assignmentId: other })).days).toEqual([])
})

it('is of the school alone, and of its own site', async () => {
  const assignmentId = await takes('Anna', MONDAY_TO_THURSDAY)
  const elsewhere = at.as(await schoolActor(db, { boardId: (await aBoard(db)).id }))
  const { id: siteId } = await aSite(db, { boardId: at.asks.id })
  const otherSite = at.as(await schoolActor(db, { boardId: at.asks.id, siteIds: [siteId] }))
  for (const context of [elsewhere, otherSite]) {
    await expect(previewEndEarly(context, { assignmentId })).rejects.toMatchObject({
      code: 'not-found',
    })
  }
  await expect(previewEndEarly(at.coordinator, { assignmentId })).rejects.toMatchObject({
    code: 'not-allowed',
  })
})
