import { inArray } from 'drizzle-orm'
import type { Length } from '../../scheduler/domain/length.ts'
import type { Tx } from '../client.ts'
import { request } from '../schema/index.ts'

/** The length of a request in every way of counting. */
export function lengthOf(
  row: Pick<
    typeof request.$inferSelect,
    'lengthSchoolDays' | 'lengthCalendarDays' | 'lengthSessionDays'
  >,
): Length {
  return {
    schoolDays: row.lengthSchoolDays,
    calendarDays: row.lengthCalendarDays,
    sessionDays: row.lengthSessionDays,
  }
}

/** The lengths of several requests by their id. */
export async function lengthsOf(
  tx: Tx,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, Length>> {
  const { id, lengthSchoolDays, lengthCalendarDays, lengthSessionDays } = request
  const rows = await tx
    .select({ id, lengthSchoolDays, lengthCalendarDays, lengthSessionDays })
    .from(request)
    .where(inArray(id, [...requestIds]))
  return new Map(rows.map((row) => [row.id, lengthOf(row)]))
}
