import { and, gte, inArray, lte, ne, or, type SQL } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { DayRange } from '../../../scheduler/domain/day.ts'
import { request } from '../../schema/index.ts'

/** Of which pools with all their boards, and of which boards with or without a pool, facts are read. */
export interface MeasureReach {
  readonly poolIds: readonly string[]
  readonly boardIds: readonly string[]
}

/** Whether a row with this pool and this board is within reach. */
export function isWithin(
  { poolIds, boardIds }: MeasureReach,
  columns: { readonly poolId: AnyPgColumn; readonly boardId: AnyPgColumn },
): SQL | undefined {
  return or(inArray(columns.poolId, [...poolIds]), inArray(columns.boardId, [...boardIds]))
}

/** Requests within reach that begin within these days; what was withdrawn asks nothing. */
export function askedWithin(reach: MeasureReach, { first, last }: DayRange): SQL | undefined {
  return and(
    isWithin(reach, request),
    ne(request.status, 'withdrawn'),
    gte(request.firstDay, first),
    lte(request.firstDay, last),
  )
}
