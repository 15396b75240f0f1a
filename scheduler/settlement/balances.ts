import type { Due } from '../domain/settlement.ts'

/** What a board has coming and owes by some lines, without VAT; its own shares of what it paid are in neither. */
export interface Balance {
  readonly boardId: string
  readonly creditCents: number
  readonly debitCents: number
  /** Credit minus debit; over all boards together 0. */
  readonly cents: number
}

/** The balance of every board that is in some line, by id. */
export function balancesOf(
  lines: readonly Pick<Due, 'creditorBoardId' | 'debtorBoardId' | 'cents'>[],
): readonly Balance[] {
  const between = lines.filter((line) => line.creditorBoardId !== line.debtorBoardId)
  const ids = new Set(lines.flatMap((line) => [line.creditorBoardId, line.debtorBoardId]))
  return [...ids].toSorted().map((boardId) => {
    const creditCents = sum(between.filter((line) => line.creditorBoardId === boardId))
    const debitCents = sum(between.filter((line) => line.debtorBoardId === boardId))
    return { boardId, creditCents, debitCents, cents: creditCents - debitCents }
  })
}

function sum(lines: readonly { readonly cents: number }[]): number {
  return lines.reduce((total, { cents }) => total + cents, 0)
}
