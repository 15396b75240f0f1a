import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { brokenInvariants } from '../../../../db/queries/invariant.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { listFulfilments } from '../../../../src/actions/fulfilment/list.ts'
import { recordFulfilment } from '../../../../src/actions/fulfilment/record.ts'
import { schoolActor } from '../../../support/build/actor.ts'
import { aBoard } from '../../../support/build/board.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { aTariff } from '../../../support/build/tariff.ts'
import { useDb } from '../../../support/use-db.ts'
import { worked } from './worked.ts'

const db = useDb()
let at: PoolAtWork

beforeAll(async () => {
  at = await aPoolAtWork(db, { body: { travelCentsPerKm: 23 } })
})
beforeEach(() => at.clock.set('2026-11-20 09:00'))
afterAll(() => at.matcher.close())

it('prices the hours, and the lines add up to the sum', async () => {
  const { id: tariffId } = await aTariff(db)
  const { assignmentId, sessionIds, request } = await worked(at, db)
  const [first = ''] = sessionIds
  const sessions = [{ assignmentSessionId: first, minutes: 60 }]
  const done = await recordFulfilment(at.school, { assignmentId, sessions, rating: 4 })
  expect(done).toMatchObject({
    minutes: 260,
    wageCents: 18_343,
    tariffId,
    alternativeCents: { lowCents: 32_500, expectedCents: 41_167, highCents: 48_967 },
  })
  expect(done.lines.reduce((sum, line) => sum + line.wageCents, 0)).toBe(done.wageCents)
  // About 19.6 km in a straight line, times 1.3, there and back on five days at 23 cents.
  expect(done.travelCents).toBeGreaterThan(5 * 1_100)
  expect(done.travelCents).toBeLessThan(5 * 1_250)
  expect(done.travelCents % 5).toBe(0)
  expect(done.poolCents).toBe(done.wageCents + done.travelCents)
  expect(done.savingCents.expectedCents).toBe(41_167 - done.poolCents)
  const { items } = await listFulfilments(at.coordinator, { limit: 500 })
  expect(items.find((one) => one.requestId === request.id)).toMatchObject({
    wageCents: 18_343,
    savingCents: done.savingCents,
    rating: 4,
  })
})

it('counts in a period only what was worked in it, and the days add up to the whole', async () => {
  const { assignmentId, request } = await worked(at, db)
  await recordFulfilment(at.school, { assignmentId, sessions: [] })
  const during = async (from: string, to: string) => {
    const { items } = await listFulfilments(at.school, { from: day(from), to: day(to), limit: 500 })
    return items.find((one) => one.requestId === request.id)
  }
  const whole = await during('2026-11-01', '2026-12-31')
  const begin = await during('2026-11-01', '2026-11-24')
  const end = await during('2026-11-25', '2026-12-31')
  expect([begin?.minutes, end?.minutes]).toEqual([100, 150])
  for (const of of ['minutes', 'wageCents', 'travelCents', 'poolCents'] as const)
    expect((begin?.[of] ?? 0) + (end?.[of] ?? 0)).toBe(whole?.[of])
  expect(await during('2026-11-28', '2026-12-31')).toBeUndefined()
})

it('pays no travel for a day that was not worked', async () => {
  const { assignmentId, sessionIds } = await worked(at, db)
  const sessions = sessionIds.map((assignmentSessionId) => ({ assignmentSessionId, minutes: 0 }))
  expect(await recordFulfilment(at.school, { assignmentId, sessions })).toMatchObject({
    minutes: 0,
    poolCents: 0,
  })
})

it('takes the board’s own tariff before the common one, and never one that has ended', async () => {
  const alternative = 'interim'
  const ofBoard = { alternative, boardId: at.asks.id } as const
  await aTariff(db, { alternative })
  await aTariff(db, { ...ofBoard, validFrom: day('2026-11-01'), validUntil: day('2026-11-22') })
  const own = await aTariff(db, { ...ofBoard, validUntil: day('2026-11-23') })
  await aTariff(db, { alternative, boardId: at.lends.id })
  const { assignmentId } = await worked(at, db, { alternative })
  expect(await recordFulfilment(at.school, { assignmentId, sessions: [] })).toMatchObject({
    tariffId: own.id,
  })
})

it('has no euro for lessons that would have been lost', async () => {
  await aTariff(db, { alternative: 'send-home' })
  const { assignmentId } = await worked(at, db, { alternative: 'send-home' })
  const done = await recordFulfilment(at.school, { assignmentId, sessions: [] })
  expect(done).toMatchObject({ tariffId: null, alternativeCents: { highCents: 0 } })
  expect(done.savingCents.expectedCents).toBe(-done.poolCents)
})

it('waits for a lesson to end', async () => {
  const { assignmentId } = await worked(at, db)
  at.clock.set('2026-11-23 09:19')
  await expect(recordFulfilment(at.school, { assignmentId, sessions: [] })).rejects.toMatchObject({
    code: 'not-yet-taught',
  })
  at.clock.set('2026-11-23 09:20')
  await recordFulfilment(at.school, { assignmentId, sessions: [] })
})

it('is done once, and ends the road of the request', async () => {
  const { assignmentId, request } = await worked(at, db)
  await recordFulfilment(at.school, { assignmentId, sessions: [] })
  await expect(recordFulfilment(at.school, { assignmentId, sessions: [] })).rejects.toMatchObject({
    code: 'already-decided',
    facts: { status: 'fulfilled' },
  })
  const { rows: found } = await db.adminPool.query('select status from request where id = $1', [
    request.id,
  ])
  expect(found).toEqual([{ status: 'fulfilled' }])
})

it('changes nothing when a figure cannot be right', async () => {
  const { assignmentId, sessionIds } = await worked(at, db)
  const [first = ''] = sessionIds
  const sessions = [{ assignmentSessionId: first, minutes: 171 }]
  await expect(recordFulfilment(at.school, { assignmentId, sessions })).rejects.toMatchObject({
    code: 'hours-out-of-range',
  })
  const { rows: found } = await db.adminPool.query(
    'select 1 from fulfilment where assignment_id = $1',
    [assignmentId],
  )
  expect(found).toEqual([])
})

it('is nobody else’s to confirm or to see', async () => {
  const { assignmentId } = await worked(at, db)
  const elsewhere = at.as(await schoolActor(db, { boardId: (await aBoard(db)).id }))
  await expect(recordFulfilment(elsewhere, { assignmentId, sessions: [] })).rejects.toMatchObject({
    code: 'not-found',
  })
  await recordFulfilment(at.school, { assignmentId, sessions: [] })
  expect(await listFulfilments(elsewhere, { limit: 500 })).toEqual({ items: [], next: null })
})

it('leaves nothing that should never be', async () => {
  expect(await brokenInvariants(db.db)).toEqual([])
})
