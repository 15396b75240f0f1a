import { cents, type Element, one } from '../read-ubl.ts'
import {
  buyerVat,
  everyLine,
  everyPart,
  linesOf,
  type Rule,
  sellerVat,
  subtotals,
  sum,
} from './rule.ts'

const lineCategory = (line: Element) => one(line, 'Item/ClassifiedTaxCategory/ID')
const category = (part: Element) => one(part, 'TaxCategory/ID')
const usesCategory = (of: Element, code: string) =>
  linesOf(of).some((line) => lineCategory(line) === code)
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

/** VAT by category: standard rate (S), exempt (E) and outside the scope (O), which are those that we write. */
export const VAT_RULES: readonly Rule[] = [
  ['BR-45', everyPart((part) => !Number.isNaN(cents(part, 'TaxableAmount')))],
  ['BR-46', everyPart((part) => !Number.isNaN(cents(part, 'TaxAmount')))],
  ['BR-47', everyPart((part) => category(part) !== '')],
  ['BR-48', everyPart((part) => category(part) === 'O' || one(part, 'TaxCategory/Percent') !== '')],
  ['BR-CO-04', everyLine((line) => lineCategory(line) !== '')],
  [
    'BR-CO-09',
    (of) => [sellerVat(of), buyerVat(of)].every((id) => id === '' || id.startsWith('NL')),
  ],
  [
    'BR-CO-17',
    everyPart((part) => {
      const exact = (cents(part, 'TaxableAmount') * Number(one(part, 'TaxCategory/Percent'))) / 100
      return Math.abs(cents(part, 'TaxAmount') - exact) <= 0.5
    }),
  ],
  ['BR-CO-18', (of) => subtotals(of).length > 0],
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
]
