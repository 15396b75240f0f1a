import type { Element } from './read-ubl.ts'

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
