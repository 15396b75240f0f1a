import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { changeHours } from '../../../../src/actions/assignment/change-hours.ts'
import {
  changeHoursInput,
  previewHoursInput,
} from '../../../../src/actions/assignment/hours-input.ts'
import { previewHours, readHours } from '../../../../src/actions/assignment/preview-hours.ts'
import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
import { showOffer } from '../../../../src/actions/offer/show.ts'
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

/** Somebody on call has class 3b on two days; all of it is asked at another hour instead. */
async function askedAtOtherHours() {
  const member = await at.member({ engagement: { form: 'on-call', weekMinutes: 0 } })
  const request = await at.request({ days: ['2026-11-26', '2026-11-27'] })
  const { id: offerId } = await anOffer(db, { pool: at.pool, request, member })
  const as = await at.asMember(member.id)
  const { assignmentId } = await acceptOffer(as, { offerId })
  const { weekly } = await readHours(at.school, { assignmentId })
  const said = {
    assignmentId,
    firstDay: '2026-11-26',
    lastDay: '2026-11-27',
    changes: weekly.map(({ sessionId }) => ({
      sessionId,
      to: { from: '13:00', until: '13:50' },
    })),
  }
  const { seen } = await previewHours(at.school, previewHoursInput.parse(said))
  const changed = await changeHours(at.school, changeHoursInput.parse({ ...said, seen }))
  return { as, first: offerId, later: changed.offerId ?? '' }
}

it('an offer of the own class at other hours says so, also where no old lesson is left; another does not', async () => {
  const { as, first, later } = await askedAtOtherHours()
  expect(await showOffer(as, { offerId: later })).toMatchObject({ isOwnClass: true, open: true })
  expect(await showOffer(as, { offerId: first })).toMatchObject({ isOwnClass: false })
})

it('is not of the own class when a lesson is for another class', async () => {
  const { as, later } = await askedAtOtherHours()
  await db.adminPool.query('alter table request_session disable trigger user')
  await db.adminPool.query(
    `update request_session set class_group = '3c' where id = (select session_ids[1] from offer where id = $1)`,
    [later],
  )
  expect(await showOffer(as, { offerId: later })).toMatchObject({ isOwnClass: false })
})
