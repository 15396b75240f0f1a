import { all, type Element, one } from '../read-ubl.ts'
import { BUYER, has, type Rule, SELLER, sellerVat } from './rule.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const typeOf = (of: Element) => one(of, 'InvoiceTypeCode') || one(of, 'CreditNoteTypeCode')

/** The document itself, who sells and who buys, and how is paid. */
export const DOCUMENT_RULES: readonly Rule[] = [
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
  [
    'BR-29',
    (of) =>
      all(of, 'InvoicePeriod').every((period) => {
        const [start, end] = [one(period, 'StartDate'), one(period, 'EndDate')]
        return start === '' || end === '' || start <= end
      }),
  ],
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
  [
    'BR-CO-19',
    (of) =>
      all(of, 'InvoicePeriod').every(
        (period) => has('StartDate')(period) || has('EndDate')(period),
      ),
  ],
  ['BR-CO-26', (of) => sellerVat(of) !== '' || has(`${SELLER}/PartyLegalEntity/CompanyID`)(of)],
  ['BR-CL-01', (of) => typeOf(of) === (of.name === 'CreditNote' ? '381' : '380')],
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
]
