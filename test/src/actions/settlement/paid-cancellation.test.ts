import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '../../../../scheduler/domain/day.ts'
import { cancelAssignment } from '../../../../src/actions/assignment/cancel.ts'
import { readMeasures, readMeasuresInput } from '../../../../src/actions/measures/read.ts'
import { listMeasureRows } from '../../../../src/actions/measures/rows.ts'
import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
import { closePeriod } from '../../../../src/actions/settlement/close-period.ts'
import { exportSettlement } from '../../../../src/actions/settlement/export.ts'
import { exportInvoice } from '../../../../src/actions/settlement/export-invoice.ts'
import { exportPayroll } from '../../../../src/actions/settlement/export-payroll.ts'
import { showSettlement } from '../../../../src/actions/settlement/show.ts'
import { boardActor } from '../../../support/build/actor.ts'
import { anOffer } from '../../../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { anInvoiceParty, aSettlementKey } from '../../../support/build/settlement.ts'
import { useDb } from '../../../support/use-db.ts'
import { figures } from '../measures/demo-figures.ts'

/*
 * Somebody on call of one board would stand before a class of another on two days, 50 minutes at 42.33 an hour. The school calls
 * it off the day before: 100 minutes are 70.55, 5 % of it is 3.52. Hours drawn stay as if nothing happened.
 */
const db = useDb()
const NOVEMBER = day('2026-11-01')
let at: PoolAtWork
let requestId: string

beforeAll(async () => {
  at = await aPoolAtWork(db, { body: { handlingFeeBasisPoints: 500, overheadCentsPerMonth: 0 } })
  const boardIds = [at.lends.id, at.asks.id]
  await aSettlementKey(db, { poolId: at.pool.id, boardIds, kind: 'hours-drawn' })
  for (const id of boardIds) await anInvoiceParty(db, id)
  const member = await at.member({
    row: { name: 'Anna Oproep' },
    engagement: { form: 'on-call', weekMinutes: 0, wageCentsPerHour: 4_233 },
  })
  const request = await at.request({ days: ['2026-11-24', '2026-11-25'] })
  requestId = request.id
  const { id: offerId } = await anOffer(db, { pool: at.pool, request, member })
  const { assignmentId } = await acceptOffer(await at.asMember(member.id), { offerId })
  at.clock.set('2026-11-23 12:00')
  await cancelAssignment(at.school, { assignmentId })
  at.clock.set('2026-12-01 09:00')
})
afterAll(() => at.matcher.close())

const linesOf = (text: string) =>
  parse(text, { bom: true, delimiter: ';', columns: true }) as Record<string, string>[]

test('is a line of its own between the boards, to the cent, and shares nothing by hours drawn', async () => {
  const { periodId } = await closePeriod(at.coordinator, {
    poolId: at.pool.id,
    month: NOVEMBER,
    overheadCents: 10_000,
  })
  const { lines } = await showSettlement(at.coordinator, { periodId })
  expect(lines[0]).toMatchObject({
    kind: 'cancelled',
    memberName: 'Anna Oproep',
    creditorBoardId: at.lends.id,
    debtorBoardId: at.asks.id,
    minutes: 100,
    wageCents: 7_055,
    travelCents: 0,
    handlingCents: 352,
    cents: 7_407,
  })
  expect(lines.slice(1).map(({ kind, cents }) => [kind, cents])).toEqual([
    ['overhead', 5_000],
    ['overhead', 5_000],
  ])
  const lends = at.as(await boardActor(db, at.lends.id))
  const [line] = linesOf((await exportSettlement(lends, { periodId })).text)
  expect(line).toMatchObject({ Soort: 'afgezegd, wordt wel betaald', Loonkosten: '70,55' })
  const { text } = await exportInvoice(lends, {
    periodId,
    creditorBoardId: at.lends.id,
    debtorBoardId: at.asks.id,
    isOutsideScope: false,
  })
  expect(text).toContain('afgezegd, wordt wel betaald')
  expect(text).toContain('74.07')
})

test('is in the hours for payroll of who employs, and says so', async () => {
  const lends = at.as(await boardActor(db, at.lends.id))
  const own = linesOf((await exportPayroll(lends, { month: NOVEMBER })).text)
  expect(own.map(({ Dag, Minuten, Soort }) => [Dag, Minuten, Soort])).toEqual([
    ['2026-11-24', '50', 'afgezegd, wordt wel betaald'],
    ['2026-11-25', '50', 'afgezegd, wordt wel betaald'],
  ])
  const asks = at.as(await boardActor(db, at.asks.id))
  expect(linesOf((await exportPayroll(asks, { month: NOVEMBER })).text)).toEqual([])
})

test('is a cost of the pool and takes off the saving, and nobody was delivered', async () => {
  const asked = { poolId: at.pool.id, from: '2026-11-01', to: '2026-11-30', period: 'whole' }
  const read = await readMeasures(at.coordinator, readMeasuresInput.parse(asked))
  const of = (id: string) => figures(read, id)['2026-11-01']
  expect(of('wage-cost')).toBe(7_055)
  expect(of('cancelled-cost')).toBe(7_055)
  expect(of('pool-cost')).toBe(7_055)
  expect(of('saving-expected')).toBe(-7_055)
  expect(of('assignment-saving-expected')).toBe(-7_055)
  for (const id of ['travel-cost', 'alternative-cost-expected', 'lessons-saved', 'fill-rate'])
    expect([id, of(id)]).toEqual([id, 0])
  const rows = await listMeasureRows(at.coordinator, {
    poolId: at.pool.id,
    from: NOVEMBER,
    to: day('2026-11-30'),
    measureId: 'cancelled-cost',
  })
  expect(rows).toMatchObject({ value: 7_055, items: [{ id: requestId, value: 7_055 }] })
})

test('of one person is withheld from a board: beside the wages it would be known', async () => {
  const asks = at.as(await boardActor(db, at.asks.id))
  const asked = { boardId: at.asks.id, from: '2026-11-01', to: '2026-11-30', period: 'whole' }
  const { rows } = await readMeasures(asks, readMeasuresInput.parse(asked))
  const shown = rows.filter(({ measureId }) =>
    ['wage-cost', 'cancelled-cost', 'assignment-saving-low'].includes(measureId),
  )
  expect(shown).toHaveLength(3)
  for (const row of shown) expect([row.measureId, row.numerator]).toEqual([row.measureId, null])
})
