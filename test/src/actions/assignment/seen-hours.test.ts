import { afterAll, beforeAll, expect, it } from 'vitest'
import { clockTime } from '../../../../scheduler/domain/instant.ts'
import { changeHours } from '../../../../src/actions/assignment/change-hours.ts'
import {
  changeHoursInput,
  previewHoursInput,
} from '../../../../src/actions/assignment/hours-input.ts'
import { previewHours, readHours } from '../../../../src/actions/assignment/preview-hours.ts'
import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
import { at as instantOf } from '../../../scheduler/when.ts'
import { anOffer } from '../../../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let at: PoolAtWork

beforeAll(async () => {
  at = await aPoolAtWork(db)
})
afterAll(() => at.matcher.close())

it('is refused where what was shown is so no more: what is paid, and whether the same person can take what comes', async () => {
  const member = await at.member({ engagement: { form: 'on-call', weekMinutes: 0 } })
  const request = await at.request()
  const first = await anOffer(db, { pool: at.pool, request, member })
  const as = await at.asMember(member.id)
  const { assignmentId } = await acceptOffer(as, { offerId: first.id })
  const [monday] = (await readHours(at.school, { assignmentId })).weekly
  if (monday === undefined) throw new Error('no lessons to come')
  const to = { from: '13:00', until: '13:50' }
  const changes = [{ sessionId: monday.sessionId, to }]
  const said = { assignmentId, firstDay: '2026-11-23', lastDay: '2026-11-27', changes }
  const look = () => previewHours(at.school, previewHoursInput.parse(said))
  const change = (seen: string) => changeHours(at.school, changeHoursInput.parse({ ...said, seen }))
  at.clock.set('2026-11-19 08:30')
  const unpaid = await look()
  expect(unpaid).toMatchObject({ paidMinutes: 0, outcome: 'asked' })
  at.clock.set('2026-11-19 08:31')
  await expect(change(unpaid.seen)).rejects.toMatchObject({ code: 'stale-version' })
  const possible = await look()
  expect(possible).toMatchObject({ paidMinutes: 50, outcome: 'asked' })
  const elsewhere = await at.request({
    days: ['2026-11-23'],
    session: {
      fromTime: clockTime('13:00'),
      untilTime: clockTime('13:50'),
      during: { startsAt: instantOf('2026-11-23 13:00'), endsAt: instantOf('2026-11-23 13:50') },
    },
  })
  const { id: offerId } = await anOffer(db, { pool: at.pool, request: elsewhere, member })
  await acceptOffer(as, { offerId })
  await expect(change(possible.seen)).rejects.toMatchObject({ code: 'stale-version' })
  const now = await look()
  expect(now).toMatchObject({ outcome: 'open' })
  expect(await change(now.seen)).toMatchObject({ outcome: 'open', paidMinutes: 50 })
})
