import { z } from 'zod'
import { boardNames } from '../../../db/queries/board-name.ts'
import { invoiceParties } from '../../../db/queries/invoice-party.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { idInput } from '../input.ts'
import type { KeepInvoicePartyInput } from './keep-invoice-party.ts'

export const showInvoicePartyInput = z.strictObject({ boardId: idInput })

export type ShowInvoicePartyInput = z.output<typeof showInvoicePartyInput>

/** What invoices say of a board; `party` is null where nobody filled it in. */
export interface ShownInvoiceParty {
  readonly boardId: string
  readonly boardName: string
  readonly party: KeepInvoicePartyInput | null
}

/** Shows what invoices say of the own board, or to an administrator of any. Throws `not-found`. */
export async function showInvoiceParty(
  context: Context,
  { boardId }: ShowInvoicePartyInput,
): Promise<ShownInvoiceParty> {
  const actor = onlyFor(context.actor, 'board', 'admin')
  if (actor.role === 'board' && actor.boardId !== boardId) throw notFound()
  return context.db.transaction(scopeOf(actor), async (tx) => {
    const board = (await boardNames(tx, [boardId])).get(boardId)
    if (board === undefined) throw notFound()
    const found = (await invoiceParties(tx, [boardId])).get(boardId)
    if (found === undefined) return { boardId, boardName: board.name, party: null }
    const { updatedAt: _updatedAt, ...party } = found
    return { boardId, boardName: board.name, party }
  })
}
