import type { Due, Vat } from '../domain/settlement.ts'
import { vatCents } from './vat.ts'

/** What of a bill falls under one rule of VAT. */
export interface VatPart {
  readonly vat: Omit<Vat, 'isUncertain'>
  readonly netCents: number
  readonly vatCents: number
}

/** What one board asks of another for one period: one invoice, or where it is below 0 a credit note. */
export interface Bill<Line> {
  readonly creditorBoardId: string
  readonly debtorBoardId: string
  /** Joint costs outside the scope of VAT are not on one invoice with anything else (EN 16931, BR-O-11 and further). */
  readonly isOutsideScope: boolean
  readonly lines: readonly Line[]
  readonly parts: readonly VatPart[]
  readonly netCents: number
  readonly vatCents: number
  readonly totalCents: number
}

type BilledLine = Pick<Due, 'creditorBoardId' | 'debtorBoardId' | 'cents' | 'vat'>

/**
 * The bills of a period, by creditor and debtor. VAT is reckoned over the sum of what has one rate, not line by line, as an invoice
 * does (EN 16931, BR-CO-17). A board's own share is on no bill; a bill on which everything cancels out is none.
 */
export function billsOf<Line extends BilledLine>(lines: readonly Line[]): readonly Bill<Line>[] {
  const between = lines.filter((line) => line.creditorBoardId !== line.debtorBoardId)
  const groups = Map.groupBy(between, ({ creditorBoardId, debtorBoardId, vat }) =>
    [creditorBoardId, debtorBoardId, vat.category === 'O'].join(' '),
  )
  return [...groups]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, ofBill]) => {
      const [first] = ofBill
      if (first === undefined) return []
      const parts = partsOf(ofBill)
      const netCents = sum(parts.map((part) => part.netCents))
      const tax = sum(parts.map((part) => part.vatCents))
      if (parts.every((part) => part.netCents === 0)) return []
      return [
        {
          creditorBoardId: first.creditorBoardId,
          debtorBoardId: first.debtorBoardId,
          isOutsideScope: first.vat.category === 'O',
          lines: ofBill,
          parts,
          netCents,
          vatCents: tax,
          totalCents: netCents + tax,
        },
      ]
    })
}

function partsOf(lines: readonly BilledLine[]): readonly VatPart[] {
  const byRate = Map.groupBy(lines, ({ vat }) => `${vat.category} ${vat.basisPoints} ${vat.ruleId}`)
  return [...byRate.values()].flatMap((alike) => {
    const [first] = alike
    if (first === undefined) return []
    const { isUncertain: _isUncertain, ...vat } = first.vat
    const netCents = sum(alike.map(({ cents }) => cents))
    return [{ vat, netCents, vatCents: vatCents(netCents, vat.basisPoints) }]
  })
}

function sum(cents: readonly number[]): number {
  return cents.reduce((total, one) => total + one, 0)
}
