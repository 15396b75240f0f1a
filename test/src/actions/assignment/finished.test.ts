import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { brokenInvariants } from '../../../../db/queries/invariant.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { cancelAssignment } from '../../../../src/actions/assignment/cancel.ts'
import { endAssignmentEarly } from '../../../../src/actions/assignment/end-early.ts'
import { previewSwap } from '../../../../src/actions/assignment/preview-swap.ts'
import { swapAssignments } from '../../../../src/actions/assignment/swap.ts'
import { recordFulfilment } from '../../../../src/actions/fulfilment/record.ts'
import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
import {
  changeLessons,
  changeLessonsInput,
} from '../../../../src/actions/request/change-lessons.ts'
import { markUnfilled } from '../../../../src/actions/request/mark-unfilled.ts'
import { closeSite } from '../../../../src/actions/site/close.ts'
import { previewClosing } from '../../../../src/actions/site/preview-closing.ts'
import type { Context } from '../../../../src/context.ts'
import { aSite } from '../../../support/build/board.ts'
import { anOffer } from '../../../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'
import { aLesson } from '../absence/school.ts'

const db = useDb()
let at: PoolAtWork

beforeAll(async () => {
  at = await aPoolAtWork(db)
})
beforeEach(() => at.clock.set('2026-11-20 09:00'))
afterAll(() => at.matcher.close())

const WEDNESDAY = day('2026-11-25')
const FRIDAY = day('2026-11-27')

/** Somebody who comes from Monday to Friday at a site of its own; Monday was given and its hours are confirmed. */
async function begun() {
  at.clock.set('2026-11-20 09:00')
  const siteId = (await aSite(db, { boardId: at.asks.id })).id
  const [member, request] = [await at.member(), await at.request({ siteId })]
  const { id: offerId } = await anOffer(db, { pool: at.pool, request, member })
  const asMember = await at.asMember(member.id)
  const { assignmentId } = await acceptOffer(asMember, { offerId })
  at.clock.set('2026-11-23 17:00')
  await recordFulfilment(at.school, { assignmentId, sessions: [] })
  return { siteId, request, asMember, assignmentId }
}
type Begun = Awaited<ReturnType<typeof begun>>

/** Where the assignment and its request stand. */
async function standing({ assignmentId }: Pick<Begun, 'assignmentId'>) {
  const { rows } = await db.adminPool.query(
    `select assignment.status as assignment, request.status as request
     from assignment join request on request.id = assignment.request_id where assignment.id = $1`,
    [assignmentId],
  )
  return [rows[0]['assignment'], rows[0]['request']]
}

async function close({ siteId }: Begun, firstDay: string, lastDay: string) {
  const days = { firstDay: day(firstDay), lastDay: day(lastDay) }
  const input = { siteId, ...days, reason: 'weather' as const }
  const { seen } = await previewClosing(at.school, input)
  return closeSite(at.school, { ...input, seen })
}

async function versionOf({ request }: Begun): Promise<number> {
  const { rows } = await db.adminPool.query('select version from request where id = $1', [
    request.id,
  ])
  return rows[0].version
}

it('goes on while lessons are to come', async () => {
  expect(await standing(await begun())).toEqual(['confirmed', 'covered'])
})

it.each(['member', 'coordinator', 'school'])(
  'is fulfilled when the %s cancels all that is left, and the request when that falls out',
  async (who) => {
    const one = await begun()
    const by: Record<string, Context> = {
      member: one.asMember,
      coordinator: at.coordinator,
      school: at.school,
    }
    await cancelAssignment(by[who] ?? at.school, { assignmentId: one.assignmentId })
    expect(await standing(one)).toEqual(['fulfilled', 'open'])
    const { requests } = await close(one, '2026-11-24', '2026-11-27')
    expect(requests).toMatchObject([{ status: 'fulfilled' }])
    expect(await standing(one)).toEqual(['fulfilled', 'fulfilled'])
  },
)

it('is fulfilled with its request when the school closes on all that is left', async () => {
  const one = await begun()
  await close(one, '2026-11-24', '2026-11-27')
  expect(await standing(one)).toEqual(['fulfilled', 'fulfilled'])
})

it('is fulfilled with its request by an early end, also where others were still sought', async () => {
  const one = await begun()
  const { assignmentId } = one
  await cancelAssignment(at.coordinator, { assignmentId, firstDay: FRIDAY })
  expect(await standing(one)).toEqual(['confirmed', 'open'])
  await endAssignmentEarly(at.school, { assignmentId, lastDay: day('2026-11-23') })
  expect(await standing(one)).toEqual(['fulfilled', 'fulfilled'])
})

it('is fulfilled by a swap of all that is left, and its request with the hours of who came instead', async () => {
  const [one, other] = [await begun(), await begun()]
  const input = { assignmentId: one.assignmentId, withAssignmentId: other.assignmentId }
  const { seen } = await previewSwap(at.coordinator, input)
  const { swapped } = await swapAssignments(at.coordinator, { ...input, seen })
  for (const side of [one, other]) expect(await standing(side)).toEqual(['fulfilled', 'covered'])
  at.clock.set('2026-11-27 17:00')
  for (const { assignmentId } of swapped) {
    await recordFulfilment(at.school, { assignmentId, sessions: [] })
    expect(await standing({ assignmentId })).toEqual(['fulfilled', 'fulfilled'])
  }
})

it('is fulfilled when the school stops looking for the rest, which leaves the request unfilled', async () => {
  const one = await begun()
  const { assignmentId } = one
  await cancelAssignment(at.coordinator, { assignmentId, firstDay: WEDNESDAY })
  const step = { requestId: one.request.id, version: await versionOf(one) }
  await markUnfilled(at.school, { ...step, classConsequence: 'split' })
  expect(await standing(one)).toEqual(['fulfilled', 'unfilled'])
})

it('cannot be changed into other lessons once hours are confirmed', async () => {
  const one = await begun()
  await cancelAssignment(one.asMember, { assignmentId: one.assignmentId })
  const input = changeLessonsInput.parse({
    requestId: one.request.id,
    version: await versionOf(one),
    firstDay: '2026-11-24',
    lastDay: FRIDAY,
    lessons: [aLesson()],
  })
  await expect(changeLessons(at.school, input)).rejects.toMatchObject({
    code: 'already-decided',
    facts: { hasConfirmedHours: true },
  })
})

it('leaves nothing that should never be', async () => {
  expect(await brokenInvariants(db.db)).toEqual([])
})
