import type { Tx } from '../../../db/client.ts'
import { membersElsewhere } from '../../../db/queries/settlement-work.ts'
import { periodOf } from '../../../scheduler/calendar/period.ts'
import type { Day, DayRange } from '../../../scheduler/domain/day.ts'
import { NO_GROUP } from '../../../scheduler/measures/breakdown.ts'
import { type WorkFact } from '../../../scheduler/measures/facts.ts'
import type { JointCost } from '../../../scheduler/settlement/joint-due.ts'
import { workFacts } from '../measures/work-facts.ts'

/** Why paid hours without work are not shared: no board pays them, it takes no part, or the member is of other pools too. */
export type UnsharedReason = 'no-board' | 'not-in-pool' | 'in-other-pools'

/** Paid hours without work of a month that are not shared. */
export interface Unshared {
  readonly month: Day
  readonly reason: UnsharedReason
  readonly cents: number
}

/**
 * What boards of the pool paid on these days for hours without work, as the measures count them, by board and month; and what of
 * it is not shared, with the reason. Below 0 where more was worked than the contract has: the lines of lending brought that in.
 */
export async function idleCosts(
  tx: Tx,
  poolId: string,
  days: DayRange,
  participantsIn: (month: Day) => ReadonlySet<string>,
): Promise<{ readonly costs: readonly JointCost[]; readonly unshared: readonly Unshared[] }> {
  const { work } = await workFacts(tx, poolId, days)
  const elsewhere = await membersElsewhere(tx, poolId, days)
  const idle = work.map((fact) => {
    const month = periodOf('month', fact.day).first
    const reason = unsharedReason(fact, elsewhere, participantsIn(month))
    return { month, reason, boardId: fact.groups.board, cents: fact.idleCents }
  })
  const shared = idle.filter(({ reason }) => reason === undefined)
  return {
    costs: [...Map.groupBy(shared, (one) => `${one.month} ${one.boardId}`).values()].flatMap(
      (ofBoard) => {
        const [first] = ofBoard
        if (first === undefined) return []
        const { month, boardId: paidByBoardId } = first
        const actual = { paidByBoardId, cents: sumOf(ofBoard), isActualCost: true }
        return [{ kind: 'idle' as const, month, ...actual }]
      },
    ),
    unshared: [...Map.groupBy(idle, (one) => `${one.month} ${one.reason}`).values()].flatMap(
      (alike) => {
        const [first] = alike
        if (first?.reason === undefined) return []
        return [{ month: first.month, reason: first.reason, cents: sumOf(alike) }]
      },
    ),
  }
}

function unsharedReason(
  { groups, persons }: WorkFact,
  elsewhere: ReadonlySet<string>,
  participants: ReadonlySet<string>,
): UnsharedReason | undefined {
  if (groups.board === NO_GROUP) return 'no-board'
  if (!participants.has(groups.board)) return 'not-in-pool'
  return persons.some((memberId) => elsewhere.has(memberId)) ? 'in-other-pools' : undefined
}

function sumOf(costs: readonly { readonly cents: number }[]): number {
  return costs.reduce((sum, { cents }) => sum + cents, 0)
}
