import type { Tx } from '../../../db/client.ts'
import { boardNames } from '../../../db/queries/board-name.ts'
import type { BillOf } from '../../../db/queries/invoice.ts'
import { roles } from '../../../db/queries/reference.ts'
import { LINE_KINDS, type NewLine } from '../../../scheduler/domain/settlement.ts'
import { balancesOf } from '../../../scheduler/settlement/balances.ts'
import { type Bill, billsOf } from '../../../scheduler/settlement/bills.ts'

/** A line with the names that belong to it. */
export type ToldLine = NewLine & {
  /** Null for a line that is not written yet. */
  readonly id: string | null
  readonly creditorName: string
  readonly debtorName: string
  /** Null for joint costs, and for whoever may not know the name. */
  readonly memberName: string | null
  readonly roleLabel: string | null
}

/** What a board has coming and owes, and what it pays and gets with VAT. */
export interface ToldBalance {
  readonly boardId: string
  readonly boardName: string
  readonly creditCents: number
  readonly debitCents: number
  /** Credit minus debit without VAT; over all boards 0. */
  readonly cents: number
  /** VAT that the board charges minus VAT that it is charged. */
  readonly vatCents: number
}

/** One bill between two boards, without its lines. */
export type ToldBill = Omit<Bill<never>, 'lines'> & {
  /** Null while the month is open: a number is given when it is closed. */
  readonly number: string | null
  readonly creditorName: string
  readonly debtorName: string
  readonly lineCount: number
}

/** Lines as people read them, with the balance of each board in them and the bills that follow. */
export interface ToldLines {
  readonly lines: readonly ToldLine[]
  readonly balances: readonly ToldBalance[]
  readonly bills: readonly ToldBill[]
}

type GivenLine = NewLine & { readonly id?: string }

/** What the lines do not say themselves. */
export interface Told {
  /** Of members, by id. */
  readonly names: ReadonlyMap<string, string>
  /** The invoices of the month; none while it is open. */
  readonly invoices: readonly (BillOf & { readonly number: string })[]
}

/** Names what the lines name by id. `month` of the first lines is the month of work. */
export async function toldLines(
  tx: Tx,
  lines: readonly GivenLine[],
  { names, invoices }: Told,
): Promise<ToldLines> {
  const ids = new Set(lines.flatMap((line) => [line.creditorBoardId, line.debtorBoardId]))
  const boards = await boardNames(tx, [...ids])
  const labels = new Map((await roles(tx)).map(({ code, label }) => [code, label]))
  const nameOf = (boardId: string) => boards.get(boardId)?.name ?? ''
  const bills = billsOf(lines)
  return {
    lines: lines
      .map((line) => ({
        ...bare(line),
        id: line.id ?? null,
        creditorName: nameOf(line.creditorBoardId),
        debtorName: nameOf(line.debtorBoardId),
        memberName: line.memberId === null ? null : (names.get(line.memberId) ?? null),
        roleLabel: labels.get(String(line.evidence['roleCode'] ?? '')) ?? null,
      }))
      .toSorted(inReadingOrder),
    balances: balancesOf(lines).map((balance) => ({
      ...balance,
      boardName: nameOf(balance.boardId),
      vatCents: bills.reduce((sum, bill) => sum + vatOf(bill, balance.boardId), 0),
    })),
    bills: bills.map(({ lines: ofBill, ...bill }) => ({
      ...bill,
      number: invoices.find((one) => isOf(one, bill))?.number ?? null,
      creditorName: nameOf(bill.creditorBoardId),
      debtorName: nameOf(bill.debtorBoardId),
      lineCount: ofBill.length,
    })),
  }
}

function isOf(one: BillOf, bill: BillOf): boolean {
  return (
    one.creditorBoardId === bill.creditorBoardId &&
    one.debtorBoardId === bill.debtorBoardId &&
    one.isOutsideScope === bill.isOutsideScope
  )
}

function vatOf(bill: Bill<GivenLine>, boardId: string): number {
  if (bill.creditorBoardId === boardId) return bill.vatCents
  return bill.debtorBoardId === boardId ? 0 - bill.vatCents : 0
}

/** The line without what only the database knows of it. */
function bare(line: GivenLine): NewLine {
  const { kind, assignmentId, memberId, month, creditorBoardId, debtorBoardId } = line
  const { vat, evidence, minutes, wageCents, travelCents, handlingCents, cents } = line
  const { correctsLineId } = line
  return {
    kind,
    assignmentId,
    memberId,
    month,
    creditorBoardId,
    debtorBoardId,
    vat,
    evidence,
    minutes,
    wageCents,
    travelCents,
    handlingCents,
    cents,
    correctsLineId,
  }
}

/** Lending first, then joint costs; by who lends, who borrows, month and name. */
function inReadingOrder(one: ToldLine, other: ToldLine): number {
  const keyOf = (line: ToldLine) => [
    LINE_KINDS.indexOf(line.kind),
    line.creditorName,
    line.debtorName,
    line.memberName ?? '',
    line.month,
    line.assignmentId ?? '',
    line.vat.ruleId,
  ]
  const [here, there] = [keyOf(one).join('\n'), keyOf(other).join('\n')]
  return here < there ? -1 : here > there ? 1 : 0
}
