import { all, type Element, one } from '../read-ubl.ts'

/** One business rule of EN 16931-1 (or of NLCIUS), by its id: whether a document keeps it. */
export type Rule = readonly [id: string, holds: (document: Element) => boolean]

export const SELLER = 'AccountingSupplierParty/Party'
export const BUYER = 'AccountingCustomerParty/Party'

export const linesOf = (of: Element) => [...all(of, 'InvoiceLine'), ...all(of, 'CreditNoteLine')]
export const subtotals = (of: Element) => all(of, 'TaxTotal/TaxSubtotal')
export const has = (path: string) => (of: Element) => one(of, path) !== ''
export const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
export const quantityOf = (line: Element) =>
  one(line, 'InvoicedQuantity') || one(line, 'CreditedQuantity')
export const sellerVat = (of: Element) => one(of, `${SELLER}/PartyTaxScheme/CompanyID`)
export const buyerVat = (of: Element) => one(of, `${BUYER}/PartyTaxScheme/CompanyID`)
export const everyLine = (holds: (line: Element) => boolean) => (of: Element) =>
  linesOf(of).every(holds)
export const everyPart = (holds: (part: Element) => boolean) => (of: Element) =>
  subtotals(of).every(holds)
