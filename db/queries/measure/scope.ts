import { and, eq, gte, lte, ne, type SQL } from 'drizzle-orm'
import type { DayRange } from '../../../scheduler/domain/day.ts'
import { request } from '../../schema/index.ts'

/** Whose figures: those of a pool with all its boards, or those of one board with or without a pool. */
export type MeasureScope =
  | { readonly poolId: string; readonly boardId?: never }
  | { readonly boardId: string; readonly poolId?: never }

/** Requests of the scope that begin within these days; what was withdrawn asks nothing. */
export function askedWithin(scope: MeasureScope, { first, last }: DayRange): SQL | undefined {
  return and(
    scope.poolId === undefined
      ? eq(request.boardId, scope.boardId)
      : eq(request.poolId, scope.poolId),
    ne(request.status, 'withdrawn'),
    gte(request.firstDay, first),
    lte(request.firstDay, last),
  )
}
