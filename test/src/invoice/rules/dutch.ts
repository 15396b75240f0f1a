import { all, cents, type Element } from '../read-ubl.ts'
import { BUYER, everyLine, has, quantityOf, type Rule, SELLER } from './rule.ts'

/** Peppol and NLCIUS: a line is quantity times price, and Dutch parties are known by KvK or OIN. */
export const DUTCH_RULES: readonly Rule[] = [
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
  [
    'NL-R-007',
    (of) =>
      of.name === 'CreditNote' ||
      cents(of, 'LegalMonetaryTotal/PayableAmount') <= 0 ||
      has('PaymentMeans/PaymentMeansCode')(of),
  ],
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
