import { afterAll, expect, it } from 'vitest'
import { day } from '../../../../scheduler/domain/day.ts'
import { cancelAssignment } from '../../../../src/actions/assignment/cancel.ts'
import { previewCancel } from '../../../../src/actions/assignment/preview-cancel.ts'
import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
import { anOffer } from '../../../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
const opened: PoolAtWork[] = []
afterAll(() => Promise.all(opened.map((at) => at.matcher.close())))

const OUT = { firstDay: day('2026-11-24'), lastDay: day('2026-11-25') }

/** Somebody who comes in the week of Monday 23 November, in a pool that splits or never does. */
async function coming(split: 'weekday' | 'never') {
  const at = await aPoolAtWork(db, { body: { split } })
  opened.push(at)
  at.clock.set('2026-11-20 09:00')
  const member = await at.member()
  const request = await at.request()
  const as = await at.asMember(member.id)
  const { id: offerId } = await anOffer(db, { pool: at.pool, request, member })
  const { assignmentId } = await acceptOffer(as, { offerId })
  return { at, as, assignmentId }
}

it('days out in the middle are freed and the rest stays, where the rules of play split', async () => {
  const { as, assignmentId } = await coming('weekday')
  const { freed, mayReturn } = await previewCancel(as, { assignmentId, ...OUT })
  expect(mayReturn).toBe(true)
  expect(freed).toMatchObject({ ...OUT, lessons: 2, isAll: false, paidMinutes: 0 })
  expect(await cancelAssignment(as, { assignmentId, ...OUT })).toMatchObject({
    status: 'confirmed',
    sessions: 2,
  })
  const { rows } = await db.adminPool.query(
    "select day::text from assignment_session where assignment_id = $1 and status = 'confirmed' order by day",
    [assignmentId],
  )
  expect(rows.map((row) => row.day)).toEqual(['2026-11-23', '2026-11-26', '2026-11-27'])
  await expect(cancelAssignment(as, { assignmentId, ...OUT })).rejects.toMatchObject({
    code: 'invalid-input',
    fields: [{ field: 'firstDay' }],
  })
})

it('are refused where one person does all; from a day on to the end is not', async () => {
  const { at, as, assignmentId } = await coming('never')
  for (const refused of [
    previewCancel(as, { assignmentId, ...OUT }),
    cancelAssignment(at.school, { assignmentId, ...OUT }),
  ]) {
    await expect(refused).rejects.toMatchObject({
      code: 'rule-broken',
      facts: { ruleIds: ['split'] },
    })
  }
  expect(await previewCancel(at.school, { assignmentId })).toMatchObject({ mayReturn: false })
  const end = { assignmentId, firstDay: day('2026-11-25') }
  expect(await cancelAssignment(at.school, end)).toMatchObject({ sessions: 3 })
})

it('the first days only, also where one person does all: who is ill this morning comes back after', async () => {
  const { at, as, assignmentId } = await coming('never')
  at.clock.set('2026-11-23 07:05')
  const ill = { assignmentId, lastDay: day('2026-11-23') }
  expect(await previewCancel(as, ill)).toMatchObject({ freed: { lessons: 1, isAll: false } })
  expect(await cancelAssignment(as, ill)).toMatchObject({ status: 'confirmed', sessions: 1 })
  // Ill again on a day of the same week, with lessons given in between.
  at.clock.set('2026-11-25 07:05')
  const again = { assignmentId, firstDay: day('2026-11-25'), lastDay: day('2026-11-26') }
  expect(await cancelAssignment(as, again)).toMatchObject({ status: 'confirmed', sessions: 2 })
})

it('but not days that begin after a lesson that is still to come, not even the day after', async () => {
  const { at, as, assignmentId } = await coming('never')
  at.clock.set('2026-11-23 08:29')
  const tomorrow = { assignmentId, firstDay: day('2026-11-24'), lastDay: day('2026-11-24') }
  await expect(cancelAssignment(as, tomorrow)).rejects.toMatchObject({ code: 'rule-broken' })
  // Once the lesson of today has begun, tomorrow is the next.
  at.clock.set('2026-11-23 08:31')
  expect(await cancelAssignment(as, tomorrow)).toMatchObject({ sessions: 1 })
})
