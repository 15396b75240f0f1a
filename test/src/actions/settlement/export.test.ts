import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '../../../../scheduler/domain/day.ts'
import { recordFulfilment } from '../../../../src/actions/fulfilment/record.ts'
import { closePeriod } from '../../../../src/actions/settlement/close-period.ts'
import { exportSettlement } from '../../../../src/actions/settlement/export.ts'
import { exportInvoice } from '../../../../src/actions/settlement/export-invoice.ts'
import { exportPayroll } from '../../../../src/actions/settlement/export-payroll.ts'
import { isIban } from '../../../../src/actions/settlement/is-iban.ts'
import {
  keepInvoiceParty,
  keepInvoicePartyInput,
} from '../../../../src/actions/settlement/keep-invoice-party.ts'
import { showInvoiceParty } from '../../../../src/actions/settlement/show-invoice-party.ts'
import type { Context } from '../../../../src/context.ts'
import { adminActor, boardActor } from '../../../support/build/actor.ts'
import { aBoard } from '../../../support/build/board.ts'
import { aParticipation } from '../../../support/build/pool.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { anInvoiceParty, aSettlementKey } from '../../../support/build/settlement.ts'
import { useDb } from '../../../support/use-db.ts'
import { brokenRules } from '../../invoice/en16931.ts'
import { readUbl } from '../../invoice/read-ubl.ts'
import { outOfOrder } from '../../invoice/schema-order.ts'
import { worked } from '../fulfilment/worked.ts'

const db = useDb()
let at: PoolAtWork
let periodId: string
let lends: Context
let asks: Context
let third: Context

beforeAll(async () => {
  at = await aPoolAtWork(db, { body: { handlingFeeBasisPoints: 500 } })
  const { id: thirdId } = await aBoard(db)
  await aParticipation(db, { poolId: at.pool.id, boardId: thirdId })
  const boardIds = [at.lends.id, at.asks.id]
  await aSettlementKey(db, { poolId: at.pool.id, boardIds })
  const { assignmentId } = await worked(at, db)
  await db.adminPool.query(`update member set name = '=HYPERLINK(1)'`)
  await recordFulfilment(at.school, {
    assignmentId,
    sessions: [],
  })
  at.clock.set('2026-12-01 09:00')
  const month = day('2026-11-01')
  ;({ periodId } = await closePeriod(at.coordinator, {
    poolId: at.pool.id,
    month,
    overheadCents: 0,
  }))
  lends = at.as(await boardActor(db, at.lends.id))
  asks = at.as(await boardActor(db, at.asks.id))
  third = at.as(await boardActor(db, thirdId))
})
afterAll(() => at.matcher.close())

const linesOf = (text: string) =>
  parse(text, { bom: true, delimiter: ';', columns: true }) as Record<string, string>[]

describe('the lines to take along', () => {
  test('are those with the own board, to the cent, and no name is a formula', async () => {
    const all = linesOf((await exportSettlement(at.coordinator, { periodId })).text)
    expect(all).toHaveLength(3)
    for (const board of [lends, asks]) {
      const { fileName, text } = await exportSettlement(board, { periodId })
      expect(fileName).toMatch(/^verrekening-.*-2026-11\.csv$/)
      const [lending] = linesOf(text)
      expect(lending).toMatchObject({
        Soort: 'uitleen',
        Vervanger: `'=HYPERLINK(1)`,
        Loonkosten: '176,38',
        Kostenopslag: '8,81',
        'Btw-regel': 'EDU-LEND',
      })
    }
    expect(linesOf((await exportSettlement(third, { periodId })).text)).toEqual([])
    const { rows } = await db.adminPool.query(
      `select count(*)::int as count from event where verb = 'settlement.export'`,
    )
    expect(rows).toEqual([{ count: 4 }])
  })
})

describe('an invoice of a closed month', () => {
  const invoice = (by: Context, over: object = {}) =>
    exportInvoice(by, {
      periodId,
      creditorBoardId: at.lends.id,
      debtorBoardId: at.asks.id,
      isOutsideScope: false,
      ...over,
    })

  test('is refused with what lacks, of which board', async () => {
    await expect(invoice(lends)).rejects.toMatchObject({
      code: 'invalid-input',
      fields: [
        { remedy: expect.stringContaining(at.lends.name) },
        { remedy: expect.stringContaining(at.asks.name) },
      ],
    })
    await anInvoiceParty(db, at.asks.id, { kvkNumber: '23456789', iban: null, vatNumber: null })
    await anInvoiceParty(db, at.lends.id, { iban: null, vatNumber: null })
    await expect(invoice(lends)).rejects.toMatchObject({
      fields: [
        { remedy: expect.stringContaining('rekeningnummer') },
        { remedy: expect.stringContaining('btw-nummer') },
      ],
    })
    await expect(invoice(lends, { isOutsideScope: true })).rejects.toMatchObject({
      fields: [{ remedy: expect.stringContaining('rekeningnummer') }],
    })
    await db.adminPool.query(
      `update invoice_party set iban = 'NL91ABNA0417164300', vat_number = 'NL001234567B01'`,
    )
  })

  test('keeps EN 16931 and is of the two boards and the coordinator', async () => {
    for (const isOutsideScope of [false, true]) {
      const { fileName, text } = await invoice(at.coordinator, { isOutsideScope })
      const document = readUbl(text)
      expect(brokenRules(document)).toEqual([])
      expect(outOfOrder(document)).toEqual([])
      expect(fileName).toMatch(/^\d+-2026-000[12]\.xml$/)
      for (const by of [lends, asks])
        expect((await invoice(by, { isOutsideScope })).text).toBe(text)
    }
    await expect(invoice(third)).rejects.toMatchObject({ code: 'not-found' })
    await expect(
      invoice(lends, { creditorBoardId: at.asks.id, debtorBoardId: at.lends.id }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })

  test('names nobody who was lent', async () => {
    await db.adminPool.query(`update member set name = 'Kanarie Geelveer'`)
    expect((await invoice(lends)).text).not.toContain('Kanarie')
    await db.adminPool.query(`update member set name = '=HYPERLINK(1)'`)
  })
})

describe('hours for payroll', () => {
  const month = day('2026-11-01')

  test('are of the own employees wherever they worked, day by day, and of nobody else', async () => {
    const own = linesOf((await exportPayroll(lends, { month })).text)
    expect(own.map(({ Dag, Minuten }) => [Dag, Minuten])).toEqual([
      ['2026-11-23', '50'],
      ['2026-11-24', '50'],
      ['2026-11-25', '50'],
      ['2026-11-26', '50'],
      ['2026-11-27', '50'],
    ])
    expect(own[0]).toMatchObject({
      'Bestuur van inzet': at.asks.name,
      Uren: '0,83',
      Schaal: 'LB 12',
    })
    for (const board of [asks, third])
      expect(linesOf((await exportPayroll(board, { month })).text)).toEqual([])
    await expect(exportPayroll(at.coordinator, { month })).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })

  test('are also of who was engaged by the board that asked', async () => {
    await db.adminPool.query(`update engagement set employer = 'requesting-board', board_id = null`)
    expect(linesOf((await exportPayroll(lends, { month })).text)).toEqual([])
    expect(linesOf((await exportPayroll(asks, { month })).text)).toHaveLength(5)
  })
})

describe('what invoices say of a board', () => {
  const said = (over: object = {}) =>
    keepInvoicePartyInput.parse({
      boardId: at.lends.id,
      legalName: 'Stichting Lent',
      kvkNumber: '1234 5678',
      vatNumber: 'nl001234567b01',
      street: 'Laan 1',
      postcode: '3811ab',
      placeName: 'Amersfoort',
      iban: 'NL91 ABNA 0417 1643 00',
      ...over,
    })

  test('is kept by the board or an administrator, in one way of writing', async () => {
    const { id: boardId } = at.lends
    await db.adminPool.query('delete from invoice_party')
    expect((await showInvoiceParty(lends, { boardId })).party).toBeNull()
    await keepInvoiceParty(lends, said())
    const admin = at.as(await adminActor(db))
    await keepInvoiceParty(admin, said({ street: 'Laan 2' }))
    expect((await showInvoiceParty(lends, { boardId })).party).toEqual({
      boardId,
      legalName: 'Stichting Lent',
      kvkNumber: '12345678',
      oin: null,
      vatNumber: 'NL001234567B01',
      street: 'Laan 2',
      postcode: '3811 AB',
      placeName: 'Amersfoort',
      iban: 'NL91ABNA0417164300',
    })
    for (const by of [asks, third])
      await expect(keepInvoiceParty(by, said())).rejects.toMatchObject({ code: 'not-found' })
    await expect(keepInvoiceParty(at.coordinator, said())).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })

  test.for([
    ['no register', { kvkNumber: null }, 'OIN'],
    ['a short number', { kvkNumber: '123' }, 'acht cijfers'],
    ['a mistyped account', { iban: 'NL92ABNA0417164300' }, 'klopt niet'],
    ['a postcode of elsewhere', { postcode: '0811 AB' }, '3811 AB'],
  ] as const)('is refused with %s', ([, over, remedy]) => {
    expect(() => said(over)).toThrow(remedy)
  })

  test('an account is checked by its own digits', () => {
    expect(isIban('DE89370400440532013000')).toBe(true)
    expect(isIban('DE98370400440532013000')).toBe(false)
  })
})
