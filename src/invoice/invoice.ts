import type { Day, DayRange } from '../../scheduler/domain/day.ts'
import type { VatCategory } from '../../scheduler/domain/settlement.ts'

/** Who sends or gets an invoice, as EN 16931 asks. */
export interface InvoiceSide {
  /** How people call it. */
  readonly name: string
  readonly legalName: string
  readonly kvkNumber: string | null
  readonly oin: string | null
  readonly vatNumber: string | null
  readonly street: string
  readonly postcode: string
  readonly placeName: string
}

/** A VAT category with its rate and, where nothing is charged, why. */
export interface InvoiceVat {
  readonly category: VatCategory
  readonly basisPoints: number
  /** The law or decree; null at a rate above 0. */
  readonly exemption: string | null
}

/** One invoice, or a credit note: then every amount is what is given back, and above 0. The amounts of an invoice may be below 0. */
export interface Invoice {
  readonly isCredit: boolean
  readonly number: string
  /** The invoices of which something is corrected; a credit note has at least one. */
  readonly correctedNumbers: readonly string[]
  readonly issuedOn: Day
  readonly dueOn: Day
  readonly period: DayRange
  readonly note: string
  /** By what the buyer knows what it is about. */
  readonly buyerReference: string
  readonly seller: InvoiceSide
  readonly buyer: InvoiceSide
  /** The account of the seller. */
  readonly iban: string
  readonly lines: readonly {
    readonly name: string
    readonly description: string
    /** May be below 0, for a line that takes back. */
    readonly cents: number
    readonly vat: InvoiceVat
  }[]
  readonly parts: readonly {
    readonly vat: InvoiceVat
    readonly netCents: number
    readonly vatCents: number
  }[]
  readonly netCents: number
  readonly vatCents: number
  readonly totalCents: number
}
