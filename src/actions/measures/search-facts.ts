import type { Tx } from '../../../db/client.ts'
import { searchTimesIn } from '../../../db/queries/measure/search-time.ts'
import type { DayRange } from '../../../scheduler/domain/day.ts'
import { NOWHERE } from '../../../scheduler/measures/breakdown.ts'
import type { SearchFact } from '../../../scheduler/measures/search-fact.ts'

/** How long schools of a pool spent on finding somebody, in the months that begin on these days; behind each stands its director. */
export async function searchFacts(
  tx: Tx,
  poolId: string,
  days: DayRange,
): Promise<readonly SearchFact[]> {
  const rows = await searchTimesIn(tx, poolId, days)
  return rows.map(({ boardId, siteId, month, directorMinutes, plannerMinutes }) => ({
    day: month,
    groups: { ...NOWHERE, pool: poolId, board: boardId },
    persons: [siteId],
    directorMinutes: directorMinutes ?? 0,
    plannerMinutes: plannerMinutes ?? 0,
  }))
}
