import { and, eq, gte, lte, or } from 'drizzle-orm'
import type { DayRange } from '../../../scheduler/domain/day.ts'
import type { HolidayRegion } from '../../../scheduler/domain/school-calendar.ts'
import type { Tx } from '../../client.ts'
import { calendarEntry } from '../../schema/index.ts'

/** The calendar that a whole holiday region has in common. */
export function regionCalendar(
  tx: Tx,
  holidayRegion: HolidayRegion | undefined,
  { first, last }: DayRange,
) {
  const { scope, kind, firstDay, lastDay, name } = calendarEntry
  return tx
    .select({ scope, kind, firstDay, lastDay, name })
    .from(calendarEntry)
    .where(
      and(
        or(
          eq(scope, 'national'),
          holidayRegion === undefined
            ? undefined
            : and(eq(scope, 'holiday-region'), eq(calendarEntry.holidayRegion, holidayRegion)),
        ),
        lte(firstDay, last),
        gte(lastDay, first),
      ),
    )
}
