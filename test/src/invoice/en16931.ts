import { all, cents, type Element, one } from './read-ubl.ts'

/** One business rule of EN 16931-1 (or of NLCIUS), by its id: whether a document keeps it. */
type Rule = readonly [id: string, holds: (document: Element) => boolean]

const SELLER = 'AccountingSupplierParty/Party'
const BUYER = 'AccountingCustomerParty/Party'
const DAY = /^\d{4}-\d{2}-\d{2}$/
const linesOf = (of: Element) => [...all(of, 'InvoiceLine'), ...all(of, 'CreditNoteLine')]
const subtotals = (of: Element) => all(of, 'TaxTotal/TaxSubtotal')
const has = (path: string) => (of: Element) => one(of, path) !== ''
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const quantityOf = (line: Element) => one(line, 'InvoicedQuantity') || one(line, 'CreditedQuantity')
const lineCategory = (line: Element) => one(line, 'Item/ClassifiedTaxCategory/ID')
const category = (part: Element) => one(part, 'TaxCategory/ID')
const typeOf = (of: Element) => one(of, 'InvoiceTypeCode') || one(of, 'CreditNoteTypeCode')
const everyLine = (holds: (line: Element) => boolean) => (of: Element) => linesOf(of).every(holds)
const everyPart = (holds: (part: Element) => boolean) => (of: Element) => subtotals(of).every(holds)
const usesCategory = (of: Element, code: string) =>
  linesOf(of).some((line) => lineCategory(line) === code)
/** All amounts of this name, anywhere. */
function amounts(of: Element): readonly Element[] {
  return of.children.flatMap((child) => [
    ...(child.name.endsWith('Amount') ? [child] : []),
    ...amounts(child),
  ])
}
const sellerVat = (of: Element) => one(of, `${SELLER}/PartyTaxScheme/CompanyID`)
const buyerVat = (of: Element) => one(of, `${BUYER}/PartyTaxScheme/CompanyID`)
const taxableIs = (code: string) => (of: Element) =>
  subtotals(of)
    .filter((part) => category(part) === code)
    .every((part) => {
      const rate = one(part, 'TaxCategory/Percent')
      const lines = linesOf(of).filter(
        (line) =>
          lineCategory(line) === code && one(line, 'Item/ClassifiedTaxCategory/Percent') === rate,
      )
      return cents(part, 'TaxableAmount') === sum(lines.map((l) => cents(l, 'LineExtensionAmount')))
    })
const hasOnePart = (code: string) => (of: Element) =>
  !usesCategory(of, code) || subtotals(of).some((part) => category(part) === code)
const ifPart = (code: string, holds: (part: Element) => boolean) =>
  everyPart((part) => category(part) !== code || holds(part))
const ifLine = (code: string, holds: (line: Element) => boolean) =>
  everyLine((line) => lineCategory(line) !== code || holds(line))

/** Of the rules of EN 16931-1:2017 those that can apply to what is settled between boards, written from the standard's list. */
export const EN16931_RULES: readonly Rule[] = [
  ['BR-01', has('CustomizationID')],
  ['BR-02', has('ID')],
  ['BR-03', (of) => DAY.test(one(of, 'IssueDate'))],
  ['BR-04', (of) => typeOf(of) !== ''],
  ['BR-05', has('DocumentCurrencyCode')],
  ['BR-06', has(`${SELLER}/PartyLegalEntity/RegistrationName`)],
  ['BR-07', has(`${BUYER}/PartyLegalEntity/RegistrationName`)],
  ['BR-08', (of) => all(of, `${SELLER}/PostalAddress`).length === 1],
  ['BR-09', has(`${SELLER}/PostalAddress/Country/IdentificationCode`)],
  ['BR-10', (of) => all(of, `${BUYER}/PostalAddress`).length === 1],
  ['BR-11', has(`${BUYER}/PostalAddress/Country/IdentificationCode`)],
  ['BR-12', has('LegalMonetaryTotal/LineExtensionAmount')],
  ['BR-13', has('LegalMonetaryTotal/TaxExclusiveAmount')],
  ['BR-14', has('LegalMonetaryTotal/TaxInclusiveAmount')],
  ['BR-15', has('LegalMonetaryTotal/PayableAmount')],
  ['BR-16', (of) => linesOf(of).length > 0],
  ['BR-21', everyLine((line) => one(line, 'ID') !== '')],
  ['BR-22', everyLine((line) => quantityOf(line) !== '')],
  [
    'BR-23',
    everyLine((line) =>
      [...all(line, 'InvoicedQuantity'), ...all(line, 'CreditedQuantity')].every(
        ({ attributes }) => attributes['unitCode'] !== undefined,
      ),
    ),
  ],
  ['BR-24', everyLine((line) => !Number.isNaN(cents(line, 'LineExtensionAmount')))],
  ['BR-25', everyLine((line) => one(line, 'Item/Name') !== '')],
  ['BR-26', everyLine((line) => one(line, 'Price/PriceAmount') !== '')],
  ['BR-27', everyLine((line) => cents(line, 'Price/PriceAmount') >= 0)],
  [
    'BR-29',
    (of) =>
      all(of, 'InvoicePeriod').every((period) => {
        const [start, end] = [one(period, 'StartDate'), one(period, 'EndDate')]
        return start === '' || end === '' || start <= end
      }),
  ],
  ['BR-45', everyPart((part) => !Number.isNaN(cents(part, 'TaxableAmount')))],
  ['BR-46', everyPart((part) => !Number.isNaN(cents(part, 'TaxAmount')))],
  ['BR-47', everyPart((part) => category(part) !== '')],
  ['BR-48', everyPart((part) => category(part) === 'O' || one(part, 'TaxCategory/Percent') !== '')],
  [
    'BR-49',
    (of) => all(of, 'PaymentMeans').every((means) => one(means, 'PaymentMeansCode') !== ''),
  ],
  [
    'BR-55',
    (of) =>
      all(of, 'BillingReference').every((before) => has('InvoiceDocumentReference/ID')(before)),
  ],
  [
    'BR-61',
    (of) =>
      all(of, 'PaymentMeans').every(
        (means) =>
          !['30', '58'].includes(one(means, 'PaymentMeansCode')) ||
          one(means, 'PayeeFinancialAccount/ID') !== '',
      ),
  ],
  ['BR-CO-04', everyLine((line) => lineCategory(line) !== '')],
  [
    'BR-CO-09',
    (of) => [sellerVat(of), buyerVat(of)].every((id) => id === '' || id.startsWith('NL')),
  ],
  [
    'BR-CO-10',
    (of) =>
      cents(of, 'LegalMonetaryTotal/LineExtensionAmount') ===
      sum(linesOf(of).map((line) => cents(line, 'LineExtensionAmount'))),
  ],
  // Without allowances and charges on the document.
  [
    'BR-CO-13',
    (of) =>
      cents(of, 'LegalMonetaryTotal/TaxExclusiveAmount') ===
      cents(of, 'LegalMonetaryTotal/LineExtensionAmount'),
  ],
  [
    'BR-CO-14',
    (of) =>
      cents(of, 'TaxTotal/TaxAmount') ===
      sum(subtotals(of).map((part) => cents(part, 'TaxAmount'))),
  ],
  [
    'BR-CO-15',
    (of) =>
      cents(of, 'LegalMonetaryTotal/TaxInclusiveAmount') ===
      cents(of, 'LegalMonetaryTotal/TaxExclusiveAmount') + cents(of, 'TaxTotal/TaxAmount'),
  ],
  [
    'BR-CO-16',
    (of) =>
      cents(of, 'LegalMonetaryTotal/PayableAmount') ===
      cents(of, 'LegalMonetaryTotal/TaxInclusiveAmount'),
  ],
  [
    'BR-CO-17',
    everyPart((part) => {
      const exact = (cents(part, 'TaxableAmount') * Number(one(part, 'TaxCategory/Percent'))) / 100
      return Math.abs(cents(part, 'TaxAmount') - exact) <= 0.5
    }),
  ],
  ['BR-CO-18', (of) => subtotals(of).length > 0],
  [
    'BR-CO-19',
    (of) =>
      all(of, 'InvoicePeriod').every(
        (period) => has('StartDate')(period) || has('EndDate')(period),
      ),
  ],
  [
    'BR-CO-25',
    (of) =>
      cents(of, 'LegalMonetaryTotal/PayableAmount') <= 0 ||
      of.name === 'CreditNote' ||
      one(of, 'DueDate') !== '' ||
      one(of, 'PaymentTerms/Note') !== '',
  ],
  ['BR-CO-26', (of) => sellerVat(of) !== '' || has(`${SELLER}/PartyLegalEntity/CompanyID`)(of)],
  ['BR-DEC-01..28', (of) => amounts(of).every(({ text }) => /^-?\d+(?:\.\d{1,2})?$/.test(text))],
  ['BR-CL-01', (of) => typeOf(of) === (of.name === 'CreditNote' ? '381' : '380')],
  ['BR-CL-03', (of) => amounts(of).every(({ attributes }) => attributes['currencyID'] === 'EUR')],
  ['BR-CL-04', (of) => one(of, 'DocumentCurrencyCode') === 'EUR'],
  [
    'BR-CL-14',
    (of) =>
      [SELLER, BUYER].every((party) =>
        all(of, `${party}/PostalAddress/Country/IdentificationCode`).every(
          ({ text }) => text === 'NL',
        ),
      ),
  ],
  [
    'BR-CL-16',
    (of) => all(of, 'PaymentMeans/PaymentMeansCode').every(({ text }) => /^(30|58)$/.test(text)),
  ],
  ['BR-CL-17', everyPart((part) => ['S', 'E', 'O'].includes(category(part)))],
  ['BR-CL-18', everyLine((line) => ['S', 'E', 'O'].includes(lineCategory(line)))],
  ['BR-S-01', hasOnePart('S')],
  ['BR-S-02', (of) => !usesCategory(of, 'S') || sellerVat(of) !== ''],
  ['BR-S-05', ifLine('S', (line) => Number(one(line, 'Item/ClassifiedTaxCategory/Percent')) > 0)],
  ['BR-S-08', taxableIs('S')],
  ['BR-S-10', ifPart('S', (part) => one(part, 'TaxCategory/TaxExemptionReason') === '')],
  ['BR-E-01', hasOnePart('E')],
  ['BR-E-02', (of) => !usesCategory(of, 'E') || sellerVat(of) !== ''],
  ['BR-E-05', ifLine('E', (line) => Number(one(line, 'Item/ClassifiedTaxCategory/Percent')) === 0)],
  ['BR-E-08', taxableIs('E')],
  ['BR-E-09', ifPart('E', (part) => cents(part, 'TaxAmount') === 0)],
  ['BR-E-10', ifPart('E', (part) => one(part, 'TaxCategory/TaxExemptionReason') !== '')],
  ['BR-O-01', hasOnePart('O')],
  ['BR-O-02', (of) => !usesCategory(of, 'O') || (sellerVat(of) === '' && buyerVat(of) === '')],
  ['BR-O-05', ifLine('O', (line) => one(line, 'Item/ClassifiedTaxCategory/Percent') === '')],
  ['BR-O-08', taxableIs('O')],
  ['BR-O-09', ifPart('O', (part) => cents(part, 'TaxAmount') === 0)],
  ['BR-O-10', ifPart('O', (part) => one(part, 'TaxCategory/TaxExemptionReason') !== '')],
  ['BR-O-11', (of) => !usesCategory(of, 'O') || subtotals(of).length === 1],
  ['BR-O-12', (of) => !usesCategory(of, 'O') || everyLine((l) => lineCategory(l) === 'O')(of)],
  // Peppol and NLCIUS: a line is quantity times price, and Dutch parties are known by KvK or OIN.
  [
    'PEPPOL-EN16931-R120',
    everyLine(
      (line) =>
        cents(line, 'LineExtensionAmount') ===
        Number(quantityOf(line)) * cents(line, 'Price/PriceAmount'),
    ),
  ],
  [
    'NL-R-001',
    (of) => of.name === 'Invoice' || has('BillingReference/InvoiceDocumentReference/ID')(of),
  ],
  ['NL-R-002', hasAddress(SELLER)],
  ['NL-R-003', (of) => isDutch(all(of, `${SELLER}/PartyLegalEntity/CompanyID`))],
  ['NL-R-004', hasAddress(BUYER)],
  ['NL-R-005', (of) => isDutch(all(of, `${BUYER}/PartyLegalEntity/CompanyID`))],
  ['NL-R-007', (of) => of.name === 'CreditNote' || has('PaymentMeans/PaymentMeansCode')(of)],
  [
    'NL-R-008',
    (of) =>
      all(of, 'PaymentMeans/PaymentMeansCode').every(({ text }) =>
        ['30', '48', '49', '57', '58', '59'].includes(text),
      ),
  ],
]

function hasAddress(party: string): (of: Element) => boolean {
  return (of) =>
    ['StreetName', 'CityName', 'PostalZone'].every((name) =>
      has(`${party}/PostalAddress/${name}`)(of),
    )
}

function isDutch(ids: readonly Element[]): boolean {
  return (
    ids.length > 0 && ids.every((id) => ['0106', '0190'].includes(id.attributes['schemeID'] ?? ''))
  )
}

/** The rules that a document breaks. */
export function brokenRules(document: Element): readonly string[] {
  return EN16931_RULES.filter(([, holds]) => !holds(document)).map(([id]) => id)
}

/** The order of UBL 2.1's schema of what we write, by the element in which it is. */
const ORDER: Readonly<Record<string, string>> = {
  Invoice: `CustomizationID ID IssueDate DueDate InvoiceTypeCode Note DocumentCurrencyCode BuyerReference InvoicePeriod BillingReference
    AccountingSupplierParty AccountingCustomerParty PaymentMeans TaxTotal LegalMonetaryTotal InvoiceLine`,
  CreditNote: `CustomizationID ID IssueDate CreditNoteTypeCode Note DocumentCurrencyCode BuyerReference InvoicePeriod BillingReference
    AccountingSupplierParty AccountingCustomerParty PaymentMeans TaxTotal LegalMonetaryTotal CreditNoteLine`,
  InvoicePeriod: 'StartDate EndDate',
  BillingReference: 'InvoiceDocumentReference',
  InvoiceDocumentReference: 'ID',
  AccountingSupplierParty: 'Party',
  AccountingCustomerParty: 'Party',
  Party: 'EndpointID PartyName PostalAddress PartyTaxScheme PartyLegalEntity',
  PartyName: 'Name',
  PostalAddress: 'StreetName CityName PostalZone Country',
  Country: 'IdentificationCode',
  PartyTaxScheme: 'CompanyID TaxScheme',
  PartyLegalEntity: 'RegistrationName CompanyID',
  TaxScheme: 'ID',
  PaymentMeans: 'PaymentMeansCode PaymentID PayeeFinancialAccount',
  PayeeFinancialAccount: 'ID',
  TaxTotal: 'TaxAmount TaxSubtotal',
  TaxSubtotal: 'TaxableAmount TaxAmount TaxCategory',
  TaxCategory: 'ID Percent TaxExemptionReason TaxScheme',
  ClassifiedTaxCategory: 'ID Percent TaxScheme',
  LegalMonetaryTotal: 'LineExtensionAmount TaxExclusiveAmount TaxInclusiveAmount PayableAmount',
  InvoiceLine: 'ID InvoicedQuantity LineExtensionAmount Item Price',
  CreditNoteLine: 'ID CreditedQuantity LineExtensionAmount Item Price',
  Item: 'Description Name ClassifiedTaxCategory',
  Price: 'PriceAmount',
}

/** Where elements are unknown or stand in another order than the schema of UBL 2.1 has them. */
export function outOfOrder(element: Element): readonly string[] {
  const order = (ORDER[element.name] ?? '').split(/\s+/)
  const places = element.children.map(({ name }) => order.indexOf(name))
  const wrong = places.some((place, at) => place < 0 || place < (places[at - 1] ?? 0))
  return [...(wrong ? [element.name] : []), ...element.children.flatMap(outOfOrder)]
}
