import type { Tx } from '../../../db/client.ts'
import { concernsNoted } from '../../../db/queries/measure/concerns.ts'
import type { DayRange } from '../../../scheduler/domain/day.ts'
import { NO_GROUP, NOWHERE } from '../../../scheduler/measures/breakdown.ts'
import type { ConcernFact } from '../../../scheduler/measures/concern-fact.ts'

/** What people of a pool ran into and noted on these days. */
export async function concernFacts(
  tx: Tx,
  poolId: string,
  days: DayRange,
): Promise<readonly ConcernFact[]> {
  const rows = await concernsNoted(tx, poolId, days)
  return rows.map(({ boardId, kind, notedOn, minutes, cents, settledOn }) => ({
    day: notedOn,
    groups: { ...NOWHERE, pool: poolId, board: boardId ?? NO_GROUP },
    persons: [],
    kind,
    isSettled: settledOn !== null,
    minutes: minutes ?? 0,
    cents: cents ?? 0,
  }))
}
