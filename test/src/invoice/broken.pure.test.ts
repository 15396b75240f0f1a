import { describe, expect, test } from 'vitest'
import type { Invoice } from '../../../src/invoice/invoice.ts'
import { ublOf } from '../../../src/invoice/ubl-of.ts'
import { also, bare, inside, saying, without, withoutAny } from './break-ubl.ts'
import { brokenRules, EN16931_RULES } from './en16931.ts'
import { CREDIT, JOINT, LENDING } from './examples.ts'
import { readUbl } from './read-ubl.ts'

const inLine = (breaking: (xml: string) => string, nth = 0) => inside('InvoiceLine', breaking, nth)
const inPart = (breaking: (xml: string) => string, nth = 0) => inside('TaxSubtotal', breaking, nth)
const inTotals = (breaking: (xml: string) => string) => inside('LegalMonetaryTotal', breaking)
const inParty = (breaking: (xml: string) => string, nth: number) => inside('Party', breaking, nth)

const inAll = (gross: string, ...more: readonly ((xml: string) => string)[]) =>
  also(
    ...more,
    inTotals(saying('TaxInclusiveAmount', gross)),
    inTotals(saying('PayableAmount', gross)),
  )

/** What is done to which document, and every rule that is broken by it: the one in front, and what cannot hold without it. */
type Break = readonly [
  rule: string,
  of: Invoice,
  how: (xml: string) => string,
  implied: readonly string[],
]

const DOCUMENT: readonly Break[] = [
  ['BR-01', LENDING, without('CustomizationID'), []],
  ['BR-02', LENDING, without('ID'), []],
  ['BR-03', LENDING, saying('IssueDate', '2 november'), []],
  ['BR-04', LENDING, without('InvoiceTypeCode'), ['BR-CL-01']],
  ['BR-05', LENDING, without('DocumentCurrencyCode'), ['BR-CL-04']],
  ['BR-06', LENDING, without('RegistrationName', 0), []],
  ['BR-07', LENDING, without('RegistrationName', 1), []],
  ['BR-08', LENDING, without('PostalAddress', 0), ['BR-09', 'NL-R-002']],
  ['BR-09', LENDING, without('Country', 0), []],
  ['BR-10', LENDING, without('PostalAddress', 1), ['BR-11', 'NL-R-004']],
  ['BR-11', LENDING, without('Country', 1), []],
  ['BR-29', LENDING, saying('EndDate', '2026-09-30'), []],
  ['BR-49', LENDING, without('PaymentMeansCode'), ['NL-R-007']],
  ['BR-55', CREDIT, inside('InvoiceDocumentReference', without('ID')), ['NL-R-001']],
  ['BR-61', LENDING, without('PayeeFinancialAccount'), []],
  ['BR-CO-19', LENDING, also(without('StartDate'), without('EndDate')), []],
  [
    'BR-CO-26',
    LENDING,
    inParty(also(without('PartyTaxScheme'), inside('PartyLegalEntity', without('CompanyID'))), 0),
    ['BR-S-02', 'BR-E-02', 'NL-R-003'],
  ],
  ['BR-CL-01', LENDING, saying('InvoiceTypeCode', '389'), []],
  ['BR-CL-04', LENDING, saying('DocumentCurrencyCode', 'USD'), []],
  ['BR-CL-14', LENDING, saying('IdentificationCode', 'XX', 1), []],
  ['BR-CL-16', LENDING, saying('PaymentMeansCode', '48'), []],
]
const AMOUNTS: readonly Break[] = [
  ['BR-12', LENDING, inTotals(without('LineExtensionAmount')), ['BR-CO-10', 'BR-CO-13']],
  ['BR-13', LENDING, inTotals(without('TaxExclusiveAmount')), ['BR-CO-13', 'BR-CO-15']],
  ['BR-14', LENDING, inTotals(without('TaxInclusiveAmount')), ['BR-CO-15', 'BR-CO-16']],
  ['BR-15', LENDING, inTotals(without('PayableAmount')), ['BR-CO-16']],
  ['BR-16', LENDING, withoutAny('InvoiceLine'), ['BR-CO-10', 'BR-S-08', 'BR-E-08']],
  ['BR-21', LENDING, inLine(without('ID')), []],
  ['BR-22', LENDING, inLine(without('InvoicedQuantity')), ['PEPPOL-EN16931-R120']],
  ['BR-23', LENDING, bare('InvoicedQuantity', 'unitCode'), []],
  [
    'BR-24',
    LENDING,
    inLine(without('LineExtensionAmount')),
    ['BR-CO-10', 'BR-E-08', 'PEPPOL-EN16931-R120'],
  ],
  ['BR-25', LENDING, inLine(without('Name')), []],
  ['BR-26', LENDING, inLine(without('PriceAmount')), ['PEPPOL-EN16931-R120']],
  [
    'BR-27',
    LENDING,
    inLine(also(saying('InvoicedQuantity', '-1'), saying('PriceAmount', '-1062.34'))),
    [],
  ],
  [
    'BR-CO-10',
    LENDING,
    inAll(
      '1145.71',
      inTotals(saying('LineExtensionAmount', '1129.10')),
      inTotals(saying('TaxExclusiveAmount', '1129.10')),
    ),
    [],
  ],
  ['BR-CO-13', LENDING, inAll('1145.71', inTotals(saying('TaxExclusiveAmount', '1129.10'))), []],
  ['BR-CO-14', LENDING, inAll('1145.71', saying('TaxAmount', '16.60')), []],
  ['BR-CO-15', LENDING, inAll('1145.71'), []],
  ['BR-CO-16', LENDING, inTotals(saying('PayableAmount', '1145.71')), []],
  ['BR-CO-25', LENDING, without('DueDate'), []],
  ['BR-DEC-01..28', JOINT, inLine(saying('PriceAmount', '299.950')), ['PEPPOL-EN16931-R120']],
  ['BR-CL-03', LENDING, bare('PayableAmount', 'currencyID'), []],
]
const VAT: readonly Break[] = [
  ['BR-45', LENDING, inPart(without('TaxableAmount')), ['BR-CO-17', 'BR-E-08']],
  ['BR-46', LENDING, inPart(without('TaxAmount')), ['BR-CO-14', 'BR-CO-17', 'BR-E-09']],
  ['BR-47', LENDING, inPart(inside('TaxCategory', without('ID'))), ['BR-CL-17', 'BR-E-01']],
  ['BR-48', LENDING, inPart(without('Percent'), 1), ['BR-CO-17', 'BR-S-08']],
  [
    'BR-CO-04',
    LENDING,
    inLine(inside('ClassifiedTaxCategory', without('ID'))),
    ['BR-CL-18', 'BR-E-08'],
  ],
  ['BR-CO-09', LENDING, inside('PartyTaxScheme', saying('CompanyID', '001234567B01')), []],
  [
    'BR-CO-17',
    LENDING,
    inAll('1146.11', inPart(saying('TaxAmount', '17.00'), 1), saying('TaxAmount', '17.00')),
    [],
  ],
  ['BR-CO-18', LENDING, withoutAny('TaxSubtotal'), ['BR-CO-14', 'BR-S-01', 'BR-E-01']],
  ['BR-CL-17', JOINT, inPart(inside('TaxCategory', saying('ID', 'Q'))), ['BR-48', 'BR-O-01']],
  ['BR-CL-18', JOINT, inLine(inside('ClassifiedTaxCategory', saying('ID', 'Q'))), ['BR-O-08']],
  [
    'BR-S-01',
    LENDING,
    inAll('1129.11', without('TaxSubtotal', 1), saying('TaxAmount', '0.00')),
    [],
  ],
  ['BR-S-02', LENDING, without('PartyTaxScheme', 0), ['BR-E-02']],
  ['BR-S-05', LENDING, inLine(saying('Percent', '0.00'), 1), ['BR-S-08']],
  ['BR-S-08', LENDING, inPart(saying('TaxableAmount', '79.12'), 1), ['BR-CO-17']],
  [
    'BR-S-10',
    LENDING,
    inPart(
      saying(
        'Percent',
        '21.00</cbc:Percent><cbc:TaxExemptionReason>x</cbc:TaxExemptionReason><cbc:Percent>',
      ),
      1,
    ),
    [],
  ],
  ['BR-E-01', LENDING, without('TaxSubtotal', 0), []],
  ['BR-E-02', LENDING, without('PartyTaxScheme', 0), ['BR-S-02']],
  ['BR-E-05', LENDING, inLine(saying('Percent', '21.00'), 0), ['BR-E-08']],
  ['BR-E-08', LENDING, inPart(saying('TaxableAmount', '1050.01')), []],
  [
    'BR-E-09',
    LENDING,
    inAll('1145.73', inPart(saying('TaxAmount', '0.01')), saying('TaxAmount', '16.62')),
    ['BR-CO-17'],
  ],
  ['BR-E-10', LENDING, inPart(without('TaxExemptionReason')), []],
  ['BR-O-01', JOINT, inPart(inside('TaxCategory', saying('ID', 'E'))), ['BR-48', 'BR-E-08']],
  [
    'BR-O-02',
    JOINT,
    (xml) =>
      xml.replace(
        '<cac:PartyLegalEntity>',
        '<cac:PartyTaxScheme><cbc:CompanyID>NL001234567B01</cbc:CompanyID></cac:PartyTaxScheme><cac:PartyLegalEntity>',
      ),
    [],
  ],
  [
    'BR-O-05',
    JOINT,
    inLine((xml) =>
      xml.replace('<cac:TaxScheme>', '<cbc:Percent>0.00</cbc:Percent><cac:TaxScheme>'),
    ),
    ['BR-O-08'],
  ],
  ['BR-O-08', JOINT, inPart(saying('TaxableAmount', '299.96')), []],
  [
    'BR-O-09',
    JOINT,
    inAll('299.96', inPart(saying('TaxAmount', '0.01')), saying('TaxAmount', '0.01')),
    ['BR-CO-17'],
  ],
  ['BR-O-10', JOINT, inPart(without('TaxExemptionReason')), []],
  [
    'BR-O-11',
    JOINT,
    (xml) =>
      xml.replace(
        '</cac:TaxSubtotal>',
        '</cac:TaxSubtotal><cac:TaxSubtotal><cbc:TaxableAmount currencyID="EUR">0.00</cbc:TaxableAmount><cbc:TaxAmount currencyID="EUR">0.00</cbc:TaxAmount><cac:TaxCategory><cbc:ID>E</cbc:ID><cbc:Percent>0.00</cbc:Percent><cbc:TaxExemptionReason>x</cbc:TaxExemptionReason></cac:TaxCategory></cac:TaxSubtotal>',
      ),
    [],
  ],
  [
    'BR-O-12',
    JOINT,
    (xml) =>
      xml.replace(
        '<cac:InvoiceLine>',
        '<cac:InvoiceLine><cbc:ID>0</cbc:ID><cbc:InvoicedQuantity unitCode="C62">1</cbc:InvoicedQuantity><cbc:LineExtensionAmount currencyID="EUR">0.00</cbc:LineExtensionAmount><cac:Item><cbc:Name>x</cbc:Name><cac:ClassifiedTaxCategory><cbc:ID>E</cbc:ID><cbc:Percent>0.00</cbc:Percent></cac:ClassifiedTaxCategory></cac:Item><cac:Price><cbc:PriceAmount currencyID="EUR">0.00</cbc:PriceAmount></cac:Price></cac:InvoiceLine><cac:InvoiceLine>',
      ),
    ['BR-E-01', 'BR-E-02'],
  ],
]
const DUTCH: readonly Break[] = [
  ['PEPPOL-EN16931-R120', LENDING, inLine(saying('PriceAmount', '1062.35')), []],
  ['NL-R-001', CREDIT, without('BillingReference'), []],
  ...['StreetName', 'CityName', 'PostalZone'].flatMap((name): Break[] => [
    ['NL-R-002', LENDING, without(name, 0), []],
    ['NL-R-004', LENDING, without(name, 1), []],
  ]),
  ['NL-R-003', LENDING, inParty(inside('PartyLegalEntity', bare('CompanyID', 'schemeID')), 0), []],
  ['NL-R-005', LENDING, inParty(inside('PartyLegalEntity', bare('CompanyID', 'schemeID')), 1), []],
  ['NL-R-007', LENDING, without('PaymentMeans'), []],
  ['NL-R-008', LENDING, saying('PaymentMeansCode', '10'), ['BR-CL-16']],
]
const BREAKS = [...DOCUMENT, ...AMOUNTS, ...VAT, ...DUTCH]

describe('the checker', () => {
  test.for(BREAKS)('finds %s broken, and nothing but what it implies', ([id, of, how, implied]) => {
    const broken = brokenRules(readUbl(how(ublOf(of))))
    expect(broken.toSorted()).toEqual([id, ...implied].toSorted())
  })

  test('has each rule once, by an id of the standard, and a document that breaks it', () => {
    const ids = EN16931_RULES.map(([id]) => id)
    expect(ids.length).toBeGreaterThan(60)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^(BR-|NL-R-|PEPPOL-)/)
    expect([...new Set(BREAKS.map(([id]) => id))].toSorted()).toEqual(ids.toSorted())
  })
})
