import { z } from 'zod'
import { offersEverSent } from '../../../db/queries/own-offers.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'

export const readLedgerInput = z.strictObject({})

export type ReadLedgerInput = z.output<typeof readLedgerInput>

const OFFERS_MAX = 500

/** One line of the own book: when somebody was asked, for what, and what happened. */
export type LedgerLine = Awaited<ReturnType<typeof readLedger>>[number]

/** Every offer that the member ever had, the newest first: nobody else's, and no judgement of anybody. */
export async function readLedger(context: Context, _input: ReadLedgerInput) {
  const actor = onlyFor(context.actor, 'member')
  return context.db.transaction(scopeOf(actor), (tx) =>
    offersEverSent(tx, actor.memberId, OFFERS_MAX),
  )
}
