import { XMLBuilder } from 'fast-xml-parser'
import type { Invoice, InvoiceSide, InvoiceVat } from './invoice.ts'

type Xml = string | { readonly [name: string]: Xml | readonly Xml[] | undefined }

const NAMESPACE = 'urn:oasis:names:specification:ubl:schema:xsd'
/** The Dutch use of EN 16931 (NLCIUS). */
const CUSTOMIZATION = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0'
const INVOICE = '380'
const CREDIT_NOTE = '381'
/** UNCL4461: SEPA credit transfer. */
const SEPA = '58'
/** UN/ECE recommendation 20: one. */
const ONE = 'C62'
const KVK = '0106'
const OIN = '0190'

/**
 * An invoice as UBL 2.1 by EN 16931-1 and NLCIUS: elements in the order of the schema, amounts with two decimals. Lines are one
 * piece of their whole amount, so that quantity times price is exact; below 0 the quantity is.
 */
export function ublOf(invoice: Invoice): string {
  const { isCredit } = invoice
  const root = isCredit ? 'CreditNote' : 'Invoice'
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    textNodeName: '#',
    format: true,
    suppressEmptyNode: true,
  })
  const text: unknown = builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    [root]: {
      '@xmlns': `${NAMESPACE}:${root}-2`,
      '@xmlns:cac': `${NAMESPACE}:CommonAggregateComponents-2`,
      '@xmlns:cbc': `${NAMESPACE}:CommonBasicComponents-2`,
      ...headOf(invoice),
      'cac:BillingReference': invoice.correctedNumbers.map((number) => ({
        'cac:InvoiceDocumentReference': { 'cbc:ID': number },
      })),
      'cac:AccountingSupplierParty': partyOf(invoice.seller, hasVat(invoice)),
      'cac:AccountingCustomerParty': partyOf(invoice.buyer, hasVat(invoice)),
      ...paymentOf(invoice),
      'cac:TaxTotal': taxTotalOf(invoice),
      'cac:LegalMonetaryTotal': totalsOf(invoice),
      [isCredit ? 'cac:CreditNoteLine' : 'cac:InvoiceLine']: invoice.lines.map((line, index) =>
        lineOf(line, index, isCredit),
      ),
    },
  })
  return String(text)
}

function headOf({ isCredit, number, issuedOn, dueOn, note, ...rest }: Invoice): Xml & object {
  return {
    'cbc:CustomizationID': CUSTOMIZATION,
    'cbc:ID': number,
    'cbc:IssueDate': issuedOn,
    ...(isCredit
      ? { 'cbc:CreditNoteTypeCode': CREDIT_NOTE }
      : { 'cbc:DueDate': dueOn, 'cbc:InvoiceTypeCode': INVOICE }),
    'cbc:Note': note,
    'cbc:DocumentCurrencyCode': 'EUR',
    'cbc:BuyerReference': rest.buyerReference,
    'cac:InvoicePeriod': {
      'cbc:StartDate': rest.period.first,
      'cbc:EndDate': rest.period.last,
    },
  }
}

/** Outside the scope of VAT no VAT number may stand on an invoice (BR-O-02). */
function hasVat({ parts }: Invoice): boolean {
  return parts.every(({ vat }) => vat.category !== 'O')
}

function partyOf(side: InvoiceSide, showsVat: boolean): Xml {
  const { vatNumber } = side
  return {
    'cac:Party': {
      'cbc:EndpointID': registrationOf(side),
      'cac:PartyName': { 'cbc:Name': side.name },
      'cac:PostalAddress': {
        'cbc:StreetName': side.street,
        'cbc:CityName': side.placeName,
        'cbc:PostalZone': side.postcode,
        'cac:Country': { 'cbc:IdentificationCode': 'NL' },
      },
      ...(showsVat && vatNumber !== null
        ? {
            'cac:PartyTaxScheme': {
              'cbc:CompanyID': vatNumber,
              'cac:TaxScheme': { 'cbc:ID': 'VAT' },
            },
          }
        : {}),
      'cac:PartyLegalEntity': {
        'cbc:RegistrationName': side.legalName,
        'cbc:CompanyID': registrationOf(side),
      },
    },
  }
}

function registrationOf({ kvkNumber, oin }: InvoiceSide): Xml {
  return kvkNumber === null
    ? { '@schemeID': OIN, '#': oin ?? '' }
    : { '@schemeID': KVK, '#': kvkNumber }
}

/** What is given back is settled between the boards: then no account is named. */
function paymentOf({ isCredit, iban, number, totalCents }: Invoice): {
  readonly [name: string]: Xml
} {
  if (isCredit || totalCents < 0) return {}
  return {
    'cac:PaymentMeans': {
      'cbc:PaymentMeansCode': SEPA,
      'cbc:PaymentID': number,
      'cac:PayeeFinancialAccount': { 'cbc:ID': iban },
    },
  }
}

function taxTotalOf({ parts, vatCents }: Invoice): Xml {
  return {
    'cbc:TaxAmount': amount(vatCents),
    'cac:TaxSubtotal': parts.map((part) => ({
      'cbc:TaxableAmount': amount(part.netCents),
      'cbc:TaxAmount': amount(part.vatCents),
      'cac:TaxCategory': categoryOf(part.vat, part.vat.exemption),
    })),
  }
}

function categoryOf({ category, basisPoints }: InvoiceVat, exemption: string | null): Xml {
  return {
    'cbc:ID': category,
    ...(category === 'O' ? {} : { 'cbc:Percent': (basisPoints / 100).toFixed(2) }),
    ...(exemption === null ? {} : { 'cbc:TaxExemptionReason': exemption }),
    'cac:TaxScheme': { 'cbc:ID': 'VAT' },
  }
}

function totalsOf({ netCents, totalCents }: Invoice): Xml {
  return {
    'cbc:LineExtensionAmount': amount(netCents),
    'cbc:TaxExclusiveAmount': amount(netCents),
    'cbc:TaxInclusiveAmount': amount(totalCents),
    'cbc:PayableAmount': amount(totalCents),
  }
}

function lineOf(line: Invoice['lines'][number], index: number, isCredit: boolean): Xml {
  const quantity = { '@unitCode': ONE, '#': line.cents < 0 ? '-1' : '1' }
  return {
    'cbc:ID': String(index + 1),
    [isCredit ? 'cbc:CreditedQuantity' : 'cbc:InvoicedQuantity']: quantity,
    'cbc:LineExtensionAmount': amount(line.cents),
    'cac:Item': {
      'cbc:Description': line.description,
      'cbc:Name': line.name,
      'cac:ClassifiedTaxCategory': categoryOf(line.vat, null),
    },
    'cac:Price': { 'cbc:PriceAmount': amount(Math.abs(line.cents)) },
  }
}

function amount(cents: number): Xml {
  return { '@currencyID': 'EUR', '#': (cents / 100).toFixed(2) }
}
