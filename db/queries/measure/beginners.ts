import { and, asc, eq, gte, lte } from 'drizzle-orm'
import type { DayRange } from '../../../scheduler/domain/day.ts'
import type { Tx } from '../../client.ts'
import { beginningDirector } from '../../schema/index.ts'

/** The directors of a pool who began on these days. */
export function beginnersSince(tx: Tx, poolId: string, { first, last }: DayRange) {
  const { id, boardId, startedOn, supportedFrom, endedOn } = beginningDirector
  return tx
    .select({ id, boardId, startedOn, supportedFrom, endedOn })
    .from(beginningDirector)
    .where(and(eq(beginningDirector.poolId, poolId), gte(startedOn, first), lte(startedOn, last)))
    .orderBy(asc(startedOn), asc(id))
}
