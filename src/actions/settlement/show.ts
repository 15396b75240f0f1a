import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { invoicesOf } from '../../../db/queries/invoice.ts'
import { vatRulesInForce } from '../../../db/queries/law.ts'
import {
  namesOnLines,
  settlementLines,
  settlementPeriodById,
} from '../../../db/queries/settlement.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { VatRule } from '../../../scheduler/domain/settlement.ts'
import { type ActorAs, onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { idInput } from '../input.ts'
import { type ToldLines, toldLines } from './told-lines.ts'

export const showSettlementInput = z.strictObject({ periodId: idInput })

export type ShowSettlementInput = z.output<typeof showSettlementInput>

/** A closed month: all lines for the coordinator, those with the own board for a board. */
export interface ShownSettlement extends ToldLines {
  readonly id: string
  readonly poolId: string
  readonly poolCode: string
  readonly poolName: string
  readonly month: Day
  readonly closedAt: Instant | null
  /** What the pool itself cost in all. */
  readonly overheadCents: number
  readonly unconfirmedCount: number
  /** The rules of VAT by which the lines were judged, with their source. */
  readonly vatRules: readonly VatRule[]
}

/** Shows a closed month of a pool. Throws `not-found`. */
export async function showSettlement(
  context: Context,
  { periodId }: ShowSettlementInput,
): Promise<ShownSettlement> {
  const actor = onlyFor(context.actor, 'coordinator', 'board')
  return context.db.transaction(scopeOf(actor), (tx) => settlementShown(tx, actor, periodId))
}

/** The same within a transaction. A board is answered its own balance: of others it sees only what is between them. */
export async function settlementShown(
  tx: Tx,
  actor: ActorAs<'coordinator' | 'board'>,
  periodId: string,
): Promise<ShownSettlement> {
  const period = await settlementPeriodById(tx, periodId)
  if (period === undefined) throw notFound()
  const lines = await settlementLines(tx, { periodId })
  const names = await namesOnLines(tx, periodId)
  const told = await toldLines(tx, lines, { names, invoices: await invoicesOf(tx, periodId) })
  const isOwn = (boardId: string) => actor.role === 'coordinator' || actor.boardId === boardId
  return {
    ...period,
    ...told,
    balances: told.balances.filter(({ boardId }) => isOwn(boardId)),
    vatRules: await vatRulesInForce(tx, period.month),
  }
}
