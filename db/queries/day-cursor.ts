import { and, eq, gt, or, type SQL } from 'drizzle-orm'
import type { Day } from '../../scheduler/domain/day.ts'
import type { absence, request } from '../schema/index.ts'

/** Where a list by first day goes on: after this row. */
export interface DayCursor {
  readonly firstDay: Day
  readonly id: string
}

/** The rows beyond the cursor, in the order of first day and id; all of them without one. */
export function beyond(
  { firstDay, id }: typeof absence | typeof request,
  after: DayCursor | undefined,
): SQL | undefined {
  if (after === undefined) return undefined
  return or(gt(firstDay, after.firstDay), and(eq(firstDay, after.firstDay), gt(id, after.id)))
}
