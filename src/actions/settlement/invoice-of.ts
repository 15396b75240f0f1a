import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { monthOf } from '../../../scheduler/calendar/month-of.ts'
import { addDays, addMonths, type Day } from '../../../scheduler/domain/day.ts'
import type { Vat } from '../../../scheduler/domain/settlement.ts'
import type { Bill } from '../../../scheduler/settlement/bills.ts'
import type { FieldProblem } from '../../errors.ts'
import type { Invoice, InvoiceSide, InvoiceVat } from '../../invoice/invoice.ts'
import type { KeepInvoicePartyInput } from './keep-invoice-party.ts'
import type { ShownSettlement } from './show.ts'
import type { ToldLine } from './told-lines.ts'

/** A board as an invoice needs it; `party` is null where nobody filled it in. */
export interface BilledSide {
  readonly name: string
  readonly party: Omit<KeepInvoicePartyInput, 'boardId'> | null
}

export interface BilledSides {
  readonly creditor: BilledSide
  readonly debtor: BilledSide
}

/** A bill of a closed month with what its invoice says beside its lines. */
export interface NumberedBill extends Bill<ToldLine> {
  readonly number: string
  /** The invoices of which lines are corrected here, the oldest first. */
  readonly correctedNumbers: readonly string[]
}

const DAYS_TO_PAY = 30
const KINDS = {
  lending: 'Uitleen van onderwijspersoneel',
  cancelled: 'Uitleen van onderwijspersoneel: afgezegd, wordt wel betaald',
  idle: 'Gezamenlijke kosten: uren zonder inzet',
  overhead: 'Gezamenlijke kosten van de pool',
} as const

/** What lacks before an invoice between these boards can be made, a line for each. */
export function lacking(
  { creditor, debtor }: BilledSides,
  isOutsideScope: boolean,
): readonly FieldProblem[] {
  const lacks = (side: BilledSide, what: string): FieldProblem => ({
    field: 'party',
    value: '',
    remedy: `Van ${side.name} ontbreekt ${what}. Het bestuur vult dit in bij Verrekening.`,
  })
  const seller = creditor.party
  return [
    ...(seller === null ? [lacks(creditor, 'naam, registratie en adres')] : []),
    ...(seller !== null && seller.iban === null ? [lacks(creditor, 'het rekeningnummer')] : []),
    // A seller who charges VAT or names an exemption is known by its VAT number (BR-S-02, BR-E-02).
    ...(seller !== null && seller.vatNumber === null && !isOutsideScope
      ? [lacks(creditor, 'het btw-nummer')]
      : []),
    ...(debtor.party === null ? [lacks(debtor, 'naam, registratie en adres')] : []),
  ]
}

/**
 * The invoice of a bill, the same whoever asks. Nobody's name is on it: who it was stands on the page and in the lines. Where more is
 * given back than asked and an invoice went before it is a credit note, which names that one (NL-R-001); without one before it, an
 * invoice below 0. Throws where `lacking` finds something.
 */
export function invoiceOf(
  shown: ShownSettlement,
  bill: NumberedBill,
  { creditor, debtor }: BilledSides,
): Invoice {
  const { month, poolCode, poolName, closedAt } = shown
  const isBelow = bill.totalCents < 0 || (bill.totalCents === 0 && bill.netCents < 0)
  const isCredit = isBelow && bill.correctedNumbers.length > 0
  const sign = isCredit ? -1 : 1
  const issuedOn = closedAt === null ? month : dayOf(closedAt)
  const vatOf = (vat: Omit<Vat, 'isUncertain'>) => invoiceVat(shown, vat)
  return {
    isCredit,
    number: bill.number,
    correctedNumbers: bill.correctedNumbers,
    issuedOn,
    dueOn: addDays(issuedOn, DAYS_TO_PAY),
    period: { first: month, last: addDays(addMonths(month, 1), -1) },
    note: noteOf(poolName, month, bill),
    buyerReference: `${poolCode}-${month.slice(0, 7)}`,
    seller: sideOf(creditor),
    buyer: sideOf(debtor),
    iban: creditor.party?.iban ?? '',
    lines: bill.lines.map((line) => ({
      name: KINDS[line.kind],
      description: descriptionOf(line),
      cents: sign * line.cents,
      vat: vatOf(line.vat),
    })),
    parts: bill.parts.map((part) => ({
      vat: vatOf(part.vat),
      netCents: sign * part.netCents,
      vatCents: sign * part.vatCents,
    })),
    netCents: sign * bill.netCents,
    vatCents: sign * bill.vatCents,
    totalCents: sign * bill.totalCents,
  }
}

function sideOf({ name, party }: BilledSide): InvoiceSide {
  if (party === null) throw new Error(`nothing is known of ${name} for an invoice`)
  const { legalName, kvkNumber, oin, vatNumber, street, postcode, placeName } = party
  return { name, legalName, kvkNumber, oin, vatNumber, street, postcode, placeName }
}

/** Why there is no VAT, as it stands on the invoice before the law that says so. */
const WITHOUT_VAT = {
  E: 'Vrijgesteld van btw: een schoolbestuur leent personeel uit voor onderwijs, tegen hoogstens de loonkosten en 5 %',
  O: 'Geen btw: kosten voor gemene rekening, gedeeld zonder winst volgens een sleutel die vooraf vaststond',
} as const

function invoiceVat(
  { vatRules }: ShownSettlement,
  { ruleId, category, basisPoints }: Omit<Vat, 'isUncertain'>,
): InvoiceVat {
  const basis = vatRules.find(({ id }) => id === ruleId)?.basis ?? ruleId
  const exemption = category === 'S' ? null : `${WITHOUT_VAT[category]} (${basis}).`
  return { category, basisPoints, exemption }
}

function noteOf(poolName: string, month: Day, bill: Bill<ToldLine>): string {
  const about = `Verrekening van ${poolName} over ${inWords(month)}.`
  const isUncertain = bill.lines.some(({ vat }) => vat.isUncertain)
  return isUncertain
    ? `${about} Van een of meer regels is onzeker of er btw over moet; er is 21 % gerekend.`
    : about
}

/** Hours and how the amount is made up; of whom is not for an invoice. */
function descriptionOf(line: ToldLine): string {
  const about = line.correctsLineId === null ? '' : 'Correctie. '
  if (line.assignmentId === null) {
    const { weight, weights } = line.evidence
    return `${about}${inWords(line.month)}, deel ${String(weight)} van ${String(weights)}`
  }
  const opdracht = line.assignmentId.slice(0, 8)
  const made = `loonkosten ${euro(line.wageCents)}, reiskosten ${euro(line.travelCents)}, opslag ${euro(line.handlingCents)}`
  return `${about}${inWords(line.month)}, opdracht ${opdracht}, ${line.roleLabel ?? 'inzet'}, ${line.minutes} minuten: ${made}`
}

function inWords(month: Day): string {
  return `${monthOf(month)} ${month.slice(0, 4)}`
}

function euro(cents: number): string {
  return (cents / 100).toFixed(2).replace('.', ',')
}
