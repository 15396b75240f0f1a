import { beforeAll, beforeEach, expect, it } from 'vitest'
import { calendarEntry } from '../../../../db/schema/index.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { addException } from '../../../../src/actions/availability/add-exception.ts'
import { readOwnHours } from '../../../../src/actions/fulfilment/own-hours.ts'
import { recordFulfilment } from '../../../../src/actions/fulfilment/record.ts'
import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
import { anOffer } from '../../../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { rows } from '../../../support/build/rows.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let pool: PoolAtWork

beforeAll(async () => {
  pool = await aPoolAtWork(db)
})
beforeEach(() => pool.clock.set('2026-11-20 09:00'))

async function comes(member: Awaited<ReturnType<PoolAtWork['member']>>, days: readonly string[]) {
  const request = await pool.request({ days })
  const { id: offerId } = await anOffer(db, { pool: pool.pool, request, member })
  return acceptOffer(await pool.asMember(member.id), { offerId })
}

it('counts what the school confirmed as it confirmed it, the rest as planned, and waits for nobody else', async () => {
  const anna = await pool.member({ engagement: { form: 'on-call', weekMinutes: 0 } })
  const asAnna = await pool.asMember(anna.id)
  const { assignmentId } = await comes(anna, ['2026-11-23', '2026-11-24'])
  await comes(anna, ['2026-11-25', '2026-12-01'])
  await comes(await pool.member(), ['2026-11-23'])
  pool.clock.set('2026-11-27 09:00')
  const [first] = (
    await db.adminPool.query<{ id: string }>(
      'select id from assignment_session where assignment_id = $1 order by day',
      [assignmentId],
    )
  ).rows
  const sessions = [{ assignmentSessionId: first?.id ?? '', minutes: 30 }]
  await recordFulfilment(pool.school, { assignmentId, sessions })
  const hours = await readOwnHours(asAnna, {})
  const none = { contractMinutes: null, balanceMinutes: null }
  expect(hours.total).toEqual({
    workedMinutes: 130,
    confirmedMinutes: 80,
    plannedMinutes: 50,
    ...none,
  })
  expect(hours.schoolYear).toBe('2026-2027')
  expect(hours.months.find(({ month }) => month === '2026-12-01')).toMatchObject({
    workedMinutes: 0,
    plannedMinutes: 50,
  })
  expect(hours.lines).toMatchObject([
    { firstDay: '2026-11-25', lessons: 1, workedMinutes: 50, confirmedAt: null },
    { firstDay: '2026-11-23', lastDay: '2026-11-24', plannedMinutes: 100, workedMinutes: 80 },
  ])
  expect(hours.lines[1]?.confirmedAt).not.toBeNull()
  expect((await readOwnHours(asAnna, { year: 2025 })).total.workedMinutes).toBe(0)
})

it('holds fixed hours against the contract, without holidays and own leave', async () => {
  const anna = await pool.member({
    engagement: { weekMinutes: 1_200, firstDay: day('2026-11-02'), homeSiteId: pool.homeSite.id },
  })
  const asAnna = await pool.asMember(anna.id)
  await addException(asAnna, {
    firstDay: day('2026-11-20'),
    lastDay: day('2026-11-20'),
    available: false,
  })
  await rows(db)
    .insert(calendarEntry)
    .values({
      scope: 'site',
      siteId: pool.homeSite.id,
      kind: 'school-holiday',
      firstDay: day('2026-11-09'),
      lastDay: day('2026-11-13'),
      name: 'Vrij',
      source: 'test',
    })
  await comes(anna, ['2026-11-23'])
  pool.clock.set('2026-11-24 09:00')
  const { total, months } = await readOwnHours(asAnna, {})
  // 2-6 and 16-19 November, and Monday 23: ten days of four hours; Friday 20 was free, and today is not over.
  expect(total).toMatchObject({
    workedMinutes: 50,
    contractMinutes: 10 * 240,
    balanceMinutes: 50 - 10 * 240,
  })
  expect(months.find(({ month }) => month === '2026-10-01')?.contractMinutes).toBe(0)
})

it('is for members', async () => {
  await expect(readOwnHours(pool.school, {})).rejects.toMatchObject({ code: 'not-allowed' })
})
