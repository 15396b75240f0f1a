import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { brokenInvariants } from '../../../../db/queries/invariant.ts'
import { type BillOf, insertInvoices } from '../../../../db/queries/invoice.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { recordFulfilment } from '../../../../src/actions/fulfilment/record.ts'
import { closePeriod } from '../../../../src/actions/settlement/close-period.ts'
import { exportInvoice } from '../../../../src/actions/settlement/export-invoice.ts'
import { previewSettlement } from '../../../../src/actions/settlement/preview.ts'
import { showSettlement } from '../../../../src/actions/settlement/show.ts'
import { scopeOf } from '../../../../src/actor.ts'
import { coordinatorActor } from '../../../support/build/actor.ts'
import { aBoard } from '../../../support/build/board.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import {
  aClosedNovember,
  anInvoiceParty,
  aSettlementKey,
} from '../../../support/build/settlement.ts'
import { refusalOf } from '../../../support/refusal-of.ts'
import { useDb } from '../../../support/use-db.ts'
import { brokenRules } from '../../invoice/en16931.ts'
import { all, one, readUbl } from '../../invoice/read-ubl.ts'
import { outOfOrder } from '../../invoice/schema-order.ts'
import { worked } from '../fulfilment/worked.ts'

const db = useDb()

describe('the number of an invoice', () => {
  /** Two boards that closed a month of so many pools, as somebody who may write the invoices of all of them. */
  async function closedMonths(count: number) {
    const [creditor, debtor] = [await aBoard(db), await aBoard(db)]
    const { userId: closedBy } = await coordinatorActor(db)
    const between = { a: creditor.id, b: debtor.id, closedBy }
    const months: Awaited<ReturnType<typeof aClosedNovember>>[] = []
    for (let index = 0; index < count; index++) months.push(await aClosedNovember(db, between))
    const actor = await coordinatorActor(db, ...months.map(({ poolId }) => poolId))
    const bill = { creditorBoardId: creditor.id, debtorBoardId: debtor.id, isOutsideScope: true }
    const give = (month: (typeof months)[number], over: Partial<BillOf> = {}, fails = false) =>
      db.db.transaction(scopeOf(actor), async (tx) => {
        await insertInvoices(tx, month, [{ ...bill, ...over }])
        if (fails) throw new Error('the power went')
      })
    return { months, creditor, debtor, give }
  }

  test('follows the last one without a gap, whoever closes at once and whoever breaks off', async () => {
    const { months, creditor, give } = await closedMonths(12)
    const tries = await Promise.allSettled(
      months.map((month, index) => give(month, {}, index % 3 === 0)),
    )
    expect(tries.filter(({ status }) => status === 'rejected')).toHaveLength(4)
    const { rows } = await db.adminPool.query<{ number: string }>(
      'select number from invoice where creditor_board_id = $1 order by serial',
      [creditor.id],
    )
    const expected = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `${creditor.number}-2026-000${n}`)
    expect(rows.map(({ number }) => number)).toEqual(expected)
    // The four that broke off have none, which is told.
    expect(await brokenInvariants(db.db)).toHaveLength(4)
    for (const [index, month] of months.entries()) if (index % 3 === 0) await give(month)
    expect(await brokenInvariants(db.db)).toEqual([])
  })

  test('is of a bill of a closed month, once', async () => {
    const { months, creditor, debtor, give } = await closedMonths(2)
    const [month, other] = months
    if (month === undefined || other === undefined) throw new Error('two were made')
    expect(await refusalOf(give(month, { isOutsideScope: false }))).toBe('invoice_of_lines')
    const turned = { creditorBoardId: debtor.id, debtorBoardId: creditor.id }
    expect(await refusalOf(give(month, turned))).toBe('invoice_of_lines')
    expect(await refusalOf(give(month))).toBe('allowed')
    expect(await refusalOf(give(month))).toBe('invoice_once_a_bill')
    await db.adminPool.query('alter table settlement_period disable trigger user')
    await db.adminPool.query(
      `update settlement_period set status = 'open', closed_at = null, closed_by = null where id = $1`,
      [other.periodId],
    )
    await db.adminPool.query('alter table settlement_period enable trigger user')
    expect(await refusalOf(give(other))).toBe('invoice_only_of_a_closed_period')
  })
})

describe('what an invoice of a later month corrects', () => {
  let at: PoolAtWork

  beforeAll(async () => {
    at = await aPoolAtWork(db, { body: { handlingFeeBasisPoints: 500 } })
    await aSettlementKey(db, { poolId: at.pool.id, boardIds: [at.lends.id, at.asks.id] })
    await anInvoiceParty(db, at.lends.id)
    await anInvoiceParty(db, at.asks.id, { kvkNumber: '23456789' })
  })
  afterAll(() => at.matcher.close())

  const close = (month: string) =>
    closePeriod(at.coordinator, { poolId: at.pool.id, month: day(month), overheadCents: 0 })
  const ubl = async (periodId: string) => {
    const between = { creditorBoardId: at.lends.id, debtorBoardId: at.asks.id }
    const input = { periodId, ...between, isOutsideScope: false }
    return readUbl((await exportInvoice(at.coordinator, input)).text)
  }
  const named = (document: ReturnType<typeof readUbl>) =>
    all(document, 'BillingReference/InvoiceDocumentReference/ID').map(({ text }) => text)

  test('it names by number: more on an invoice, less on a credit note', async () => {
    const { assignmentId, sessionIds } = await worked(at, db)
    const confirm = (assignmentSessionIds: string[]) =>
      recordFulfilment(at.school, { assignmentId, sessions: [], assignmentSessionIds })
    await confirm(sessionIds.slice(0, 4))
    at.clock.set('2026-12-01 09:00')
    expect((await previewSettlement(at.coordinator, { poolId: at.pool.id })).bills).toMatchObject([
      { number: null },
      { number: null },
    ])
    const november = await close('2026-11-01')
    const first = await ubl(november.periodId)
    expect([first.name, named(first)]).toEqual(['Invoice', []])

    await confirm(sessionIds.slice(4))
    at.clock.set('2027-01-04 09:00')
    const more = await ubl((await close('2026-12-01')).periodId)
    expect([more.name, named(more)]).toEqual(['Invoice', [one(first, 'ID')]])

    // Two lessons less were paid than was said: 1,000 cents back, and 5 % of that.
    await db.adminPool.query('alter table fulfilment disable trigger user')
    await db.adminPool.query('update fulfilment set wage_cents = wage_cents - 1000')
    await db.adminPool.query('alter table fulfilment enable trigger user')
    at.clock.set('2027-02-01 09:00')
    const january = await close('2027-01-01')
    const less = await ubl(january.periodId)
    expect([less.name, named(less)]).toEqual(['CreditNote', [one(first, 'ID')]])
    for (const document of [first, more, less]) {
      expect(brokenRules(document)).toEqual([])
      expect(outOfOrder(document)).toEqual([])
    }
    const { bills } = await showSettlement(at.coordinator, { periodId: january.periodId })
    expect(bills.map(({ number }) => number)).toContain(one(less, 'ID'))
    expect(one(less, 'ID')).toMatch(/-2027-\d{4}$/)
    expect(await brokenInvariants(db.db)).toEqual([])
  })
})
