import type { Tx } from '../../../db/client.ts'
import { vatRulesInForce } from '../../../db/queries/law.ts'
import { participationsOf } from '../../../db/queries/participation.ts'
import type { settlementKeys } from '../../../db/queries/settlement-key.ts'
import { spelregelsInForce } from '../../../db/queries/spelregels.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { addDays, addMonths, type Day } from '../../../scheduler/domain/day.ts'
import type { Due, VatRule } from '../../../scheduler/domain/settlement.ts'
import {
  type JointCost,
  type JointTerms,
  jointDue,
} from '../../../scheduler/settlement/joint-due.ts'
import { type LentWork, lendingDue } from '../../../scheduler/settlement/lending-due.ts'
import { idleCosts, type Unshared } from './joint-costs.ts'
import { lentWork } from './lent-work.ts'

type KeyRow = Awaited<ReturnType<typeof settlementKeys>>[number]

/** What of a pool is settled: which months, what each cost the pool itself, and by which keys. */
export interface Settled {
  readonly poolId: string
  readonly keys: readonly KeyRow[]
  /** Every month that was closed and the one that is now, in order. */
  readonly months: readonly { readonly month: Day; readonly overheadCents: number }[]
}

/** What was agreed for a month, before it began. */
interface MonthAgreed {
  readonly vatRules: readonly VatRule[]
  readonly handlingBasisPoints: number
  readonly participantIds: ReadonlySet<string>
}

/** Everything that is due between the boards of a pool over these months by what is known now. */
export async function dueOfPool(
  tx: Tx,
  settled: Settled,
): Promise<{
  readonly due: readonly Due[]
  readonly work: readonly LentWork[]
  readonly unshared: readonly Unshared[]
}> {
  const { poolId, months } = settled
  const [first, last] = [months[0]?.month, months.at(-1)?.month]
  if (first === undefined || last === undefined) return { due: [], work: [], unshared: [] }
  const days = { first, last: addDays(addMonths(last, 1), -1) }
  const agreed = await agreedFor(tx, settled)
  const work = await lentWork(tx, poolId, days)
  const idle = await idleCosts(tx, poolId, days, (month) => agreed(month).participantIds)
  const costs = [...idle.costs, ...overheadOf(settled)]
  return {
    due: [...lendingDue(work, agreed), ...jointDue(costs, jointTerms(settled, work, agreed))],
    work,
    unshared: idle.unshared,
  }
}

/** The version of the key that counts in a month. */
export function keyInForce(keys: readonly KeyRow[], month: Day): KeyRow | undefined {
  return keys.findLast(({ validFrom }) => validFrom <= month)
}

function overheadOf({ keys, months }: Settled): readonly JointCost[] {
  return months.flatMap(({ month, overheadCents: cents }) => {
    const key = keyInForce(keys, month)
    if (key === undefined) return []
    const paidByBoardId = key.hostBoardId
    return [{ kind: 'overhead' as const, month, paidByBoardId, cents, isActualCost: true }]
  })
}

function jointTerms(
  { keys }: Settled,
  work: readonly LentWork[],
  agreed: (month: Day) => MonthAgreed,
): (month: Day) => JointTerms {
  return (month) => {
    const row = keyInForce(keys, month)
    if (row === undefined) throw new Error(`no key is in force in ${month}`)
    const drawn = work.filter((one) => one.kind === 'lending' && one.month === month)
    return {
      key: { ...row, madeOn: dayOf(row.createdAt) },
      minutesDrawn: (boardId) =>
        drawn.reduce((sum, one) => sum + (one.borrowerBoardId === boardId ? one.minutes : 0), 0),
      ...agreed(month),
    }
  }
}

/** Of each month what counted on its first day. */
async function agreedFor(
  tx: Tx,
  { poolId, months }: Settled,
): Promise<(month: Day) => MonthAgreed> {
  const found = new Map<Day, MonthAgreed>()
  for (const { month } of months) {
    const rules = await spelregelsInForce(tx, poolId, month)
    const participants = await participationsOf(tx, poolId, month)
    found.set(month, {
      vatRules: await vatRulesInForce(tx, month),
      handlingBasisPoints: rules?.handlingFeeBasisPoints ?? 0,
      participantIds: new Set(participants.map(({ boardId }) => boardId)),
    })
  }
  return (month) => {
    const agreed = found.get(month)
    if (agreed === undefined) throw new Error(`${month} is not a month that is settled`)
    return agreed
  }
}
