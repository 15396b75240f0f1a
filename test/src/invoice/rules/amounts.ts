import { all, cents, type Element, one } from '../read-ubl.ts'
import { everyLine, has, linesOf, quantityOf, type Rule, subtotals, sum } from './rule.ts'

/** All amounts of this name, anywhere. */
function amounts(of: Element): readonly Element[] {
  return of.children.flatMap((child) => [
    ...(child.name.endsWith('Amount') ? [child] : []),
    ...amounts(child),
  ])
}

/** Lines, and totals that are their sums; without allowances and charges on the document. */
export const AMOUNT_RULES: readonly Rule[] = [
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
  ['BR-27', everyLine((line) => !(cents(line, 'Price/PriceAmount') < 0))],
  [
    'BR-CO-10',
    (of) =>
      cents(of, 'LegalMonetaryTotal/LineExtensionAmount') ===
      sum(linesOf(of).map((line) => cents(line, 'LineExtensionAmount'))),
  ],
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
    'BR-CO-25',
    (of) =>
      cents(of, 'LegalMonetaryTotal/PayableAmount') <= 0 ||
      of.name === 'CreditNote' ||
      one(of, 'DueDate') !== '' ||
      one(of, 'PaymentTerms/Note') !== '',
  ],
  ['BR-DEC-01..28', (of) => amounts(of).every(({ text }) => /^-?\d+(?:\.\d{1,2})?$/.test(text))],
  ['BR-CL-03', (of) => amounts(of).every(({ attributes }) => attributes['currencyID'] === 'EUR')],
]
