import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { insertInvoices } from '../../../db/queries/invoice.ts'
import {
  closeSettlementPeriod,
  insertSettlementLines,
  openSettlementPeriod,
} from '../../../db/queries/settlement.ts'
import { lockSettlement } from '../../../db/queries/settlement-key.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import { billsOf } from '../../../scheduler/settlement/bills.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { dayInput, idInput } from '../input.ts'
import { keyInForce } from './due-of-pool.ts'
import { type Standing, standingOf } from './next-month.ts'
import { reckonMonth } from './reckon.ts'

/** EUR 10 million: more than any pool's office costs in a month. */
export const CENTS_MAX = 1_000_000_000

export const closePeriodInput = z.strictObject({
  poolId: idInput,
  /** The first day of the month that is closed; months are closed one after another. */
  month: dayInput,
  /** What the pool itself really cost in this month; shared by the key. */
  overheadCents: z
    .number()
    .int()
    .min(0, 'Vul 0 of meer in.')
    .max(CENTS_MAX, 'Dit is te veel voor een maand.'),
})

export type ClosePeriodInput = z.output<typeof closePeriodInput>

export interface ClosedPeriod {
  readonly periodId: string
  readonly poolId: string
  readonly month: Day
  readonly lineCount: number
}

/**
 * Closes a month: writes what one board owes another, with corrections of earlier months as lines of their own, gives every invoice its
 * number, and nothing of it changes any more. Throws `not-found`, `already-decided` where the month was closed before, and `cannot-close` with the
 * `hindrance` in its facts.
 */
export async function closePeriod(
  context: Context,
  input: ClosePeriodInput,
): Promise<ClosedPeriod> {
  const actor = onlyFor(context.actor, 'coordinator')
  if (!actor.poolIds.includes(input.poolId)) throw notFound()
  return change(context, 'settlement.close-period', input, async (tx) => {
    const { poolId, month, overheadCents } = input
    await lockSettlement(tx, poolId)
    const standing = await standingOf(tx, poolId, dayOf(context.now()))
    refuseClosing(standing, month)
    const { lines, unconfirmedCount } = await reckonMonth(tx, standing, input)
    const keyId = keyInForce(standing.keys, month)?.id ?? ''
    const row = { poolId, month, keyId, overheadCents, unconfirmedCount }
    const periodId = await openSettlementPeriod(tx, row)
    if (periodId === undefined) throw closedBefore(standing, month)
    await insertSettlementLines(tx, { periodId, poolId }, lines)
    const by = { closedAt: context.now(), closedBy: actor.userId }
    await closeSettlementPeriod(tx, periodId, by)
    await insertInvoices(tx, { periodId, poolId }, billsOf(lines))
    await recordClosing(tx, context, { periodId, poolId, month, lineCount: lines.length })
    return { periodId, poolId, month, lineCount: lines.length }
  })
}

async function recordClosing(tx: Tx, context: Context, closed: ClosedPeriod): Promise<void> {
  const { periodId, poolId, month, lineCount } = closed
  await record(tx, context, {
    verb: 'settlement.close-period',
    subjectId: periodId,
    boardId: null,
    poolId,
    facts: { month, lineCount },
  })
}

function refuseClosing(standing: Standing, month: Day): void {
  const { periods, next, hindrance, closableFrom } = standing
  if (periods.some((one) => one.month === month)) throw closedBefore(standing, month)
  if (hindrance === 'no-key' || next === null) {
    throw cannotClose('Maak eerst een verdeelsleutel.', { hindrance: 'no-key' })
  }
  if (next !== month) {
    const facts = { hindrance: 'earlier-month-first', next }
    throw cannotClose(
      `Maanden worden op volgorde afgesloten. Nu is ${next.slice(0, 7)} aan de beurt.`,
      facts,
    )
  }
  if (hindrance === 'month-not-over') {
    throw cannotClose('Deze maand is nog niet voorbij.', { hindrance, closableFrom })
  }
}

function cannotClose(detail: string, facts: ActionError['facts']): ActionError {
  return new ActionError('cannot-close', detail, { facts })
}

function closedBefore({ periods }: Standing, month: Day): ActionError {
  const period = periods.find((one) => one.month === month)
  const facts = {
    month,
    closedAt: period?.closedAt ?? null,
    closedBy: period?.closedByName ?? null,
  }
  return new ActionError('already-decided', 'Deze maand is al afgesloten.', { facts })
}
