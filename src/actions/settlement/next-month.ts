import type { Tx } from '../../../db/client.ts'
import { settlementPeriods } from '../../../db/queries/settlement.ts'
import { settlementKeys } from '../../../db/queries/settlement-key.ts'
import { addMonths, type Day } from '../../../scheduler/domain/day.ts'

/** Why a month cannot be closed. */
export type Hindrance = 'no-key' | 'month-not-over' | 'earlier-month-first'

/** Where the settlement of a pool stands. */
export interface Standing {
  /** Oldest first. */
  readonly keys: Awaited<ReturnType<typeof settlementKeys>>
  /** The last one first. */
  readonly periods: Awaited<ReturnType<typeof settlementPeriods>>
  /** The month that is closed next, by its first day; null: there is no key yet. */
  readonly next: Day | null
  /** What keeps it from being closed today. */
  readonly hindrance: Hindrance | null
  /** The first day on which it can be closed. */
  readonly closableFrom: Day | null
}

/** The keys and closed months of a pool, and which month comes next: after the last that was closed, else the first key's. */
export async function standingOf(tx: Tx, poolId: string, today: Day): Promise<Standing> {
  const keys = await settlementKeys(tx, poolId)
  const periods = await settlementPeriods(tx, poolId)
  const [last] = periods
  const next = last === undefined ? (keys[0]?.validFrom ?? null) : addMonths(last.month, 1)
  const closableFrom = next === null ? null : addMonths(next, 1)
  return { keys, periods, next, closableFrom, hindrance: hindranceOf(closableFrom, today) }
}

function hindranceOf(closableFrom: Day | null, today: Day): Hindrance | null {
  if (closableFrom === null) return 'no-key'
  return today < closableFrom ? 'month-not-over' : null
}
