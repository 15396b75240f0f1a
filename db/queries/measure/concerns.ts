import { and, asc, eq, gte, lte } from 'drizzle-orm'
import type { DayRange } from '../../../scheduler/domain/day.ts'
import type { Tx } from '../../client.ts'
import { concern } from '../../schema/index.ts'

/** What was noted in a pool on these days. */
export function concernsNoted(tx: Tx, poolId: string, { first, last }: DayRange) {
  const { boardId, kind, notedOn, minutes, cents, settledOn } = concern
  return tx
    .select({ boardId, kind, notedOn, minutes, cents, settledOn })
    .from(concern)
    .where(and(eq(concern.poolId, poolId), gte(notedOn, first), lte(notedOn, last)))
    .orderBy(asc(notedOn), asc(concern.id))
}
