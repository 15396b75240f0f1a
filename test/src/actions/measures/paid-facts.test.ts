import { afterAll, beforeAll, expect, it } from 'vitest'
import { day } from '../../../../scheduler/domain/day.ts'
import { endAssignmentEarly } from '../../../../src/actions/assignment/end-early.ts'
import { recordFulfilment } from '../../../../src/actions/fulfilment/record.ts'
import { paidFacts } from '../../../../src/actions/measures/paid-facts.ts'
import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
import { anOffer } from '../../../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let at: PoolAtWork

beforeAll(async () => {
  at = await aPoolAtWork(db)
})
afterAll(() => at.matcher.close())

/** Somebody comes on the first day, and is paid for the second although the school cancelled it; each confirmed. */
async function onePaidAbsence(): Promise<string> {
  at.clock.set('2026-11-20 09:00')
  const engagement = { form: 'on-call', weekMinutes: 0, wageCentsPerHour: 4_233 } as const
  const member = await at.member({ engagement })
  const request = await at.request({ days: ['2026-11-24', '2026-11-25'] })
  const { id: offerId } = await anOffer(db, { pool: at.pool, request, member })
  const { assignmentId } = await acceptOffer(await at.asMember(member.id), { offerId })
  at.clock.set('2026-11-23 08:30')
  await endAssignmentEarly(at.school, { assignmentId, lastDay: day('2026-11-24') })
  at.clock.set('2026-11-26 09:00')
  await recordFulfilment(at.school, { assignmentId, sessions: [] })
  return request.id
}

it('counts whoever was away behind hours that were given and hours that are paid without as one', async () => {
  const requestIds = [await onePaidAbsence(), await onePaidAbsence()]
  const reach = { poolIds: [at.pool.id], boardIds: [] }
  const days = { first: day('2026-11-01'), last: day('2026-11-30') }
  const { userId } = at.coordinator.actor
  const { delivered, cancelled } = await at.coordinator.db.read(
    { role: 'measures', userId: userId ?? '' },
    (tx) => paidFacts(tx, reach, days),
  )
  const awayIn = (facts: readonly { readonly requestId: string; readonly absent: string }[]) =>
    requestIds.map((id) => facts.find(({ requestId }) => requestId === id)?.absent)
  expect(awayIn(cancelled)).toEqual(awayIn(delivered))
  expect(new Set(awayIn(delivered)).size).toBe(2)
  expect(awayIn(delivered)).not.toContain(undefined)
})
