import { and, eq, gte, lte } from 'drizzle-orm'
import type { DayRange } from '../../../scheduler/domain/day.ts'
import type { Tx } from '../../client.ts'
import { searchTime } from '../../schema/index.ts'

/** What was noted of these months in a pool. */
export function searchTimesIn(tx: Tx, poolId: string, { first, last }: DayRange) {
  const { boardId, siteId, month, directorMinutes, plannerMinutes } = searchTime
  return tx
    .select({ boardId, siteId, month, directorMinutes, plannerMinutes })
    .from(searchTime)
    .where(and(eq(searchTime.poolId, poolId), gte(month, first), lte(month, last)))
}
