import { describe, expect, test } from 'vitest'
import { ublOf } from '../../../src/invoice/ubl-of.ts'
import { brokenRules } from './en16931.ts'
import { BELOW_NOUGHT, CREDIT, JOINT, LENDING } from './examples.ts'
import { all, one, readUbl } from './read-ubl.ts'
import { outOfOrder } from './schema-order.ts'

describe('an invoice', () => {
  test.for([
    ['of lending', LENDING],
    ['of joint costs', JOINT],
    ['that corrects an earlier one', { ...LENDING, correctedNumbers: ['41234-2026-0003'] }],
    ['that gives back', CREDIT],
    ['below nought', BELOW_NOUGHT],
    [
      'of joint costs that gives back',
      { ...JOINT, isCredit: true, correctedNumbers: ['41234-2026-0003'] },
    ],
  ] as const)('%s keeps every rule and the order of the schema', ([, invoice]) => {
    const document = readUbl(ublOf(invoice))
    expect(brokenRules(document)).toEqual([])
    expect(outOfOrder(document)).toEqual([])
    expect(document.name).toBe(invoice.isCredit ? 'CreditNote' : 'Invoice')
  })

  test('says what was asked, whatever marks are in it', () => {
    const document = readUbl(ublOf(LENDING))
    expect(one(document, 'AccountingSupplierParty/Party/PartyName/Name')).toContain('A ')
    expect(ublOf(LENDING)).toContain('Uitleen &lt;van&gt; &amp; &quot;aan&quot;')
    expect(all(document, 'InvoiceLine/InvoicedQuantity').map(({ text }) => text)).toEqual([
      '1',
      '1',
      '-1',
    ])
    expect(one(document, 'LegalMonetaryTotal/PayableAmount')).toBe('1145.72')
  })
})

describe('the checker', () => {
  test('finds an element that stands elsewhere', () => {
    const swapped = ublOf(LENDING).replace(
      /(<cbc:IssueDate>.*?<\/cbc:IssueDate>)(\s*)(<cbc:DueDate>.*?<\/cbc:DueDate>)/s,
      '$3$2$1',
    )
    expect(outOfOrder(readUbl(swapped))).toEqual(['Invoice'])
  })
})
