import { describe, expect, test } from 'vitest'
import { day } from '../../../scheduler/domain/day.ts'
import type { Invoice } from '../../../src/invoice/invoice.ts'
import { ublOf } from '../../../src/invoice/ubl-of.ts'
import { brokenRules, EN16931_RULES, outOfOrder } from './en16931.ts'
import { all, one, readUbl } from './read-ubl.ts'

const EXEMPT = { category: 'E', basisPoints: 0, exemption: 'art. 11-1-o' } as const
const TAXED = { category: 'S', basisPoints: 2_100, exemption: null } as const
const OUTSIDE = { category: 'O', basisPoints: 0, exemption: 'gemene rekening' } as const
const side = (name: string, kvkNumber: string) => ({
  name,
  legalName: `Stichting ${name}`,
  kvkNumber,
  oin: null,
  vatNumber: 'NL001234567B01',
  street: 'Laan 1',
  postcode: '3811 AB',
  placeName: 'Amersfoort',
})
const line = (cents: number, vat: Invoice['lines'][number]['vat']) => ({
  name: 'Uitleen <van> & "aan"',
  description: 'oktober 2026',
  cents,
  vat,
})

/** Somebody lent without VAT, somebody with, and a correction downward. */
const LENDING: Invoice = {
  isCredit: false,
  number: '41234-2026-0007',
  correctedNumbers: [],
  issuedOn: day('2026-11-02'),
  dueOn: day('2026-12-02'),
  period: { first: day('2026-10-01'), last: day('2026-10-31') },
  note: 'Verrekening',
  buyerReference: 'P-2026-10',
  seller: side('A & B', '12345678'),
  buyer: { ...side('C', '23456789'), kvkNumber: null, oin: '00000001001234567890' },
  iban: 'NL91ABNA0417164300',
  lines: [line(106_234, EXEMPT), line(7_911, TAXED), line(-1_234, EXEMPT)],
  parts: [
    { vat: EXEMPT, netCents: 105_000, vatCents: 0 },
    { vat: TAXED, netCents: 7_911, vatCents: 1_661 },
  ],
  netCents: 112_911,
  vatCents: 1_661,
  totalCents: 114_572,
}
const JOINT: Invoice = {
  ...LENDING,
  lines: [line(29_995, OUTSIDE)],
  parts: [{ vat: OUTSIDE, netCents: 29_995, vatCents: 0 }],
  netCents: 29_995,
  vatCents: 0,
  totalCents: 29_995,
}
const CREDIT: Invoice = { ...LENDING, isCredit: true, correctedNumbers: ['41234-2026-0003'] }

describe('an invoice', () => {
  test.for([
    ['of lending', LENDING],
    ['of joint costs', JOINT],
    ['that corrects an earlier one', { ...LENDING, correctedNumbers: ['41234-2026-0003'] }],
    ['that gives back', CREDIT],
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
  const part = LENDING.parts[0]
  if (part === undefined) throw new Error('the example has parts')

  test.for([
    ['BR-CO-10', { ...LENDING, netCents: 112_910 }],
    ['BR-CO-14', { ...LENDING, vatCents: 1_660 }],
    ['BR-CO-15', { ...LENDING, totalCents: 114_571 }],
    ['BR-CO-17', { ...LENDING, parts: [part, { vat: TAXED, netCents: 7_911, vatCents: 1_700 }] }],
    ['BR-CO-18', { ...LENDING, parts: [] }],
    ['BR-16', { ...LENDING, lines: [] }],
    ['BR-02', { ...LENDING, number: '' }],
    ['BR-06', { ...LENDING, seller: { ...LENDING.seller, legalName: '' } }],
    ['BR-61', { ...LENDING, iban: '' }],
    ['BR-S-01', { ...LENDING, parts: [part] }],
    ['BR-E-08', { ...LENDING, lines: LENDING.lines.slice(0, 2) }],
    ['BR-E-10', { ...LENDING, parts: [{ ...part, vat: { ...EXEMPT, exemption: '' } }] }],
    ['BR-E-02', { ...LENDING, seller: { ...LENDING.seller, vatNumber: null } }],
    ['BR-O-11', { ...JOINT, parts: [...JOINT.parts, part] }],
    ['BR-O-12', { ...JOINT, lines: [...JOINT.lines, line(1, EXEMPT)] }],
  ] as const satisfies readonly (readonly [string, Invoice])[])(
    'finds %s broken',
    ([id, wrong]) => {
      expect(brokenRules(readUbl(ublOf(wrong)))).toContain(id)
    },
  )

  test.for([
    ['BR-29', LENDING, /2026-10-31/, '2026-09-30', []],
    ['BR-55', CREDIT, /41234-2026-0003/, '', ['NL-R-001']],
    [
      'BR-CO-19',
      LENDING,
      /<cac:InvoicePeriod>.*?<.cac:InvoicePeriod>/s,
      '<cac:InvoicePeriod/>',
      [],
    ],
    ['BR-CL-14', LENDING, />NL<(?!.*>NL<)/s, '>XX<', []],
    ['NL-R-001', CREDIT, /<cac:BillingReference>.*?<.cac:BillingReference>/s, '', []],
    ['NL-R-002', LENDING, /<cbc:StreetName>.*?<.cbc:StreetName>/, '', []],
    ['NL-R-002', LENDING, /<cbc:CityName>.*?<.cbc:CityName>/, '', []],
    ['NL-R-002', LENDING, /<cbc:PostalZone>.*?<.cbc:PostalZone>/, '', []],
    ['NL-R-004', LENDING, /<cbc:StreetName>[^<]*<.cbc:StreetName>(?!.*StreetName)/s, '', []],
    ['NL-R-004', LENDING, /<cbc:CityName>[^<]*<.cbc:CityName>(?!.*CityName)/s, '', []],
    ['NL-R-004', LENDING, /<cbc:PostalZone>[^<]*<.cbc:PostalZone>(?!.*PostalZone)/s, '', []],
  ] as const)(
    'finds %s broken in the text, and nothing it does not imply',
    ([id, from, what, by, implied]) => {
      expect(brokenRules(readUbl(ublOf(from).replace(what, by)))).toEqual([id, ...implied])
    },
  )

  test('knows each rule once, by an id of the standard', () => {
    expect(new Set(EN16931_RULES.map(([id]) => id)).size).toBe(EN16931_RULES.length)
    expect(EN16931_RULES.length).toBeGreaterThan(60)
    for (const [id] of EN16931_RULES) expect(id).toMatch(/^(BR-|NL-R-|PEPPOL-)/)
  })

  test('finds an element that stands elsewhere', () => {
    const swapped = ublOf(LENDING).replace(
      /(<cbc:IssueDate>.*?<\/cbc:IssueDate>)(\s*)(<cbc:DueDate>.*?<\/cbc:DueDate>)/s,
      '$3$2$1',
    )
    expect(outOfOrder(readUbl(swapped))).toEqual(['Invoice'])
  })
})
