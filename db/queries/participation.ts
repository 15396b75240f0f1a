import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm'
import type { Day } from '../../scheduler/domain/day.ts'
import type { Tx } from '../client.ts'
import { board, participation, pool } from '../schema/index.ts'

/** Participations that count on this day. */
export const inForceOn = (day: Day) =>
  and(
    lte(participation.validFrom, day),
    or(isNull(participation.validUntil), gte(participation.validUntil, day)),
  )

/** The pools from which a board draws on this day, by code. */
export function poolsDrawnFrom(tx: Tx, boardId: string, day: Day) {
  return tx
    .selectDistinct({ id: pool.id, code: pool.code, name: pool.name })
    .from(participation)
    .innerJoin(pool, eq(pool.id, participation.poolId))
    .where(and(eq(participation.boardId, boardId), participation.draws, inForceOn(day)))
    .orderBy(asc(pool.code))
}

/** How boards take part in a pool on this day, by the name of the board. */
export function participationsOf(tx: Tx, poolId: string, day: Day) {
  return tx
    .select({
      boardId: participation.boardId,
      boardName: board.name,
      draws: participation.draws,
      supplies: participation.supplies,
      formationShareBasisPoints: participation.formationShareBasisPoints,
      pupils: participation.pupils,
      sourceOrder: participation.sourceOrder,
      validFrom: participation.validFrom,
      validUntil: participation.validUntil,
    })
    .from(participation)
    .innerJoin(board, eq(board.id, participation.boardId))
    .where(and(eq(participation.poolId, poolId), inForceOn(day)))
    .orderBy(asc(board.name), asc(board.id))
}
