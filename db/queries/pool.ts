import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Day } from '../../scheduler/domain/day.ts'
import type { Tx } from '../client.ts'
import { participation, pool, poolRegion } from '../schema/index.ts'
import { inForceOn } from './participation.ts'

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
  return tx
    .select({ poolId: participation.poolId })
    .from(participation)
    .where(and(eq(participation.boardId, boardId), inForceOn(day)))
}

function ofRegion(tx: Tx, regionId: string) {
  return tx
    .select({ poolId: poolRegion.poolId })
    .from(poolRegion)
    .where(eq(poolRegion.regionId, regionId))
}
