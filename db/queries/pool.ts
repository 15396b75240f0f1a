import { and, asc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import type { Day } from '../../scheduler/domain/day.ts'
import type { Tx } from '../client.ts'
import { participation, pool, poolRegion } from '../schema/index.ts'

/** From where pools are looked at; nothing given: all of them. */
export interface PoolFilter {
  readonly poolIds?: readonly string[]
  /** Pools in which this board takes part on the day. */
  readonly boardId?: string
  readonly regionId?: string
}

/** Pools by code. */
export function pools(tx: Tx, filter: PoolFilter, day: Day) {
  const { id, code, name } = pool
  return tx
    .select({ id, code, name })
    .from(pool)
    .where(
      and(
        filter.poolIds === undefined ? undefined : inArray(id, [...filter.poolIds]),
        filter.boardId === undefined ? undefined : inArray(id, ofBoard(tx, filter.boardId, day)),
        filter.regionId === undefined ? undefined : inArray(id, ofRegion(tx, filter.regionId)),
      ),
    )
    .orderBy(asc(code))
}

function ofBoard(tx: Tx, boardId: string, day: Day) {
  const { poolId, validFrom, validUntil } = participation
  return tx
    .select({ poolId })
    .from(participation)
    .where(
      and(
        eq(participation.boardId, boardId),
        lte(validFrom, day),
        or(isNull(validUntil), gte(validUntil, day)),
      ),
    )
}

function ofRegion(tx: Tx, regionId: string) {
  return tx
    .select({ poolId: poolRegion.poolId })
    .from(poolRegion)
    .where(eq(poolRegion.regionId, regionId))
}
