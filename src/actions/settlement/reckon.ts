import type { Tx } from '../../../db/client.ts'
import { settlementLines } from '../../../db/queries/settlement.ts'
import { unconfirmedCount } from '../../../db/queries/settlement-work.ts'
import { addDays, addMonths, type Day } from '../../../scheduler/domain/day.ts'
import type { NewLine } from '../../../scheduler/domain/settlement.ts'
import { type OutsideReason, outsideReason } from '../../../scheduler/settlement/lending-due.ts'
import { newLines } from '../../../scheduler/settlement/new-lines.ts'
import { dueOfPool } from './due-of-pool.ts'
import type { Unshared } from './joint-costs.ts'
import type { Standing } from './next-month.ts'

/** Confirmed work of a month, with what was cancelled and is paid, that makes no line between boards, and why. */
export interface OutsideWork {
  readonly reason: OutsideReason
  readonly assignments: number
  readonly minutes: number
  readonly cents: number
}

/** What closing a month writes, and what it does not. */
export interface Reckoning {
  readonly lines: readonly NewLine[]
  readonly outside: readonly OutsideWork[]
  readonly unshared: readonly Unshared[]
  /** Assignments with lessons in the month of which no hours are confirmed: they come in a later month. */
  readonly unconfirmedCount: number
  /** Boards that had people from the pool in the month and share none of its costs by the key. */
  readonly outsideKeyBoardIds: readonly string[]
}

/** The lines that closing this month would write by what is known now, beside every month that was closed before. */
export async function reckonMonth(
  tx: Tx,
  { keys, periods }: Pick<Standing, 'keys' | 'periods'>,
  asked: { readonly poolId: string; readonly month: Day; readonly overheadCents: number },
): Promise<Reckoning> {
  const { poolId, month, overheadCents } = asked
  const months = [...periods.toReversed(), { month, overheadCents }]
  const { due, work, unshared } = await dueOfPool(tx, { poolId, keys, months })
  const said = await settlementLines(tx, { poolId })
  const ofMonth = work.filter((one) => one.month === month)
  const shares = keys.findLast(({ validFrom }) => validFrom <= month)?.shares ?? []
  const sharing = new Set(shares.map(({ boardId }) => boardId))
  const drawing = new Set(ofMonth.map(({ borrowerBoardId }) => borrowerBoardId))
  const days = { first: month, last: addDays(addMonths(month, 1), -1) }
  return {
    lines: newLines(due, said),
    outside: outsideOf(ofMonth),
    unshared: unshared.filter((one) => one.month === month),
    unconfirmedCount: await unconfirmedCount(tx, poolId, days),
    outsideKeyBoardIds: [...drawing].filter((boardId) => !sharing.has(boardId)).toSorted(),
  }
}

function outsideOf(work: Awaited<ReturnType<typeof dueOfPool>>['work']): readonly OutsideWork[] {
  const outside = work.flatMap((one) => {
    const reason = outsideReason(one)
    return reason === undefined ? [] : [{ ...one, reason }]
  })
  return [...Map.groupBy(outside, ({ reason }) => reason)].map(([reason, alike]) => ({
    reason,
    assignments: new Set(alike.map(({ assignmentId }) => assignmentId)).size,
    minutes: alike.reduce((sum, one) => sum + one.minutes, 0),
    cents: alike.reduce((sum, one) => sum + one.wageCents + one.travelCents, 0),
  }))
}
