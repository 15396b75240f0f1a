import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { brokenInvariants } from '../../../../db/queries/invariant.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { cancelAssignment } from '../../../../src/actions/assignment/cancel.ts'
import { endAssignmentEarly } from '../../../../src/actions/assignment/end-early.ts'
import { recordFulfilment } from '../../../../src/actions/fulfilment/record.ts'
import { markUnfilled } from '../../../../src/actions/request/mark-unfilled.ts'
import { showRequest } from '../../../../src/actions/request/show.ts'
import { withdrawRequest } from '../../../../src/actions/request/withdraw.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'
import { worked } from '../fulfilment/worked.ts'

const db = useDb()
let at: PoolAtWork

beforeAll(async () => {
  at = await aPoolAtWork(db)
})
beforeEach(() => at.clock.set('2026-11-20 09:00'))
afterAll(() => at.matcher.close())

const seen = async (requestId: string) => {
  const { version } = await showRequest(at.school, { requestId })
  return { requestId, version }
}

it('a question is not taken back from the moment that somebody stands before the class', async () => {
  const { request, assignmentId } = await worked(at, db)
  const {
    rows: [first],
  } = await db.adminPool.query<{ text: string }>(
    `select to_char(min(lower(during)) at time zone 'Europe/Amsterdam', 'YYYY-MM-DD HH24:MI') as text
     from assignment_session where assignment_id = $1`,
    [assignmentId],
  )
  at.clock.set(first?.text ?? '')
  await expect(withdrawRequest(at.school, await seen(request.id))).rejects.toMatchObject({
    code: 'already-decided',
    facts: { hasConfirmedHours: false },
  })
  await endAssignmentEarly(at.school, { assignmentId, lastDay: day('2026-11-23') })
  const other = await worked(at, db)
  at.clock.set('2026-11-23 00:00')
  const { assignmentIds } = await withdrawRequest(at.school, await seen(other.request.id))
  expect(assignmentIds).toEqual([other.assignmentId])
})

it('lessons that were given stay with who gave them when nobody is found for the rest, and are paid', async () => {
  const { request, assignmentId } = await worked(at, db)
  at.clock.set('2026-11-24 12:00')
  await cancelAssignment(at.school, { assignmentId })
  await markUnfilled(at.school, { ...(await seen(request.id)), classConsequence: 'split' })
  const done = await recordFulfilment(at.school, { assignmentId, sessions: [] })
  expect(done).toMatchObject({ isWhole: true, minutes: 100 })
  expect(await showRequest(at.school, { requestId: request.id })).toMatchObject({
    status: 'unfilled',
    coming: [{ status: 'fulfilled' }],
  })
  expect(await brokenInvariants(db.db)).toEqual([])
})
